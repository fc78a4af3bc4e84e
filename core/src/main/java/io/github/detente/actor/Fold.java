package io.github.detente.actor;

import java.text.Normalizer;

/**
 * Writes words so that spellings of one name meet: small letters, no diacritics, stops or
 * apostrophes, and in longer words no doubled consonants (<i>Philippines</i>, <i>Phillippines</i>).
 */
final class Fold {
  private static final int SHORT = 4;

  private Fold() {}

  static String word(String word) {
    String plain = isAscii(word) ? word : withoutDiacritics(word);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = Character.toLowerCase(plain.charAt(i));
      boolean doubled =
          !folded.isEmpty()
              && folded.charAt(folded.length() - 1) == c
              && "aeiou0123456789".indexOf(c) < 0;
      if (Character.isLetterOrDigit(c) && !(doubled && plain.length() > SHORT)) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String withoutDiacritics(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'ı', 'İ' -> plain.append('i');
        case 'ø', 'Ø' -> plain.append('o');
        case 'ł', 'Ł' -> plain.append('l');
        case 'đ', 'Đ', 'ð' -> plain.append('d');
        case 'ß' -> plain.append("ss");
        case 'æ', 'Æ', 'ə', 'Ə' -> plain.append(c == 'ə' || c == 'Ə' ? "a" : "ae");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  /**
   * Goes further, for transliterated names of persons: <i>Sergei</i> and <i>Sergey</i>,
   * <i>Zelensky</i> and <i>Zelenskiy</i>, <i>Muhammad</i> and <i>Mohamed</i> meet.
   *
   * @param word a folded word
   */
  static String loose(String word) {
    String w = word;
    if (w.matches("m[ou]h?am+[ae]d|mehmed|mahomed")) {
      return "mohamed";
    }
    w = w.replaceAll("(iy|yy|ij|ey|ei|ay|ai|y|i|j)$", "i");
    w = w.replace("ee", "i").replace("oo", "u").replace("ou", "u").replace("kh", "h");
    w = w.replace("gh", "g").replace("ph", "f").replace("q", "k").replace("ck", "k");
    w = w.replace("w", "v").replace("y", "i").replace("j", "i").replace("dh", "d");
    w = w.replace("ie", "e").replace("ai", "ei").replace("aa", "a").replace("ii", "i");
    return w.replace('z', 's').replaceAll("(.)\\1", "$1");
  }
}
