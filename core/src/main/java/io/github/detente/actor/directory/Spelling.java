package io.github.detente.actor.directory;

import io.github.detente.text.Letters;
import io.github.detente.text.Recent;
import io.github.detente.text.TextHash;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes words so that spellings of one name meet: small letters, no diacritics, stops or
 * apostrophes, and in longer words no doubled consonants (<i>Philippines</i>, <i>Phillippines</i>).
 */
public final class Spelling {
  private static final int SHORT = 4;

  /** One name, whose spellings differ by more than sounds do. */
  private static final WordSet MOHAMED = ActorWords.PHRASES.set("mohamed");

  /** Spellings of one sound, in this order. */
  private static final String[] LOOSE = {
    "ee", "i", "oo", "u", "ou", "u", "kh", "h", "gh", "g", "ph", "f", "q", "k", "ck", "k", "w", "v",
    "y", "i", "j", "i", "dh", "d", "ie", "e", "ai", "ei", "aa", "a", "ii", "i", "z", "s"
  };

  /** A word as {@link #loose} has it: names come again in article after article. */
  private static final class Loose extends Recent.Entry {
    final String spelling;

    Loose(long hash, String spelling) {
      super(hash);
      this.spelling = spelling;
    }
  }

  private static final Recent<Loose> LATELY = new Recent<>();

  private Spelling() {}

  /** Returns how a word of a name is spelt here. */
  static String word(String word) {
    return isPlain(word) ? word : undoubled(Letters.fold(word));
  }

  /** Returns the folded words of a name or phrase, cut at blanks and hyphens. */
  static List<String> words(String phrase) {
    List<String> words = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      if (i == phrase.length() || phrase.charAt(i) == ' ' || phrase.charAt(i) == '-') {
        String word = i > from ? word(phrase.substring(from, i)) : "";
        if (!word.isEmpty()) {
          words.add(word);
        }
        from = i + 1;
      }
    }
    return words;
  }

  /** Whether a word is folded already, as most are. */
  static boolean isPlain(String word) {
    char before = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z' || c == before) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Returns how a token is spelt here; a mark is itself. */
  static String of(Tokens tokens, int i) {
    return tokens.isWord(i) ? undoubled(tokens.folded(i)) : tokens.folded(i);
  }

  /** Returns a plain word without its doubled consonants, if it is long. */
  static String undoubled(String plain) {
    if (plain.length() <= SHORT || isPlain(plain)) {
      return plain;
    }
    StringBuilder single = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean doubled = i > 0 && plain.charAt(i - 1) == c && "aeiou0123456789".indexOf(c) < 0;
      if (!doubled) {
        single.append(c);
      }
    }
    return single.toString();
  }

  /** Whether one letter put in, left out or changed makes one word of the other. */
  static boolean isOneAway(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int longer = Math.max(one.length(), other.length());
    String restOne = one.substring(Math.min(one.length(), same + (one.length() == longer ? 1 : 0)));
    String restOther =
        other.substring(Math.min(other.length(), same + (other.length() == longer ? 1 : 0)));
    return longer - shorter <= 1 && restOne.equals(restOther);
  }

  /**
   * Goes further, for transliterated names of persons: <i>Sergei</i> and <i>Sergey</i>,
   * <i>Zelensky</i> and <i>Zelenskiy</i>, <i>Muhammad</i> and <i>Mohamed</i> meet.
   *
   * @param word a folded word
   */
  static String loose(String word) {
    long hash = TextHash.of(word);
    Loose known = LATELY.get(hash);
    return (known == null ? LATELY.put(new Loose(hash, loosen(word))) : known).spelling;
  }

  private static String loosen(String word) {
    if (MOHAMED.contains(word)) {
      return "mohamed";
    }
    String w = withoutEnding(word);
    for (int i = 0; i < LOOSE.length; i += 2) {
      if (w.contains(LOOSE[i])) {
        w = w.replace(LOOSE[i], LOOSE[i + 1]);
      }
    }
    return single(w);
  }

  /** Cuts what stands for the same end: <i>-iy</i>, <i>-yy</i>, <i>-ei</i>, <i>-y</i>. */
  private static String withoutEnding(String word) {
    int end = word.length();
    if (end > 0 && "yij".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
      if (end > 0 && "iyea".indexOf(word.charAt(end - 1)) >= 0) {
        end--;
      }
      return word.substring(0, end) + "i";
    }
    return word;
  }

  private static String single(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }
}
