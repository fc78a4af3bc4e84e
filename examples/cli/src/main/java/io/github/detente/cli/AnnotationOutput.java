package io.github.detente.cli;

import io.github.detente.ArticleReading;
import io.github.detente.corpus.AnnotationWriter;
import io.github.detente.corpus.MarkedArticle;
import java.io.IOException;
import java.util.List;

/** Articles for an annotation tool, with what was read as a suggestion. */
final class AnnotationOutput implements ReadingOutput {
  private final AnnotationWriter writer;
  private final boolean rows;
  private final Problems problems;

  /**
   * Makes the output.
   *
   * @param rows whether each statement is a text of its own, to be given a label
   * @param problems hears of what the format cannot hold
   */
  AnnotationOutput(AnnotationWriter writer, boolean rows, Problems problems) {
    this.writer = writer;
    this.rows = rows;
    this.problems = problems;
  }

  @Override
  public void write(ArticleReading reading) throws IOException {
    List<MarkedArticle> articles =
        rows ? MarkedReadings.rows(reading) : List.of(MarkedReadings.article(reading));
    for (MarkedArticle article : articles) {
      try {
        writer.write(article);
      } catch (IllegalArgumentException e) {
        problems.report(article.article().id() + ": left out: " + e.getMessage());
      }
    }
  }

  @Override
  public void finish() throws IOException {
    writer.close();
  }
}
