package io.github.detente.statement.cues;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms of English verbs. */
public enum VerbForm {
  BASE,
  /** Third person singular, present tense. */
  SINGULAR,
  PAST,
  PARTICIPLE,
  /** The same word for past tense and participle. */
  PAST_OR_PARTICIPLE,
  ING;

  public boolean isParticiple() {
    return this == PARTICIPLE || this == PAST_OR_PARTICIPLE;
  }

  public boolean isPast() {
    return this == PAST || this == PARTICIPLE || this == PAST_OR_PARTICIPLE;
  }

  /**
   * Returns all forms of a verb.
   *
   * @param lemma base form, one word
   * @param irregular past tense, participle and gerund, divided by blanks, other spellings behind
   *     {@code |}; empty for a regular verb
   */
  public static Map<String, VerbForm> of(String lemma, String irregular) {
    Map<String, VerbForm> forms = new LinkedHashMap<>();
    forms.put(lemma, BASE);
    forms.put(singular(lemma), SINGULAR);
    if (irregular.isEmpty()) {
      forms.put(past(lemma), PAST_OR_PARTICIPLE);
      forms.put(gerund(lemma), ING);
    }
    for (String spelling : irregular.isEmpty() ? new String[0] : irregular.split("\\|", -1)) {
      String[] parts = spelling.split(" ", -1);
      boolean same = parts[0].equals(parts[1]);
      forms.put(parts[0], same ? PAST_OR_PARTICIPLE : PAST);
      forms.putIfAbsent(parts[1], PARTICIPLE);
      forms.put(parts[2], ING);
    }
    return forms;
  }

  private static boolean endsInConsonantY(String lemma) {
    int last = lemma.length() - 1;
    return last > 0 && lemma.charAt(last) == 'y' && "aeiou".indexOf(lemma.charAt(last - 1)) < 0;
  }

  static String singular(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hissing =
        lemma.endsWith("s")
            || lemma.endsWith("sh")
            || lemma.endsWith("ch")
            || lemma.endsWith("x")
            || lemma.endsWith("z")
            || lemma.endsWith("o");
    return lemma + (hissing ? "es" : "s");
  }

  private static String past(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return lemma + (lemma.endsWith("e") ? "d" : "ed");
  }

  private static String gerund(String lemma) {
    boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee");
    return (silent ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }
}
