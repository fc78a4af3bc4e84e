package io.github.detente.article;

import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of {@code data/words/page.csv}: by what pages call their parts. Stateless. */
final class PageWords {
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern END = Pattern.compile("[\\s:.…»›>]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final WordClasses WORDS = WordClasses.of("page");
  private static final WordSet SURROUNDINGS = WORDS.set("surroundings", "byline");
  private static final WordSet BYLINES = WORDS.set("byline");
  private static final WordSet OTHERS = WORDS.set("other");
  private static final WordSet DATED = WORDS.set("dated");
  private static final WordSet PUBLISHING = WORDS.set("publishing");
  private static final WordSet CHANGED = WORDS.set("changed");
  private static final List<String> PUBLISHED = WORDS.set("published").words();
  private static final WordSet AUTHORS = WORDS.set("author");
  private static final WordSet FUNCTION_WORDS = WORDS.set("function");
  private static final List<String> LEADS = WORDS.set("lead").words();
  private static final List<String> POSTS = WORDS.set("post").words();

  private PageWords() {}

  /** Returns whether a class or an id of an element calls it no part of the article. */
  static boolean isSurroundings(String names) {
    return hasAny(SURROUNDINGS, names);
  }

  /** Returns whether a class of an element calls it the name of who is quoted. */
  static boolean isAuthor(String names) {
    return hasAny(AUTHORS, names);
  }

  /** Returns whether a class of an element calls it the line that tells of author and date. */
  static boolean isByline(String names) {
    return hasAny(BYLINES, names);
  }

  /** Returns whether a class of an element calls it a date. */
  static boolean hasDate(String names) {
    return hasAny(DATED, names);
  }

  /** Returns whether a class of an element calls it the date of a change. */
  static boolean isChanged(String names) {
    return hasAny(CHANGED, names);
  }

  /**
   * Returns whether a meta element of this name, in small letters only, holds the day of
   * publication.
   */
  static boolean isPublished(String name) {
    return PUBLISHED.stream().anyMatch(name::endsWith);
  }

  /** Returns whether a class of an element says that it is about the publication. */
  static boolean isPublishing(String names) {
    return hasAny(PUBLISHING, names);
  }

  /**
   * Returns whether a heading leads to other articles, whatever they are: a single word, such as
   * <i>related</i>, must be all of it.
   */
  static boolean isLeadHeading(String heading) {
    String lower = END.matcher(heading.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return LEADS.stream()
        .anyMatch(
            lead -> lower.equals(lead) || (lead.indexOf(' ') > 0 && lower.startsWith(lead + " ")));
  }

  /** Returns whether a meta element of this name, in small letters only, holds a date. */
  static boolean isDated(String name) {
    return DATED.contains(name);
  }

  /** Whether a part of a name, or two that follow each other, are among words. */
  private static boolean hasAny(WordSet words, String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String name : BLANKS.split(names, -1)) {
      String before = "";
      for (String part : BETWEEN.split(name, -1)) {
        String word = part.toLowerCase(Locale.ROOT);
        if (!OTHERS.contains(before)
            && (words.contains(word) || words.contains(before + " " + word))) {
          return true;
        }
        before = word;
      }
    }
    return false;
  }

  /** Returns whether a line leads to another article. */
  static boolean isLead(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return LEADS.stream()
        .anyMatch(
            lead ->
                lower.startsWith(lead)
                    && (lower.length() == lead.length()
                        || !Character.isLetter(lower.charAt(lead.length()))));
  }

  /** Returns what follows the words by which an embedded post names its author. */
  static Optional<String> poster(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return POSTS.stream()
        .filter(lower::startsWith)
        .map(
            post -> line.substring(post.length()).replaceFirst("\\s*\\(.*|\\s+on\\s.*", "").strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Returns whether a word, in lower case, is one of those that any English text is full of. */
  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }
}
