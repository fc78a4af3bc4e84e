package io.github.detente.stance;

/** The card of the shipped model of the accurate tier, in Markdown. Stateless. */
final class AccurateCard {
  private static final String HEAD =
      """
      # Model card: the shipped stance model, accurate tier

      Adds to the fast tier's model (its card lies beside it, and holds for this one, too) a linear layer over
      principal components of what an encoder makes of the text; a second layer says whether a text is in scope. Where
      the fast model is sure enough, its answer stands.

      The encoder is bge-small-en-v1.5 (BAAI; 33 million weights, 12 layers, quantised to 8 bits). Its upper six layers
      are tuned to Detente's rows by matrices of low rank, which `stance-encoder.delta` holds; they are added, and the
      sums quantised, when the encoder is loaded. A loose sentence was seen in two of five passes, a statement of an
      article in each.
      Held-out figures are of rows whose source was held out, from tuning, too. How it does on
      real text is told in `benchmarks/results/accurate.md`.

      | | |
      | --- | --- |
      """;

  private static final String LIMITS =
      """

      ## Limits

      - The encoder was trained by others on text from the web, with all that it holds. It reads one name for
        all people who are told by a title or a known first name, but sees the names of states, groups and other people,
        which the fast model masks.
      - Texts are cut after 256 word pieces, about 180 words.
      - What it reads is the statement alone, with its speaker and cue: what only the article tells it does not know.
      """;

  private AccurateCard() {}

  static String of(StanceClassifier classifier) {
    StringBuilder card = new StringBuilder(HEAD);
    classifier.provenance().forEach((k, v) -> card.append("| " + k + " | " + v + " |\n"));
    return card.append(LIMITS).toString();
  }
}
