package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.AnnotationWriter;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.stance.LabelledStatement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns marked articles of one tool into those of another, or into a table. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Converts what people marked in one annotation tool to the format of another.",
    footer = {
      "",
      "Examples:",
      "  detente convert data/articles/a21-ceuta-fish.txt --to doccano",
      "  detente convert data/articles/a21-ceuta-fish.txt --to csv",
      "  detente convert examples/workbench/coder-a --to brat -o marked"
    })
final class ConvertCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files or folders of marked articles: exports of annotation tools, or articles"
              + " with inline marks as in data/articles.")
  private List<Path> paths;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      converter = AnnotationOption.class,
      description = "Annotation tool that they come from. Default: recognised from the files.")
  private Optional<AnnotationFormat> from = Optional.empty();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description =
          "doccano, label-studio, prodigy or conll; as a folder, brat, inception or"
              + " web-annotation; articles (JSON Lines without marks); or csv (a row for each"
              + " statement, to train on).")
  private To to;

  @Mixin private OutputOption output;
  @Mixin private SpreadsheetOptions spreadsheet;
  @Mixin private RunOptions run;
  @Spec private CommandSpec spec;

  private final Session session;

  /** What there is to turn articles into. */
  enum To {
    DOCCANO,
    LABEL_STUDIO,
    PRODIGY,
    CONLL,
    BRAT,
    INCEPTION,
    WEB_ANNOTATION,
    ARTICLES,
    CSV;

    Optional<AnnotationFormat> annotation() {
      return AnnotationFormat.ofKey(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  ConvertCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    boolean folder = to.annotation().filter(AnnotationFormat::isFolder).isPresent();
    if (folder) {
      ReadingTarget.checkFolder(
          output
              .path()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "the result is a folder; expected -o with it")));
    } else {
      output.check();
    }
    Trail trail = run.begin(session);
    List<MarkedArticle> articles = new ArrayList<>();
    for (Path path : paths) {
      articles.addAll(
          from.isPresent()
              ? MarkedArticles.read(path, from.get(), session.problems())
              : MarkedArticles.read(path, session.problems()));
    }
    if (folder) {
      try (AnnotationWriter writer =
          to.annotation().orElseThrow().writer(output.path().orElseThrow())) {
        write(writer, articles);
      }
    } else {
      try (Destination out = output.open(session)) {
        write(out.writer(), articles);
        out.complete();
      }
    }
    trail.count("articles read and written", articles.size());
    trail.count(
        "statements", articles.stream().mapToInt(article -> article.statements().size()).sum());
    trail.data(paths);
    trail.output(output.path());
    return trail.finish(session.problems().exitStatus());
  }

  private void write(Writer out, List<MarkedArticle> articles) throws IOException {
    switch (to) {
      case ARTICLES -> {
        ArticleOutput texts = new ArticleOutput(out);
        for (MarkedArticle article : articles) {
          texts.write(new ArticleReading(article.article(), List.of()));
        }
      }
      case CSV -> table(out, articles);
      default -> {
        try (AnnotationWriter writer = to.annotation().orElseThrow().writer(out, false)) {
          write(writer, articles);
        }
      }
    }
  }

  private void write(AnnotationWriter writer, List<MarkedArticle> articles) throws IOException {
    for (MarkedArticle article : articles) {
      try {
        writer.write(article);
      } catch (IllegalArgumentException e) {
        session.problems().report(article.article().id() + ": left out: " + e.getMessage());
      }
    }
  }

  private void table(Writer out, List<MarkedArticle> articles) {
    TableWriter table = spreadsheet.table(out);
    table.header(List.of("id", "text", "speaker", "target", "stance"), List.of("also"));
    for (MarkedArticle article : articles) {
      for (LabelledStatement row : LabelledStatement.of(article)) {
        table.row(
            List.of(
                row.id(),
                row.text(),
                row.speaker().orElse(""),
                row.target().orElse(""),
                row.label().orElse("")),
            List.of(row.also().orElse("")));
      }
    }
  }
}
