package io.github.detente.cli;

import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.LabelledStatementReader;
import io.github.detente.stance.RowCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table of labelled rows, as training and evaluation read it. */
final class LabelledRows {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Pairs of rows with two labels that are named; of the others the number is. */
  private static final int MOST_TWINS = 5;

  @Parameters(paramLabel = "FILE.csv", description = "Table of labelled rows.")
  private Path file;

  @Mixin private StatementColumns columns;

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      defaultValue = "stance",
      description =
          "Column with the labels; a row without one is out of scope. Default: ${DEFAULT-VALUE}.")
  private String labelColumn;

  @Option(
      names = "--also-column",
      paramLabel = "NAME",
      description = "Column with a second acceptable label. Default: also, if there is one.")
  private Optional<String> alsoColumn = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      converter = AnnotationOption.class,
      description =
          "Annotation tool that the file comes from: doccano, label-studio, prodigy,"
              + " conll, brat, inception or web-annotation. Default: recognised from the file.")
  private Optional<AnnotationFormat> from = Optional.empty();

  @Mixin private TableOptions table;

  Path file() {
    return file;
  }

  /** Returns the annotation tool that the rows come from, if they come from one. */
  Optional<AnnotationFormat> tool() {
    return from.isPresent() ? from : AnnotationFormat.of(file);
  }

  /**
   * Reads the rows that can be used, and tells of the others.
   *
   * @throws UnusableException if there is none
   */
  List<LabelledStatement> read(Session session) {
    return read(session, List.of(), List.of());
  }

  /**
   * Reads the rows that can be used, and tells of the others.
   *
   * @param kept columns that are kept as attributes and must be there
   * @param keptIfThere columns that are kept as attributes if they are there
   * @throws UnusableException if there is no such row
   */
  List<LabelledStatement> read(Session session, List<String> kept, List<String> keptIfThere) {
    Optional<AnnotationFormat> annotated = tool();
    if (annotated.isPresent()) {
      return annotated(annotated.get(), session);
    }
    InputTable.requireTable(file);
    LabelledStatementReader.Options options =
        columns
            .reader(table, session)
            .labelColumn(labelColumn)
            .attributeColumns(kept)
            .optionalAttributeColumns(keptIfThere);
    alsoColumn.ifPresent(options::alsoColumn);
    try (LabelledStatementReader reader = options.open(file)) {
      List<LabelledStatement> rows = reader.readAll();
      if (reader.rowsWithSeveralLabels() > 0) {
        throw new UnusableException(
            String.format(
                Locale.ROOT,
                "%s: %s with several labels in column \"%s\", but a model gives each text"
                    + " one; expected one label in a cell, or a row or a file for each label",
                file,
                EvaluationFigures.count((int) reader.rowsWithSeveralLabels(), "row"),
                labelColumn));
      }
      if (rows.isEmpty()) {
        throw new UnusableException(file + ": no usable rows; expected some below the header");
      }
      return rows;
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be read: " + Destination.reason(e), e);
    }
  }

  /**
   * Tells of labels that occur once: mostly a slip of the pen, which would become a label of a
   * model. A label that one row alone lacks may have been forgotten.
   *
   * @param known labels that are no slips
   */
  void tellSingleLabels(List<LabelledStatement> rows, Collection<String> known, Session session) {
    tellSingleLabels(file, rows, known, session);
    tellLoneEmpty(rows, session);
    tellDoubtfulTwins(rows, session);
  }

  /** Rows with the same words and parties, and two labels, of which one is probably wrong. */
  private void tellDoubtfulTwins(List<LabelledStatement> rows, Session session) {
    Map<List<Object>, LabelledStatement> first = new HashMap<>();
    int twins = 0;
    for (LabelledStatement row : rows) {
      String words = NO_WORD.matcher(row.text().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
      List<Object> key = List.of(words, row.speaker(), row.target());
      LabelledStatement before = first.putIfAbsent(key, row);
      if (before == null || accepts(before, row) || accepts(row, before) || ++twins > MOST_TWINS) {
        continue;
      }
      session
          .problems()
          .note(
              String.format(
                  "%s: rows \"%s\" and \"%s\" have the same words, but the labels \"%s\" and"
                      + " \"%s\"",
                  file, before.id(), row.id(), before.label().orElse(""), row.label().orElse("")));
    }
    if (twins > MOST_TWINS) {
      session.problems().note(file + ": " + (twins - MOST_TWINS) + " more such rows");
    }
  }

  private static boolean accepts(LabelledStatement row, LabelledStatement other) {
    return row.label().equals(other.label()) || row.also().equals(other.label());
  }

  /** One row without a label among many is rather a label that was forgotten. */
  private void tellLoneEmpty(List<LabelledStatement> rows, Session session) {
    List<LabelledStatement> empty = rows.stream().filter(row -> row.label().isEmpty()).toList();
    if (empty.size() == 1 && rows.size() > 1) {
      session
          .problems()
          .note(
              file
                  + ": row \""
                  + empty.get(0).id()
                  + "\" alone has no label and counts as out of scope; is its label missing?");
    }
  }

  /** Tells of labels that occur once in rows of any kind. */
  static void tellSingleLabels(
      Path file, List<LabelledStatement> rows, Collection<String> known, Session session) {
    RowCheck.of(rows).single().stream()
        .filter(single -> !known.contains(single.label()))
        .forEach(
            single ->
                session
                    .problems()
                    .note(
                        file
                            + ": label \""
                            + single.label()
                            + "\" occurs once, in row \""
                            + single.row().id()
                            + "\""
                            + single.like().map(l -> "; is \"" + l + "\" meant?").orElse("")));
  }

  private List<LabelledStatement> annotated(AnnotationFormat format, Session session) {
    List<LabelledStatement> labelled =
        MarkedArticles.read(file, format, session.problems()).stream()
            .flatMap(article -> LabelledStatement.of(article).stream())
            .toList();
    if (labelled.isEmpty()) {
      throw new UnusableException(file + ": no statement is marked; expected some");
    }
    return labelled;
  }
}
