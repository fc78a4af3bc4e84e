package io.github.detente.stance.features;

import io.github.detente.text.TextHash;

/**
 * What the order of words tells of their part in the sentence, without a tagger: phrases that are
 * one act, verbs, and clauses that give background. Stateless.
 */
public final class SentenceOrder {
  /** How far a verb and its object stand apart at most, in tokens. */
  private static final int MAX_OPEN = 4;

  private static final long TO = TextHash.of("to");

  private SentenceOrder() {}

  /** Sets acts of phrases, verbs and background. */
  public static void read(FeatureTokens tokens) {
    joinPhrases(tokens);
    clauses(tokens);
  }

  /** Gives the class of a phrase such as <i>walk out</i> to its first word. */
  private static void joinPhrases(FeatureTokens tokens) {
    tokens.listActs();
    for (int k = 0; k < tokens.actCount; k++) {
      if (tokens.act[tokens.acts[k]] >= 0) {
        joinOpen(tokens, tokens.acts[k]);
      }
    }
    int beginnings = 0;
    for (int i = 0; i + 1 < tokens.size; i++) {
      tokens.acts[beginnings] = i;
      beginnings += tokens.vocabulary.mayBeginPair(tokens.hash[i]);
    }
    for (int k = 0; k < beginnings; k++) {
      int i = tokens.acts[k];
      int act = tokens.vocabulary.classOfPair(tokens.hash[i], tokens.hash[i + 1]);
      if (act >= 0) {
        tokens.act[i] = act;
        tokens.act[i + 1] = Vocabulary.NO_CLASS;
      }
    }
    tokens.listActs();
  }

  /** Joins a verb and its object with a few words between: <i>rejected all such charges</i>. */
  private static void joinOpen(FeatureTokens tokens, int verb) {
    int last = Math.min(tokens.size - 1, verb + MAX_OPEN);
    for (int i = verb + 1; i <= last && !tokens.afterBreak[i]; i++) {
      if (tokens.act[i] >= 0) {
        int act = tokens.vocabulary.classOfOpenPair(tokens.hash[verb], tokens.hash[i]);
        if (act >= 0) {
          tokens.act[verb] = act;
          tokens.act[i] = Vocabulary.NO_CLASS;
          return;
        }
      }
      if ((tokens.form[i] & WordForms.ENDS_OBJECT) != 0) {
        return;
      }
    }
  }

  /** Finds verbs, and the clauses that give background: from a subordinator to the next break. */
  private static void clauses(FeatureTokens tokens) {
    boolean background = false;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.afterBreak[i]) {
        background = false;
      }
      background |=
          (tokens.form[i] & WordForms.SUBORDINATOR) != 0 || isTrailingParticiple(tokens, i);
      tokens.background[i] = background;
      tokens.verb[i] = false;
    }
    for (int k = 0; k < tokens.actCount; k++) {
      tokens.verb[tokens.acts[k]] = isVerb(tokens, tokens.acts[k]);
    }
  }

  /** <i>…, accusing Paris of …</i>. */
  private static boolean isTrailingParticiple(FeatureTokens tokens, int i) {
    return i > 0 && tokens.afterBreak[i] && tokens.endsWith(i, "ing");
  }

  private static boolean isVerb(FeatureTokens tokens, int i) {
    if (tokens.kind[i] != FeatureTokens.WORD) {
      return false;
    }
    byte before = i == 0 ? 0 : tokens.form[i - 1];
    if (i > 0 && tokens.hash[i - 1] == TO && tokens.endsWith(i, "s") && !tokens.endsWith(i, "ss")) {
      return false;
    }
    boolean afterName =
        i > 0
            && tokens.kind[i - 1] != FeatureTokens.WORD
            && tokens.kind[i - 1] != FeatureTokens.NUMBER;
    if ((before & WordForms.LEADS_VERB) != 0) {
      return true;
    }
    if ((before & (WordForms.LEADS_NOUN | WordForms.PREPOSITION)) != 0) {
      return false;
    }
    if ((tokens.form[i] & WordForms.PAST) != 0 || tokens.endsWith(i, "ed")) {
      return true;
    }
    return (before & WordForms.PRONOUN) != 0 || (afterName && tokens.endsWith(i, "s"));
  }
}
