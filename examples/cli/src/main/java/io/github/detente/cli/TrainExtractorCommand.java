package io.github.detente.cli;

import io.github.detente.statement.AttributedArticle;
import io.github.detente.statement.ExtractionModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the learned part of extraction on marked articles. */
@Command(
    name = "train-extractor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Trains what finds statements on marked articles: for each cue, which reading is right.%n",
    footer = {
      "",
      "The same articles and options give the same model.",
      "",
      "Example: detente train-extractor articles/ --model my.extractor"
    })
final class TrainExtractorCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CORPUS", description = AttributedCorpus.FORMATS + ".")
  private Path corpus;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "OUT",
      description = "File to write the model to.")
  private Path model;

  @Mixin private ExtractionOptions options;

  private final Session session;

  TrainExtractorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Destination.check(model);
    List<AttributedArticle> articles = AttributedCorpus.read(corpus, session.problems());
    ExtractionModel trained;
    try {
      trained = options.trainer().train(articles);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(corpus + ": " + e.getMessage(), e);
    }
    try {
      trained.save(model);
    } catch (IOException e) {
      throw new UnusableException(model + ": cannot be written: " + Destination.reason(e), e);
    }
    int statements = articles.stream().mapToInt(a -> a.statements().size()).sum();
    session
        .out()
        .write(
            String.format(
                "Trained on %d articles with %d statements: %d weights%nWritten to %s%n",
                articles.size(), statements, trained.size(), model));
    return session.problems().exitStatus();
  }
}
