package io.github.detente.actor.phrases;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text in which tests read phrases, and how a phrase is printed in their tables. */
public final class PhraseText {
  /** The day of all texts that tests read phrases of. */
  public static final LocalDate DAY = LocalDate.parse("2022-02-19");

  private static final String BEFORE = "They met ";

  private final NamedText text;

  private PhraseText(NamedText text) {
    this.text = text;
  }

  /** Takes a text. */
  public static PhraseText of(String text) {
    return new PhraseText(NamedText.of(Document.of(text), Directory.load(), Optional.of(DAY)));
  }

  /** Reads a phrase that stands within a sentence, and prints what it says. */
  public static String described(String phrase) {
    PhraseText within = of(BEFORE + phrase + " there.");
    return within.describe(within.read(BEFORE.length(), phrase.length()));
  }

  /** Reads so many units of the text from an offset on. */
  public Phrase read(int start, int length) {
    return new PhraseReader(text).read(text.at(start), text.at(start + length - 1) + 1);
  }

  /** Finds the phrases of the text. */
  public List<Phrase> chunks() {
    return new PhraseFinder(text, new PhraseReader(text)).chunks();
  }

  /** Prints the text with its phrases in brackets. */
  public String bracketed() {
    StringBuilder shown = new StringBuilder();
    int last = 0;
    for (Phrase chunk : chunks()) {
      shown.append(text.text(), last, text.start(chunk.from)).append('[');
      shown.append(words(chunk.from, chunk.to)).append(']');
      last = text.end(chunk.to - 1);
    }
    return shown.append(text.text().substring(last)).toString();
  }

  private String words(int from, int to) {
    return text.text().substring(text.start(from), text.end(to - 1));
  }

  /**
   * Prints everything that a phrase says, and on lines of their own what its owners say: <i>TITLE,
   * title envoy, noun envoy, definite</i> and <i>of STATE NOR, noun norwegian</i>.
   */
  public String describe(Phrase phrase) {
    List<String> parts = new ArrayList<>();
    String name =
        phrase.name != null && phrase.nameTo < 0
            ? phrase.name.key()
            : phrase.nameTo > phrase.nameFrom ? words(phrase.nameFrom, phrase.nameTo) : "";
    String key = phrase.name == null || phrase.name.key().equals(name) ? "" : phrase.name.key();
    parts.add((phrase.kind + " " + name + (key.isEmpty() ? "" : " = " + key)).strip());
    if (!phrase.titles.isEmpty()) {
      parts.add("title " + String.join(" + ", phrase.titles));
    }
    if (!phrase.noun.isEmpty()) {
      parts.add("noun " + phrase.noun);
    }
    if (!phrase.role.isEmpty()) {
      parts.add("role " + phrase.role);
    }
    if (phrase.rank != Phrase.Rank.FULL) {
      parts.add(phrase.rank.toString().toLowerCase(Locale.ROOT));
    }
    if (phrase.place != null) {
      parts.add("in " + phrase.place.name().key());
    }
    flag(parts, phrase.plural, "plural");
    flag(parts, phrase.definite, "definite");
    flag(parts, phrase.indefinite, "indefinite");
    flag(parts, phrase.guessed, "guessed");
    flag(parts, phrase.isPrivate, "private");
    flag(parts, phrase.official, "official");
    flag(parts, phrase.sex == Sex.MALE, "male");
    flag(parts, phrase.sex == Sex.FEMALE, "female");
    String own = String.join(", ", parts);
    return phrase.owner == null ? own : own + "\nof " + describe(phrase.owner);
  }

  private static void flag(List<String> parts, boolean set, String name) {
    if (set) {
      parts.add(name);
    }
  }
}
