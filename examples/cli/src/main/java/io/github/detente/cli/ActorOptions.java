package io.github.detente.cli;

import io.github.detente.actor.ActorDirectory;
import io.github.detente.actor.ActorResolver;
import io.github.detente.stance.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which directory says who is who. */
final class ActorOptions {
  @Option(
      names = "--actors",
      paramLabel = "PATH",
      description =
          "CSV file of actors, or a folder of such files, with the columns of a file in"
              + " data/actors. Adds to the shipped directory or overrides it. May be repeated;"
              + " later ones win.")
  private List<Path> paths = List.of();

  /**
   * Loads the resolver. On a terminal it tells of an article that is later than the directory.
   *
   * @param tier how much work it does to find whom a statement is aimed at
   * @throws UnusableException if a file is missing
   * @throws io.github.detente.article.InvalidRecordException if a row cannot be used
   */
  ActorResolver load(Tier tier, Session session) {
    ActorResolver resolver = load(session);
    return tier == Tier.ACCURATE ? resolver.accurate() : resolver;
  }

  /**
   * Loads the resolver of the fast tier.
   *
   * @throws UnusableException if a file is missing
   * @throws io.github.detente.article.InvalidRecordException if a row cannot be used
   */
  ActorResolver load(Session session) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UnusableException(path + ": no such file; expected a CSV file of actors");
      }
    }
    ActorDirectory directory = ActorDirectory.load();
    if (!paths.isEmpty()) {
      directory = directory.withOverrides(paths.toArray(new Path[0]));
    }
    return ActorResolver.load(directory).withWarnings(session::note);
  }
}
