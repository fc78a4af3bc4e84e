package io.github.detente.stance;

/** The card of the shipped model of the accurate tier, in Markdown. Stateless. */
final class AccurateCard {
  private static final String HEAD =
      """
      # Model card: the shipped stance model, accurate tier

      Adds to the fast tier's model (its card lies beside it, and holds for this one, too) a linear layer over
      principal components of sentence embeddings; whether a text is in scope, the fast model says. Where the fast
      model is sure enough, its answer stands. Held-out figures are of rows whose source was held out. How it does on
      real text is told in `benchmarks/results/accurate.md`.

      | | |
      | --- | --- |
      """;

  private static final String LIMITS =
      """

      ## Limits

      - The encoders were trained by others on text from the web, with all that it holds. They read one name for
        all people who are told by a title or a known first name, but see the names of states, groups and other people,
        which the fast model masks.
      - Texts are cut after 256 word pieces, about 180 words.
      """;

  private AccurateCard() {}

  static String of(StanceClassifier classifier) {
    StringBuilder card = new StringBuilder(HEAD);
    classifier.provenance().forEach((k, v) -> card.append("| " + k + " | " + v + " |\n"));
    return card.append(LIMITS).toString();
  }
}
