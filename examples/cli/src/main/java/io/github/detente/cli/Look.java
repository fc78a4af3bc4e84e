package io.github.detente.cli;

import io.github.detente.stance.Stance;
import io.github.detente.stance.StancePrediction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * How a label looks: sign and colour, so that nobody needs to tell colours apart.
 *
 * @param sign one character
 * @param style colour on a terminal
 * @param css class of the page's style sheet
 */
record Look(String sign, IStyle style, String css) {
  private static final Look ESCALATORY = new Look("▲", Style.fg_red, "escalatory");
  private static final Look DE_ESCALATORY = new Look("▼", Style.fg_green, "de-escalatory");
  private static final Look DIPLOMATIC = new Look("●", Style.fg_blue, "diplomatic");
  private static final Look NONE = new Look("○", Style.faint, "none");

  /** For labels that are not stances, by their place among the model's labels. */
  private static final List<Look> OTHERS =
      List.of(
          new Look("■", Style.fg_cyan, "label-1"),
          new Look("◆", Style.fg_magenta, "label-2"),
          new Look("★", Style.fg_yellow, "label-3"),
          new Look("▶", Style.fg_blue, "label-4"),
          new Look("◀", Style.fg_green, "label-5"),
          new Look("✚", Style.fg_red, "label-6"));

  /** Returns the look of a prediction; one of its own for a text out of scope. */
  static Look of(StancePrediction prediction) {
    return Labels.shown(prediction)
        .map(label -> of(label, List.copyOf(prediction.probabilities().keySet())))
        .orElse(NONE);
  }

  /** Returns the look of one of a model's labels. */
  static Look of(String label, List<String> labels) {
    return stance(label).orElseGet(() -> OTHERS.get(labels.indexOf(label) % OTHERS.size()));
  }

  /** Returns the look of a text that is out of scope. */
  static Look none() {
    return NONE;
  }

  private static Optional<Look> stance(String label) {
    return Arrays.stream(Stance.values())
        .filter(stance -> stance.name().equals(label))
        .findFirst()
        .map(Look::of);
  }

  private static Look of(Stance stance) {
    return switch (stance) {
      case ESCALATORY -> ESCALATORY;
      case DE_ESCALATORY -> DE_ESCALATORY;
      case DIPLOMATIC -> DIPLOMATIC;
    };
  }
}
