package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library that reads people's documents tells nobody about it. */
class SilentRuntimeTest {
  /** The collector that ONNX Runtime reports to from 1.29 on. */
  private static final String COLLECTOR = "OneCollector";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux-x64/libonnxruntime.so",
        "linux-aarch64/libonnxruntime.so",
        "osx-aarch64/libonnxruntime.dylib"
      })
  void theRuntimeHasNoTelemetry(String library) throws IOException {
    try (InputStream in =
        OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
      assertNotNull(in, library);
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertFalse(bytes.contains(COLLECTOR), library + " reports to " + COLLECTOR);
    }
  }
}
