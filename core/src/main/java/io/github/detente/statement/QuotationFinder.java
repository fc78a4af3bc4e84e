package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches quotation marks, paragraph by paragraph, in one pass. Every style that news uses is
 * known; a mark that the text also uses for other things (<i>'</i>, <i>’</i>) opens or closes only
 * where a contraction or a possessive cannot be. A mark without a partner reaches to the end of its
 * own paragraph and no farther. Marks inside a quotation belong to it.
 */
final class QuotationFinder {
  private static final String DOUBLE_OPENING = "“«„";
  private static final String DOUBLE_CLOSING = "”»";
  private static final int NONE = -1;

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private TextSpan paragraph = new TextSpan(0, 0);

  /** Where the quotation that is open begins, its mark's length, and which mark it is. */
  private int open = NONE;

  private int openLength;
  private char opener;

  /** A closing single mark that may as well be a possessive: <i>the workers' strike</i>. */
  private int doubtful = NONE;

  private QuotationFinder(String text) {
    this.text = text;
  }

  /** Returns the outermost quotations of all paragraphs, in text order. */
  static List<Quotation> find(String text, List<TextSpan> paragraphs) {
    QuotationFinder finder = new QuotationFinder(text);
    for (int i = 0; i < paragraphs.size(); i++) {
      int next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).start() : text.length();
      finder.paragraph(paragraphs.get(i), next);
    }
    return finder.found;
  }

  private void paragraph(TextSpan span, int next) {
    paragraph = span;
    open = NONE;
    doubtful = NONE;
    int i = span.start();
    while (i < span.end()) {
      int length = markLength(i);
      if (length > 0) {
        mark(i, length);
      }
      i += Math.max(1, length);
    }
    if (open != NONE && doubtful != NONE) {
      close(doubtful, 1);
    }
    if (open != NONE) {
      boolean carriedOn = next < text.length() && isSameMark(next);
      leaveOpen(carriedOn);
    }
  }

  private boolean isSameMark(int i) {
    char c = text.charAt(i);
    return c == opener || (opener == '`' && c == '`');
  }

  private int markLength(int i) {
    char c = text.charAt(i);
    if (c == '"' || DOUBLE_OPENING.indexOf(c) >= 0 || DOUBLE_CLOSING.indexOf(c) >= 0) {
      return 1;
    }
    if (c == '`' || (c == '\'' && at(i + 1) == '\'')) {
      return at(i + 1) == c ? 2 : 1;
    }
    return c == '\'' || c == '‘' || c == '’' || c == '‚' ? 1 : 0;
  }

  private char at(int i) {
    return i < paragraph.start() || i >= paragraph.end() ? '\n' : text.charAt(i);
  }

  private void mark(int i, int length) {
    char c = text.charAt(i);
    boolean single = length == 1 && "'‘’‚`".indexOf(c) >= 0;
    if (open == NONE) {
      if (single ? opensSingle(i) : opensDouble(i, length)) {
        open = i;
        openLength = length;
        opener = c;
        doubtful = NONE;
      }
    } else if (single == isSingle()) {
      if (single) {
        markInSingle(i);
      } else {
        markInDouble(i, length);
      }
    }
  }

  private boolean isSingle() {
    return openLength == 1 && "'‘’‚`".indexOf(opener) >= 0;
  }

  private boolean opensDouble(int i, int length) {
    char c = text.charAt(i);
    if (DOUBLE_OPENING.indexOf(c) >= 0 || c == '`') {
      return true;
    }
    // ” opens in Swedish news and after a slip of the keyboard; " and '' open where a word begins.
    boolean wordBefore = Character.isLetterOrDigit(at(i - 1));
    boolean blankAfter = Character.isWhitespace(at(i + length));
    return !wordBefore && !(blankAfter && c != '"');
  }

  private boolean opensSingle(int i) {
    char c = text.charAt(i);
    char before = at(i - 1);
    char after = at(i + 1);
    if (Character.isLetterOrDigit(before) || ".,!?)”".indexOf(before) >= 0) {
      return false;
    }
    boolean wordAfter = Character.isLetter(after) || "“\"[(…$€£".indexOf(after) >= 0;
    if (c == '’') {
      return false;
    }
    return c == '‘' ? wordAfter || Character.isDigit(after) : wordAfter && !isElision(i + 1);
  }

  private boolean isElision(int i) {
    for (String word : new String[] {"em", "til", "cause", "tis", "twas", "n", "round", "s"}) {
      if (text.startsWith(word, i) && !Character.isLetterOrDigit(at(i + word.length()))) {
        return true;
      }
    }
    return false;
  }

  private void markInDouble(int i, int length) {
    char c = text.charAt(i);
    boolean closing =
        switch (opener) {
          case '„' -> c == '“' || c == '”' || c == '"';
          case '»' -> c == '«';
          case '«' -> c == '»';
          case '`' -> c == '\'' || c == '"';
          case '“' -> c == '”' || c == '"' || (c == '\'' && !Character.isLetter(at(i + length)));
          default -> c == opener || c == '”';
        };
    if (!closing) {
      return;
    }
    boolean opensAgain =
        c == '"'
            && Character.isWhitespace(at(i - 1))
            && !Character.isWhitespace(at(i + 1))
            && i > open + 1;
    if (opensAgain && opener == '"') {
      // The mark before has no partner.
      open = i;
    } else {
      close(i, length);
    }
  }

  private void markInSingle(int i) {
    char c = text.charAt(i);
    char before = at(i - 1);
    char after = at(i + 1);
    if (c == '‘' || c == '`') {
      if (doubtful != NONE) {
        close(doubtful, 1);
        mark(i, 1);
      }
      return;
    }
    if (Character.isLetterOrDigit(after) || Character.isWhitespace(before)) {
      return;
    }
    boolean possessive = before == 's' && after == ' ' && Character.isLowerCase(at(i + 2));
    if (possessive) {
      doubtful = doubtful == NONE ? i : doubtful;
    } else {
      close(i, 1);
    }
  }

  private void close(int i, int length) {
    add(i, i + length, false);
  }

  private void leaveOpen(boolean carriedOn) {
    // A lone ' is more likely an apostrophe.
    if (!isSingle() || carriedOn) {
      add(paragraph.end(), paragraph.end(), carriedOn);
    }
    open = NONE;
  }

  private void add(int innerEnd, int outerEnd, boolean carriedOn) {
    int start = open + openLength;
    int end = innerEnd;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      found.add(new Quotation(new TextSpan(open, outerEnd), new TextSpan(start, end), carriedOn));
    }
    open = NONE;
    doubtful = NONE;
  }
}
