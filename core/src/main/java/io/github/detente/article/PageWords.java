package io.github.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of {@code data/words/page.csv}: by what pages call their parts. Immutable. */
final class PageWords {
  private static final String FILE = "/io/github/detente/text/words/page.csv";
  private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+|(?<=\\p{Ll})(?=\\p{Lu})");
  static final PageWords SHIPPED = load();

  private final Set<String> surroundings = new HashSet<>();
  private final Set<String> authors = new HashSet<>();
  private final Set<String> leads = new HashSet<>();
  private final Set<String> posts = new HashSet<>();
  private final Set<String> functionWords = new HashSet<>();

  private PageWords() {}

  private static PageWords load() {
    PageWords words = new PageWords();
    InputStream in = PageWords.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("no " + FILE + " on the class path");
    }
    try (TableReader table =
        TableReader.open(
            in,
            FILE,
            Optional.empty(),
            Optional.empty(),
            e -> {
              throw e;
            })) {
      int word = table.column("word");
      int kind = table.column("class");
      for (TableReader.Row row = table.next(); row != null; row = table.next()) {
        words.of(row.cells().get(kind)).add(row.cells().get(word));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private Set<String> of(String kind) {
    return switch (kind) {
      case "surroundings" -> surroundings;
      case "author" -> authors;
      case "lead" -> leads;
      case "post" -> posts;
      case "function" -> functionWords;
      default -> throw new IllegalStateException(FILE + ": class \"" + kind + "\" is not known");
    };
  }

  /** Returns whether a class or an id of an element calls it no part of the article. */
  boolean isSurroundings(String names) {
    return hasAny(surroundings, names);
  }

  /** Returns whether a class of an element calls it the name of who is quoted. */
  boolean isAuthor(String names) {
    return hasAny(authors, names);
  }

  private static boolean hasAny(Set<String> words, String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String part : BETWEEN.split(names, -1)) {
      if (words.contains(part.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a line leads to another article. */
  boolean isLead(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return leads.stream()
        .anyMatch(
            lead ->
                lower.startsWith(lead)
                    && (lower.length() == lead.length()
                        || !Character.isLetter(lower.charAt(lead.length()))));
  }

  /** Returns what follows the words by which an embedded post names its author. */
  Optional<String> poster(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return posts.stream()
        .filter(lower::startsWith)
        .map(
            post -> line.substring(post.length()).replaceFirst("\\s*\\(.*|\\s+on\\s.*", "").strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Returns whether a word, in lower case, is one of those that any English text is full of. */
  boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }
}
