package io.github.detente.article;

/** Makes an article of plain text, whose first line is the title. */
final class PlainText {
  private PlainText() {}

  static Article parse(Source source, byte[] bytes, ReadingOptions options) {
    FileSignature.check(source.name(), bytes);
    String text = Utf8.decode(source.name(), bytes);
    if (Article.isEmpty(text)) {
      throw new InvalidRecordException(source.name(), 1, "is empty; expected an article");
    }
    Article article = Article.of(source.id(), text);
    return options
        .published()
        .or(() -> Dateline.find(text))
        .map(article::withPublished)
        .orElse(article);
  }
}
