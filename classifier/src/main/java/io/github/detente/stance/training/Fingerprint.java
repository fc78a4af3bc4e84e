package io.github.detente.stance.training;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.format.ModelFile;
import java.util.HexFormat;
import java.util.List;

/** A hash of training rows: the same rows in the same order give the same one. Stateless. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Returns the SHA-256 of all fields of all rows, in hexadecimal digits. */
  public static String of(List<LabelledStatement> rows) {
    byte[] bytes =
        ModelFile.section(
            out -> {
              for (LabelledStatement row : rows) {
                String fields =
                    String.join(
                        "\u001f",
                        row.text(),
                        row.speaker().orElse(""),
                        row.target().orElse(""),
                        row.label().orElse(""),
                        row.also().orElse(""));
                out.write(fields.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.write('\n');
              }
            });
    return HexFormat.of().formatHex(ModelFile.sha256(bytes));
  }
}
