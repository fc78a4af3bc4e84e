package io.github.detente.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.ExtractionEvaluation;
import io.github.detente.corpus.ExtractionEvaluation.Score;
import io.github.detente.corpus.MarkedArticle;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores extraction on marked articles. */
@Command(
    name = "evaluate-extractor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Scores the extraction of statements on marked articles.",
    footer = {
      "",
      "A statement is found if its content shares half of its letters with a marked"
          + " one, and attributed if its speaker also overlaps the marked one.",
      "",
      "Examples:",
      "  detente evaluate-extractor examples/workbench/coder-a",
      "  detente evaluate-extractor examples/attributions.jsonl --format json"
    })
final class EvaluateExtractorCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CORPUS", description = AttributedCorpus.FORMATS + ".")
  private Path corpus;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "table|json",
      description = "Output format. Default: table.")
  private EvaluateCommand.Format format = EvaluateCommand.Format.TABLE;

  @Mixin private OutputOption output;
  @Mixin private RunOptions run;

  private final Session session;

  EvaluateExtractorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    output.check();
    Trail trail = run.begin(session);
    List<MarkedArticle> articles = AttributedCorpus.read(corpus, session.problems());
    ExtractionEvaluation evaluation = ExtractionEvaluation.of(StatementExtractor.load(), articles);
    // As where suggestions of read come back that nobody looked at.
    if (evaluation.attributed().f1() == 1 && AnnotationFormat.of(corpus).isPresent()) {
      session
          .problems()
          .note(
              corpus
                  + ": every mark is what Detente itself says; expected marks of people who did"
                  + " not see its own");
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put("found", evaluation.found());
    scores.put("attributed", evaluation.attributed());
    for (StatementKind kind : StatementKind.values()) {
      scores.put(kind.name(), evaluation.byKind().get(kind));
    }
    Json.Body figures = json -> figures(json, articles.size(), scores);
    try (Destination out = output.open(session)) {
      if (format == EvaluateCommand.Format.JSON) {
        Json.line(out.writer(), figures);
      } else {
        table(out.writer(), scores);
      }
      out.complete();
    }
    trail.count("articles read", articles.size());
    trail.count("marked statements read", evaluation.found().marked());
    trail.data(List.of(corpus));
    trail.figures(figures);
    trail.output(output.path());
    return trail.finish(session.problems().exitStatus());
  }

  private static void figures(JsonGenerator json, int articles, Map<String, Score> scores)
      throws IOException {
    json.writeNumberField("articles", articles);
    for (Map.Entry<String, Score> entry : scores.entrySet()) {
      Score score = entry.getValue();
      json.writeObjectFieldStart(entry.getKey());
      Json.number(json, "precision", score.system() == 0 ? Double.NaN : score.precision());
      Json.number(json, "recall", score.marked() == 0 ? Double.NaN : score.recall());
      int all = score.marked() + score.system();
      Json.number(json, "f1", all == 0 ? Double.NaN : score.f1());
      json.writeNumberField("marked", score.marked());
      json.writeNumberField("system", score.system());
      json.writeEndObject();
    }
  }

  /** A share of nothing is no figure. */
  private static String share(double share, int of) {
    return of == 0 ? Numbers.NONE : Numbers.fine(share);
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
              "%-12s%10s%10s%10s%10d%10d%n",
              entry.getKey(),
              share(score.precision(), score.system()),
              share(score.recall(), score.marked()),
              share(score.f1(), score.marked() + score.system()),
              score.marked(),
              score.system()));
    }
  }
}
