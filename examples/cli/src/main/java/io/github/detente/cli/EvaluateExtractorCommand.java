package io.github.detente.cli;

import io.github.detente.statement.AttributedArticle;
import io.github.detente.statement.ExtractionEvaluation;
import io.github.detente.statement.ExtractionEvaluation.Score;
import io.github.detente.statement.StatementExtractor;
import io.github.detente.statement.StatementKind;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores extraction on marked articles. */
@Command(
    name = "evaluate-extractor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Scores what finds statements on marked articles.%n",
    footer = {
      "",
      "A statement is found if its content shares half of its letters with a marked one, and"
          + " attributed if its speaker overlaps the marked one too.",
      "",
      "Examples:",
      "  detente evaluate-extractor dev.jsonl",
      "  detente evaluate-extractor PolNeAR/dev --train PolNeAR/train",
      "  detente evaluate-extractor dev.jsonl --folds 7"
    })
final class EvaluateExtractorCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CORPUS", description = AttributedCorpus.FORMATS + ".")
  private Path corpus;

  @ArgGroup private Contestant contestant = new Contestant();

  /** Who is scored; the extractor that ships if nothing is given. */
  private static final class Contestant {
    @Option(
        names = "--model",
        paramLabel = "FILE",
        description = "Score with a model made by \"detente train-extractor\".")
    private Path model;

    @Option(
        names = "--train",
        paramLabel = "CORPUS",
        description = "Score with a model trained on this corpus.")
    private Path train;

    @Option(
        names = "--folds",
        paramLabel = "N",
        description = "Cross-validate: score each article with a model trained on the other folds.")
    private int folds;
  }

  @Mixin private ExtractionOptions options;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json",
      description = "How to print. Default: table.")
  private EvaluateCommand.Format format = EvaluateCommand.Format.TABLE;

  @Spec private CommandSpec spec;

  private final Session session;

  EvaluateExtractorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (contestant.folds < 0 || contestant.folds == 1) {
      throw new ParameterException(
          spec.commandLine(), "--folds is " + contestant.folds + "; expected 2 or more");
    }
    List<AttributedArticle> articles = AttributedCorpus.read(corpus, session.problems());
    ExtractionEvaluation evaluation;
    try {
      evaluation = evaluate(articles);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(corpus + ": " + e.getMessage(), e);
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put("found", evaluation.found());
    scores.put("attributed", evaluation.attributed());
    for (StatementKind kind : StatementKind.values()) {
      scores.put(kind.name(), evaluation.byKind().get(kind));
    }
    if (format == EvaluateCommand.Format.JSON) {
      json(articles.size(), scores);
    } else {
      table(session.out(), scores);
    }
    return session.problems().exitStatus();
  }

  private ExtractionEvaluation evaluate(List<AttributedArticle> articles) {
    if (contestant.folds > 0) {
      return ExtractionEvaluation.crossValidate(options.trainer(), articles, contestant.folds);
    }
    StatementExtractor extractor =
        contestant.model != null
            ? ExtractionOptions.load(contestant.model)
            : contestant.train != null
                ? StatementExtractor.with(
                    options
                        .trainer()
                        .train(AttributedCorpus.read(contestant.train, session.problems())))
                : StatementExtractor.load();
    return ExtractionEvaluation.of(extractor, articles);
  }

  private void json(int articles, Map<String, Score> scores) throws IOException {
    Json.line(
        session.out(),
        json -> {
          json.writeNumberField("articles", articles);
          for (Map.Entry<String, Score> entry : scores.entrySet()) {
            Score score = entry.getValue();
            json.writeObjectFieldStart(entry.getKey());
            Json.number(json, "precision", score.precision());
            Json.number(json, "recall", score.recall());
            Json.number(json, "f1", score.f1());
            json.writeNumberField("marked", score.marked());
            json.writeNumberField("system", score.system());
            json.writeEndObject();
          }
        });
  }

  private static void table(Writer out, Map<String, Score> scores) throws IOException {
    out.write(
        String.format(
            "%-12s%10s%10s%10s%10s%10s%n", "", "precision", "recall", "F1", "marked", "system"));
    for (Map.Entry<String, Score> entry : scores.entrySet()) {
      Score score = entry.getValue();
      out.write(
          String.format(
              Locale.ROOT,
              "%-12s%10.3f%10.3f%10.3f%10d%10d%n",
              entry.getKey(),
              score.precision(),
              score.recall(),
              score.f1(),
              score.marked(),
              score.system()));
    }
  }
}
