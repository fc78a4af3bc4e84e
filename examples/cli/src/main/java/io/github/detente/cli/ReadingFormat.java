package io.github.detente.cli;

import io.github.detente.corpus.AnnotationFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which {@code read} prints. */
enum ReadingFormat {
  TABLE,
  JSONL,
  CSV,
  HTML,
  POLECAT,
  PARQUET,
  ARROW,
  DOCCANO,
  LABEL_STUDIO,
  PRODIGY,
  CONLL,
  BRAT,
  INCEPTION,
  WEB_ANNOTATION;

  /** Returns the annotation tool's format that this is, if it is one. */
  Optional<AnnotationFormat> annotation() {
    return AnnotationFormat.ofKey(toString());
  }

  /** Returns whether the result is a folder. */
  boolean isFolder() {
    return annotation().filter(AnnotationFormat::isFolder).isPresent();
  }

  /** Returns whether the result is bytes that nobody reads on a terminal. */
  boolean isBinary() {
    return this == PARQUET || this == ARROW;
  }

  /** Returns whether each article's part stands by itself, so that a run can be taken up again. */
  boolean isResumable() {
    return switch (this) {
      case JSONL, CSV, POLECAT, DOCCANO, PRODIGY, CONLL -> true;
      default -> false;
    };
  }

  /** Returns whether a statement can be an item of its own. */
  boolean hasRows() {
    return this == DOCCANO || this == LABEL_STUDIO || this == PRODIGY;
  }

  ReadingOutput open(Writer out, Session session, List<String> labels, ReadingChoices choices)
      throws IOException {
    return switch (this) {
      case TABLE -> new TableOutput(out, session.terminal(), labels, choices.explain());
      case JSONL -> new JsonOutput(out);
      case CSV -> new CsvOutput(choices.spreadsheet().begin(out), labels, choices.spreadsheet());
      case HTML -> new HtmlOutput(out, labels);
      case POLECAT -> new PolecatOutput(out);
      case DOCCANO, LABEL_STUDIO, PRODIGY, CONLL ->
          new AnnotationOutput(
              annotation().orElseThrow().writer(out, true), choices.rows(), session.problems());
      case PARQUET, ARROW, BRAT, INCEPTION, WEB_ANNOTATION ->
          throw new IllegalStateException(this + " is written to a file of its own");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
