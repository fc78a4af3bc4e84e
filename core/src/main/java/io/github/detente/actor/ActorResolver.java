package io.github.detente.actor;

import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Rule;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.targets.TargetRanker;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.text.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Finds out who the mentions of an article are: by the directory as of the article's date, and by
 * what the article says before. Immutable and thread-safe.
 */
public final class ActorResolver {
  private final ActorDirectory directory;
  private final Consumer<String> warnings;
  private final Optional<TargetReader> reader;
  private final AtomicBoolean warned = new AtomicBoolean();

  private ActorResolver(
      ActorDirectory directory, Consumer<String> warnings, Optional<TargetReader> reader) {
    this.directory = Objects.requireNonNull(directory, "directory");
    this.warnings = Objects.requireNonNull(warnings, "warnings");
    this.reader = reader;
  }

  /** Returns a resolver on the shipped directory. */
  public static ActorResolver load() {
    return load(ActorDirectory.load());
  }

  /** Returns a resolver on a directory. */
  public static ActorResolver load(ActorDirectory directory) {
    return new ActorResolver(directory, message -> {}, Optional.empty());
  }

  /**
   * Returns a resolver that tells, once, of an article later than the directory is current to.
   *
   * @param listener takes the message; called from the thread that resolves
   */
  public ActorResolver withWarnings(Consumer<String> listener) {
    return new ActorResolver(directory, listener, reader);
  }

  /**
   * Returns a resolver that reads whom a statement is aimed at out of the words around it, where
   * {@link #load} goes by a table of weights alone: more often right, at tens of statements a
   * second. It reads as soon as it is used, and loads its model then.
   *
   * @throws IllegalStateException if {@code detente-embeddings} is not on the class path, or cannot
   *     run on this machine
   */
  public ActorResolver accurate() {
    return new ActorResolver(directory, warnings, Optional.of(TargetReaders.find()));
  }

  /**
   * Resolves speakers and targets.
   *
   * @param article the article
   * @param statements its statements, in text order
   * @return one for each statement, in their order; a statement without a speaker's mention gets a
   *     speaker where the article makes plain who goes on speaking
   * @throws java.util.concurrent.CancellationException if this thread is interrupted
   */
  public List<ResolvedStatement> resolve(Article article, List<Statement> statements) {
    warnIfLate(article.published());
    NamedText text = NamedText.of(Document.of(article), directory.tables(), article.published());
    return new StatementResolver(new PhraseResolver(text))
        .resolve(statements, StatementResolver.by(TargetRanker.shipped(), reader));
  }

  /**
   * Resolves a mention by itself. Words that name nobody and are no word for a person or body, such
   * as <i>the weather</i>, give nothing, whereas within an article they speak and so are somebody.
   *
   * @param mention the words, such as <i>the Iranian foreign minister</i>
   * @param context a text or country that it stands in
   * @param date the day at which it was said; without it only what holds at any date is resolved
   * @throws java.util.concurrent.CancellationException if this thread is interrupted
   */
  public Resolution resolve(String mention, Optional<String> context, Optional<LocalDate> date) {
    warnIfLate(date);
    String before = context.map(text -> text.strip() + "\n\n").orElse("");
    NamedText text = NamedText.of(Document.of(before + mention), directory.tables(), date);
    PhraseResolver resolver = new PhraseResolver(text);
    int start = before.length();
    for (Phrase chunk : resolver.chunks()) {
      if (text.start(chunk.from) < start) {
        resolver.pass(chunk);
      }
    }
    if (mention.isBlank()) {
      return Resolution.UNKNOWN;
    }
    TextSpan span = new TextSpan(start, start + mention.length());
    Phrase reading = resolver.read(span);
    if (isNobody(reading)) {
      return Resolution.UNKNOWN;
    }
    Reference found = resolver.mention(reading, true);
    boolean unknown =
        found.rule() == Rule.SURNAME
            && found.referent().country() == null
            && found.referent().words().size() == 1;
    if (unknown && reading.to - reading.from == 1) {
      found = resolver.misspelt(reading).orElse(found);
    }
    return StatementResolver.resolution(
        resolver, found, Mention.of(span, before + mention), !isAtWork(reading));
  }

  /** <i>An analyst in London</i>: where somebody works who speaks for no state says nothing. */
  private static boolean isAtWork(Phrase reading) {
    return reading.kind == Phrase.Kind.UNNAMED
        && reading.isPrivate
        && !reading.plural
        && reading.owner == null
        && reading.place != null;
  }

  /** A noun that no list has, and nothing that says whose. */
  private static boolean isNobody(Phrase reading) {
    return reading.guessed && reading.owner == null && reading.place == null;
  }

  private void warnIfLate(Optional<LocalDate> date) {
    boolean late = date.isPresent() && date.get().isAfter(directory.currentTo());
    if (late && warned.compareAndSet(false, true)) {
      warnings.accept(
          "office holders are current to "
              + directory.currentTo()
              + "; who holds an office on "
              + date.get()
              + " is an assumption");
    }
  }
}
