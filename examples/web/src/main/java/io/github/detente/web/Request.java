package io.github.detente.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What was sent.
 *
 * @param type media type without parameters, lower case; empty if none was given
 * @param body text of the body
 */
record Request(String type, String body) {
  /**
   * Reads a request.
   *
   * @throws Problem if the body is too large, or is not UTF-8
   */
  static Request read(HttpExchange exchange, int maxBytes) throws IOException, Problem {
    String declared = exchange.getRequestHeaders().getFirst("Content-Type");
    String type =
        declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    byte[] bytes;
    try (InputStream in = exchange.getRequestBody()) {
      bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        // What is left is not read: the server closes the connection.
        throw new Problem(413, "the body is too large; expected at most " + maxBytes + " bytes");
      }
    }
    try {
      return new Request(
          type, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new Problem(400, "the body is not UTF-8");
    }
  }
}
