package io.github.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/** Reads a file that is one article. */
final class WholeFile {
  /** Bytes of a larger file are no article; a device may have no end at all. */
  static final int LARGEST = 1 << 26;

  private WholeFile() {}

  /** Makes an article of a file's bytes. */
  interface Parser {
    Article parse(byte[] bytes);
  }

  static Stream<Article> read(Source source, ReadingOptions options, Parser parser) {
    // Lazily: a folder of a million files must not be read before its first article is used.
    return Stream.of(source)
        .flatMap(
            s -> {
              try (InputStream in = s.opener().open()) {
                return Stream.of(parser.parse(bytes(s, in)));
              } catch (InvalidRecordException e) {
                options.onInvalid().accept(e);
              } catch (IOException e) {
                options
                    .onInvalid()
                    .accept(
                        new InvalidRecordException(
                            s.name(), 0, "cannot be read: " + FileReason.of(e), e));
              }
              return Stream.empty();
            });
  }

  private static byte[] bytes(Source source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new InvalidRecordException(
          source.name(), 0, "is larger than " + (LARGEST >> 20) + " MB; expected one article");
    }
    return bytes;
  }
}
