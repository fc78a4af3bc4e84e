package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a paragraph into sentences, in one pass. A quotation is never cut: sentences that stand
 * together in one pair of marks stay together with their attribution. OpenNLP's sentence model
 * breaks after titles, months and initials in news; here a full stop after one of those ends
 * nothing.
 */
final class SentenceSplitter {
  /** A full stop after these never ends a sentence. */
  private static final Set<String> TITLES =
      Set.of(
          "mr mrs ms dr prof gen sen rep gov lt col maj capt cmdr adm sgt cpl pvt rev hon st ste mt"
              .concat(" ft messrs mme mlle fr pres amb sec vs no nos art pp vol fig est al ca")
              .concat(" jan feb mar apr jun jul aug sept sep oct nov dec supt det insp brig hr")
              .split(" "));

  /** After these a sentence may end, if the next word often begins one. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "inc corp co ltd jr sr bros etc u.s u.k u.n e.u d.c a.m p.m i.e e.g ph.d mass calif fla"
              .concat(" conn ariz colo wash ore pa va ga ala ill ind kan ky la md mich minn miss")
              .concat(" neb nev okla tenn tex vt wis wyo n.y n.j n.h n.c s.c n.d s.d n.m r.i w.va")
              .concat(" l.a u.s.s.r p.l.c dept gov't assn ave blvd rd sat sun mon tue wed thu fri")
              .split(" "));

  private static final Set<String> OPENERS =
      Set.of(
          "the a an he she it they we i you this that these those but and or in on at as if when"
              .concat(" while after before for from with his her its their our my there here")
              .concat(" however meanwhile so still yet also what who why how asked some many most")
              .concat(" both no not last earlier later since according")
              .split(" "));

  private static final Set<String> NO_ATTRIBUTIONS =
      Set.of("in", "at", "on", "with", "from", "nobody", "that", "and");

  private static final Set<String> ATTRIBUTIONS =
      Set.of(
          "said",
          "says",
          "asked",
          "asks",
          "wrote",
          "added",
          "replied",
          "tweeted",
          "told",
          "shouted",
          "wondered",
          "exclaimed",
          "continued",
          "cried",
          "responded",
          "answered",
          "quipped",
          "joked",
          "demanded",
          "declared",
          "insisted",
          "yelled",
          "recalled",
          "warned",
          "read",
          "reads");

  private static final int LONGEST_ABBREVIATION = 12;
  private static final int LONGEST_TITLE = 5;
  private static final int LONGEST_SENTENCE = 1200;

  private final String text;
  private final int end;

  private SentenceSplitter(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /**
   * Returns the sentences of a paragraph.
   *
   * @param quotations the quotations of this paragraph
   */
  static List<TextSpan> split(String text, TextSpan paragraph, List<Quotation> quotations) {
    List<TextSpan> sentences = new ArrayList<>();
    SentenceSplitter splitter = new SentenceSplitter(text, paragraph.end());
    int start = Dateline.end(text, paragraph.start(), paragraph.end());
    int q = 0;
    for (int i = start; i < paragraph.end(); i++) {
      if (q < quotations.size() && i == quotations.get(q).outer().start()) {
        i = quotations.get(q).outer().end() - 1;
        q++;
        if (!splitter.endsInside(i) && !splitter.isTooLong(start, i)) {
          continue;
        }
      } else if (!splitter.ends(i) && !splitter.isTooLong(start, i)) {
        continue;
      }
      int after = splitter.behindClosing(i + 1);
      sentences.add(new TextSpan(start, after));
      start = splitter.skipBlanks(after);
      i = Math.max(i, after - 1);
    }
    if (start < paragraph.end()) {
      sentences.add(new TextSpan(start, paragraph.end()));
    }
    return sentences;
  }

  /** Whether {@code word} is a title or another short form that a full stop always follows. */
  static boolean isTitle(String word) {
    return word.length() <= LONGEST_TITLE && TITLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** No sentence of a human being; cut, so that cost stays in proportion to length. */
  private boolean isTooLong(int start, int i) {
    return i - start > LONGEST_SENTENCE && (at(i) == ' ' || i - start > 2 * LONGEST_SENTENCE);
  }

  private char at(int i) {
    return i < 0 || i >= end ? ' ' : text.charAt(i);
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…';
  }

  private int behindClosing(int from) {
    int i = from;
    while (i < end && (isStop(at(i)) || ")]’'".indexOf(at(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < end && (Character.isWhitespace(at(i)) || Character.isSpaceChar(at(i)))) {
      i++;
    }
    return i;
  }

  /** Whether a sentence ends with the closing mark at {@code i}. */
  private boolean endsInside(int i) {
    int last = i;
    while (last > 0 && "”\"»'’“`«".indexOf(at(last)) >= 0) {
      last--;
    }
    if (!isStop(at(last)) || !beginsSentence(skipBlanks(i + 1), i + 1)) {
      return false;
    }
    return !isAttribution(skipBlanks(i + 1));
  }

  /** Whether a sentence ends with the character at {@code i}, which stands in no quotation. */
  private boolean ends(int i) {
    char c = at(i);
    if (!isStop(c) || isStop(at(i + 1))) {
      return false;
    }
    int after = behindClosing(i + 1);
    int next = skipBlanks(after);
    if (!beginsSentence(next, after)) {
      return false;
    }
    return c != '.' || !isAbbreviation(i, next);
  }

  private boolean beginsSentence(int next, int after) {
    if (next >= end) {
      return false;
    }
    char c = at(next);
    return next > after
        && (Character.isUpperCase(c) || Character.isDigit(c) || "“\"‘«„`'[(•–—-*".indexOf(c) >= 0);
  }

  private boolean isAbbreviation(int stop, int next) {
    int start = stop;
    while (start > 0
        && stop - start <= LONGEST_ABBREVIATION
        && (Character.isLetter(at(start - 1)) || isInnerStop(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
    if (initial || TITLES.contains(word)) {
      return !word.equals("no") || Character.isDigit(at(next));
    }
    boolean initials = word.length() > 2 && word.charAt(1) == '.';
    return (initials || ABBREVIATIONS.contains(word)) && !OPENERS.contains(wordAt(next));
  }

  private boolean isInnerStop(int i) {
    return (at(i) == '.' || at(i) == '\'') && i > 0 && Character.isLetter(at(i - 1));
  }

  private String wordAt(int from) {
    int i = from;
    while (i < end && Character.isLetter(at(i))) {
      i++;
    }
    return text.substring(from, i).toLowerCase(Locale.ROOT);
  }

  /** Whether the words from here attribute a quotation before them: <i>“Why?” Mr Li asked.</i> */
  private boolean isAttribution(int from) {
    int i = from;
    for (int words = 0; words < 6 && i < end; words++) {
      String word = wordAt(i);
      if (word.isEmpty() || NO_ATTRIBUTIONS.contains(word)) {
        return false;
      }
      if (ATTRIBUTIONS.contains(word)) {
        char after = at(i + word.length());
        return words > 0
            && (after == '.' || after == ',' || wordAt(i + word.length() + 1).equals("in"));
      }
      i += word.length();
      if (at(i) == '.' && words < 3) {
        i++;
      }
      i = skipBlanks(i);
    }
    return false;
  }
}
