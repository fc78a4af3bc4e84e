package io.github.detente.stance.features;

import io.github.detente.text.Tokens;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives all people in a text the same name before an encoder reads it. The encoder has read much
 * about some of them, and whose name occurs in a statement must not decide its stance. People are
 * recognised by a known first name or a title, and by their surname from then on. The fast tier
 * needs no mask, since no name is a feature there. Safe to share.
 */
public final class PersonMask {
  private static final String SURNAME = "Smith";
  private static final String FULL = "John " + SURNAME;

  /**
   * Between the parts of a name stands a space, a hyphen or an apostrophe; behind a title a dot.
   */
  private static final int GAP = 1;

  private static final int GAP_BEHIND_TITLE = 2;
  private static final Set<String> FIRST_NAMES = DirectoryWords.firstNames();
  private static final Set<String> TITLES = DirectoryWords.titles();
  private static final Set<String> STATES = DirectoryWords.states();

  private final Vocabulary vocabulary;

  /**
   * @param vocabulary common words, which are no names
   */
  public PersonMask(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the text with its people masked and its marks where they belong then. */
  public MarkedText mask(MarkedText marked) {
    return new Pass(marked).mask();
  }

  /** One text. */
  private final class Pass {
    private final MarkedText marked;
    private final String text;
    private final Tokens words;
    private final Set<String> surnames = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private final int[] marks;
    private final int[] moved;

    Pass(MarkedText marked) {
      this.marked = marked;
      text = marked.text();
      words = Tokens.of(text);
      marks =
          new int[] {
            marked.speakerStart(), marked.speakerEnd(), marked.targetStart(), marked.targetEnd()
          };
      moved = marks.clone();
    }

    MarkedText mask() {
      int copied = 0;
      int word = 0;
      while (word < words.size()) {
        boolean full = isFirstName(word);
        if (!full && !isSurname(word)) {
          word++;
          continue;
        }
        int last = word;
        while (isName(last + 1) && gap(last) <= GAP) {
          last++;
        }
        surnames.add(folded(last));
        out.append(text, copied, words.start(word));
        int start = out.length();
        out.append(full ? FULL : SURNAME);
        copied = words.end(last);
        move(words.start(word), copied, start);
        word = last + 1;
      }
      if (out.isEmpty()) {
        return marked;
      }
      out.append(text, copied, text.length());
      return new MarkedText(out.toString(), moved[0], moved[1], moved[2], moved[3]);
    }

    /**
     * Moves the marks from a name's first unit on, to the name that now begins at {@code start}.
     */
    private void move(int from, int to, int start) {
      for (int i = 0; i < marks.length; i++) {
        boolean begins = i % 2 == 0;
        if (marks[i] >= to) {
          moved[i] = marks[i] + out.length() - to;
        } else if (begins ? marks[i] >= from : marks[i] > from) {
          moved[i] = begins ? start : out.length();
        }
      }
    }

    private boolean isFirstName(int word) {
      return isCapital(word)
          && FIRST_NAMES.contains(folded(word))
          && isName(word + 1)
          && gap(word) <= GAP;
    }

    private boolean isSurname(int word) {
      if (!isName(word)) {
        return false;
      }
      int title = words.isMark(word - 1, '.') ? word - 2 : word - 1;
      boolean titled =
          isCapital(title)
              && TITLES.contains(folded(title))
              && words.start(word) - words.end(title) <= GAP_BEHIND_TITLE;
      return titled || surnames.contains(folded(word));
    }

    private boolean isName(int word) {
      return isCapital(word)
          && vocabulary.index(words.hash(word)) < 0
          && !STATES.contains(folded(word));
    }

    private boolean isCapital(int word) {
      return words.isCapital(word);
    }

    private int gap(int word) {
      return words.start(word + 1) - words.end(word);
    }

    private String folded(int word) {
      return words.folded(word);
    }
  }
}
