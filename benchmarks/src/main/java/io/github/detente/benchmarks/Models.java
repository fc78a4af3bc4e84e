package io.github.detente.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads OpenNLP's models from the class path. */
final class Models {
  static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  static final String PARTS_OF_SPEECH = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private Models() {}

  /** Makes a model of a stream. */
  interface Reader<M> {
    M read(InputStream in) throws IOException;
  }

  static <M> M load(String resource, Reader<M> reader) {
    try (InputStream in = Models.class.getResourceAsStream(resource)) {
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
