package io.github.detente.actor.targets;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Referent;
import io.github.detente.actor.discourse.ReferentType;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The two whom <i>both sides</i> and <i>the two countries</i> mean: the last ones before, if these
 * are two states, organisations or groups and no third one stands among them. One for each article;
 * used within one thread.
 */
final class Sides {
  private static final WordSet NOUNS = ActorWords.PHRASES.set("two-sides");
  private static final WordSet BOTH = ActorWords.PHRASES.set("both-of");

  /** Sentences before the words that are looked at. */
  private static final int REACH = 3;

  private static final int LONGEST_PHRASE = 4;

  private final NamedText text;
  private final List<Seen> seen;
  private final Function<NamedText.Hit, @Nullable Referent> named;

  Sides(NamedText text, List<Seen> seen, Function<NamedText.Hit, @Nullable Referent> named) {
    this.text = text;
    this.seen = seen;
    this.named = named;
  }

  /** Whether the words from {@code from} to {@code to}, exclusive, mean two sides. */
  boolean areMeant(int from, int to) {
    boolean both = false;
    for (int i = from; i < to - 1; i++) {
      both |= text.isOf(i, BOTH);
    }
    return both && to - from <= LONGEST_PHRASE && NOUNS.contains(text.hash(to - 1));
  }

  /**
   * Returns the two, in text order; empty if they cannot be told.
   *
   * @param speaker who speaks of them, and so is a third one; {@code null} if that is unknown
   */
  List<Referent> before(int word, @Nullable Referent speaker) {
    Map<String, Referent> found = new LinkedHashMap<>();
    int sentence = text.sentence(word);
    for (int s = sentence; s >= Math.max(0, sentence - REACH) && found.size() < 2; s--) {
      int first = text.sentenceStart(s);
      Map<String, Referent> own = of(first, s == sentence ? word : end(s), speaker);
      own.putAll(found);
      found = own;
    }
    return found.size() == 2 ? new ArrayList<>(found.values()) : List.of();
  }

  private int end(int sentence) {
    int end = text.sentenceStart(sentence);
    while (end < text.size() && text.sentence(end) == sentence) {
      end++;
    }
    return end;
  }

  private Map<String, Referent> of(int from, int to, @Nullable Referent speaker) {
    Map<Integer, Referent> places = new TreeMap<>();
    for (Seen mention : seen) {
      if (mention.from() >= from
          && mention.to() <= to
          && mention.referent().type != ReferentType.PERSON) {
        places.put(mention.from(), mention.referent());
      }
    }
    for (NamedText.Hit hit : text.hits(from, to)) {
      Referent actor =
          hit.from() < from || places.containsKey(hit.from()) ? null : named.apply(hit);
      if (actor != null) {
        places.put(hit.from(), actor);
      }
    }
    Map<String, Referent> sides = new LinkedHashMap<>();
    for (Referent actor : places.values()) {
      String key = actor.type == ReferentType.STATE ? actor.country() : Candidate.key(actor);
      boolean other = speaker == null || (actor != speaker && !isOf(speaker, actor));
      if (key != null && !key.isEmpty() && other) {
        sides.putIfAbsent(key, actor);
      }
    }
    return sides;
  }

  private static boolean isOf(Referent speaker, Referent actor) {
    return speaker.country() != null && speaker.country().equals(actor.country());
  }
}
