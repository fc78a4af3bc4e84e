package io.github.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a file that is one article. */
final class WholeFile {
  private WholeFile() {}

  /** Makes an article of a file's bytes. */
  interface Parser {
    Article parse(InputStream in) throws IOException;
  }

  static Stream<Article> read(
      Source source, Consumer<InvalidRecordException> onInvalid, Parser parser) {
    // Lazily: a folder of a million files must not be read before its first article is used.
    return Stream.of(source)
        .flatMap(
            s -> {
              try (InputStream in = s.opener().open()) {
                return Stream.of(parser.parse(in));
              } catch (InvalidRecordException e) {
                onInvalid.accept(e);
              } catch (IOException e) {
                onInvalid.accept(
                    new InvalidRecordException(
                        s.name(), 0, "cannot be read: " + e.getMessage(), e));
              }
              return Stream.empty();
            });
  }
}
