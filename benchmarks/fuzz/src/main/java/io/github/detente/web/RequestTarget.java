package io.github.detente.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.detente.actor.ActorDirectory;
import io.github.detente.fuzz.BrokenInvariant;
import io.github.detente.stance.StanceClassifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request to the web service, without the line that it comes over. */
public final class RequestTarget {
  private static final int MAX_BYTES = 1 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private RequestTarget() {}

  /** Loads when first needed. */
  private static final class Shared {
    static final Api API = new Api(ActorDirectory.load(), StanceClassifier.load());
  }

  /**
   * Answers a request.
   *
   * @param input lines with the method, the Content-Type and the Content-Encoding, then the body
   */
  public static void take(byte[] input) throws IOException {
    int[] ends = new int[3];
    int at = 0;
    for (int i = 0; i < ends.length; i++) {
      int end = at;
      while (end < input.length && input[end] != '\n') {
        end++;
      }
      ends[i] = end;
      at = Math.min(end + 1, input.length);
    }
    String method = line(input, 0, ends[0]);
    String type = line(input, ends[0] + 1, ends[1]);
    String encoding = line(input, ends[1] + 1, ends[2]);
    byte[] sent = Arrays.copyOfRange(input, at, input.length);
    try {
      Body body =
          Body.of(
              type.isEmpty() ? null : type, encoding.isEmpty() ? null : encoding, sent, MAX_BYTES);
      String answer =
          (method.equals("classify") ? Shared.API.classify(body) : Shared.API.read(body))
              .toString();
      JsonNode read = JSON.readTree(answer);
      if (!read.path("statements").isArray() && !read.path("predictions").isArray()) {
        throw new BrokenInvariant("the answer is " + answer);
      }
    } catch (Problem e) {
      if (e.status() < 400 || e.status() >= 500 || e.getMessage().contains("\n")) {
        throw new BrokenInvariant(e.status() + " " + e.getMessage());
      }
    }
  }

  private static String line(byte[] input, int from, int to) {
    return from >= to ? "" : new String(input, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
