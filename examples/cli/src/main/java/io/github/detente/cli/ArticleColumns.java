package io.github.detente.cli;

import io.github.detente.article.ArticleField;
import io.github.detente.article.ArticleReader;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which columns of a table, and fields of JSON, say what of an article. */
final class ArticleColumns {
  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      description = "Column (or JSON field) with the articles' text. Default: text.")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--title-column",
      paramLabel = "NAME",
      description = "Column with the headlines. Default: title, if there is one.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--date-column",
      paramLabel = "NAME",
      description =
          "Column with the publication dates. Default: published or date, if there is one.")
  private Optional<String> date = Optional.empty();

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description = "Column with the articles' ids. Default: id, if there is one.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--outlet-column",
      paramLabel = "NAME",
      description = "Column with the outlets. Default: outlet, if there is one.")
  private Optional<String> outlet = Optional.empty();

  void choose(ArticleReader.Builder reader) {
    text.ifPresent(name -> reader.column(ArticleField.TEXT, name));
    title.ifPresent(name -> reader.column(ArticleField.TITLE, name));
    date.ifPresent(name -> reader.column(ArticleField.PUBLISHED, name));
    id.ifPresent(name -> reader.column(ArticleField.ID, name));
    outlet.ifPresent(name -> reader.column(ArticleField.OUTLET, name));
  }
}
