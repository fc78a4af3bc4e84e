package io.github.detente.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is odd about an article that can be read, but perhaps not as it was meant. */
final class ArticleNotes {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** The marks of the articles that Detente is trained on. */
  private static final Pattern MARK = Pattern.compile("\\{[cqst]\\d{1,3}:");

  /** Fewer words do not show their language. */
  private static final int FEWEST_WORDS = 40;

  private static final int MOST_WORDS = 1_000;

  /** In English prose four words in ten are function words, in headlines two. */
  private static final double LEAST_ENGLISH = 0.1;

  private ArticleNotes() {}

  static Optional<String> of(Article article) {
    String text = article.text();
    if (text.indexOf('{') >= 0 && MARK.matcher(text).find()) {
      return Optional.of(
          "has marks like those of the articles that Detente is trained on; they are read"
              + " as words");
    }
    Matcher word = WORD.matcher(text);
    int words = 0;
    int english = 0;
    while (words < MOST_WORDS && word.find()) {
      words++;
      boolean isEnglish = PageWords.isFunctionWord(word.group().toLowerCase(Locale.ROOT));
      english += isEnglish ? 1 : 0;
    }
    return words >= FEWEST_WORDS && english < LEAST_ENGLISH * words
        ? Optional.of("does not seem to be in English; only English is understood")
        : Optional.empty();
  }
}
