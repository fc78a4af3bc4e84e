package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an article has mentioned so far, and which of it a later word goes back to: nearness by
 * sentences, with subjects and speakers before others, and words outside quotations and outside
 * what is said before those within (after Lappin and Leass 1994, reduced to what needs no parser).
 */
public final class Salience {
  private static final double SUBJECT = 1.2;
  private static final double SPEAKER = 1.0;
  private static final double WITHIN = 4;
  private static final double SENTENCE = 1;
  private static final double PARAGRAPH = 0.5;
  private static final int REACH = 12;

  /** How many actors back a mention may be that a short one goes back to. */
  private static final int MOST_REFERENTS = 300;

  /** How many mentions back whoever goes on being spoken of may be. */
  private static final int FAR = 100;

  /** How far a mention within another may be out of order. */
  private static final int NESTED = 8;

  /** How many sentences back is near. */
  private static final int NEAR = 8;

  private final NamedText text;
  private final List<Seen> seen = new ArrayList<>();

  /** The mentions in what somebody says, and outside. */
  private final Mentions inside = new Mentions();

  private final Mentions outside = new Mentions();
  private int subjectOf = -1;
  private int openedOf = -1;

  /**
   * A mention that has been resolved.
   *
   * @param within whether it stands in what somebody says
   * @param place whether it tells where
   * @param opens whether it is the first of its sentence, and not in quotation marks
   */
  public record Seen(
      Referent referent,
      int from,
      int to,
      boolean within,
      boolean subject,
      boolean speaker,
      boolean place,
      boolean opens) {}

  Salience(NamedText text) {
    this.text = text;
  }

  /** Adds a mention; mentions come in text order. */
  void add(Referent referent, int from, int to, boolean content, boolean speaker) {
    int sentence = text.sentence(from);
    boolean within = text.isQuoted(from) || content;
    boolean governed = text.isOf(from - 1, ActorWords.PREPOSITION);
    boolean subject = !within && !governed && subjectOf != sentence;
    if (subject) {
      subjectOf = sentence;
    }
    referent.latest = from;
    referent.spoke |= speaker;
    boolean opens = sentence != openedOf && !text.isQuoted(from) && !governed;
    openedOf = sentence;
    Seen mention =
        new Seen(referent, from, to, within, subject, speaker, governed && isPlace(from), opens);
    seen.add(mention);
    (within ? inside : outside).add(mention);
  }

  /** Whether a mention stands in the sentence of a position. */
  boolean isSameSentence(Seen mention, int position) {
    return text.sentence(mention.from) == text.sentence(position);
  }

  /** Adds a mention within another one: whose somebody is. */
  void addOwner(Referent referent, int from, int to, boolean content) {
    boolean within = text.isQuoted(from) || content;
    Seen mention = new Seen(referent, from, to, within, false, false, false, false);
    seen.add(mention);
    (within ? inside : outside).add(mention);
  }

  /** <i>Near Lund</i>: where, and not who. */
  private boolean isPlace(int from) {
    NamedText.Hit hit = text.hit(from);
    return hit != null
        && (hit.name().use() == Name.Use.PLACE || hit.name().use() == Name.Use.CAPITAL);
  }

  /** Returns the mentions so far. */
  List<Seen> seen() {
    return Collections.unmodifiableList(seen);
  }

  /**
   * Returns the mention that a pronoun at {@code position} most likely goes back to, or {@code
   * null}.
   *
   * @param fits which referents may be meant at all
   * @param bias further points for a referent
   */
  Seen antecedent(int position, Predicate<Referent> fits, ToDoubleFunction<Referent> bias) {
    return antecedent(position, fits, bias, false);
  }

  /**
   * Returns the same.
   *
   * @param owner whether the pronoun says whose something is: <i>Oslo would leave, its envoy
   *     said</i>
   */
  Seen antecedent(
      int position, Predicate<Referent> fits, ToDoubleFunction<Referent> bias, boolean owner) {
    Seen best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = lastUpTo(position); i >= 0; i--) {
      Seen candidate = seen.get(i);
      int distance = text.sentence(position) - text.sentence(candidate.from);
      if (distance > REACH) {
        break;
      }
      if (candidate.from >= position || candidate.place || !fits.test(candidate.referent)) {
        continue;
      }
      double score = score(candidate, position, distance) + bias.applyAsDouble(candidate.referent);
      score += owner && candidate.within && candidate.opens && distance == 0 ? WITHIN + SUBJECT : 0;
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * Returns the number of the last mention that may begin before a position, so that a question
   * about an early place does not go through a whole long text; -1 if there is none. Mentions are
   * in order but for a few within others.
   */
  private int lastUpTo(int position) {
    int low = 0;
    int high = seen.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seen.get(middle).from < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.min(seen.size(), low + NESTED) - 1;
  }

  private double score(Seen candidate, int position, int distance) {
    int paragraphs = text.paragraph(position) - text.paragraph(candidate.from);
    return (candidate.subject ? SUBJECT : 0)
        + (candidate.speaker ? SPEAKER : 0)
        - (candidate.within ? WITHIN : 0)
        - SENTENCE * distance
        - PARAGRAPH * paragraphs
        + 0.001 * candidate.from / (text.size() + 1);
  }

  /**
   * Returns the last mention before {@code position} whose referent fits, or {@code null}: one in
   * the reporter's own words, if there is any, before one in what somebody says.
   */
  Seen last(int position, Predicate<Referent> fits) {
    Seen last = outside.last(position, fits);
    return last == null ? inside.last(position, fits) : last;
  }

  /**
   * Counts the persons who were mentioned in the reporter's own words in the sentence before a
   * position, or in its own, and behind another mention's sentence.
   */
  int personsAfter(Seen mention, int position) {
    Set<Referent> persons = new HashSet<>();
    for (int i = lastUpTo(position); i >= 0; i--) {
      Seen other = seen.get(i);
      if (text.sentence(position) - text.sentence(other.from) > 1) {
        break;
      }
      boolean behind = text.sentence(other.from) >= text.sentence(mention.from);
      boolean one = other.referent.isPerson() && !other.referent.plural;
      if (other.from < position && behind && one && !other.within && !mention.subject) {
        persons.add(other.referent);
      }
    }
    return persons.size();
  }

  /** Returns the first mention that fits in the sentence of one that does. */
  Seen firstOfSentence(Seen mention, Predicate<Referent> fits) {
    Seen first = mention;
    for (int i = lastUpTo(mention.from); i >= 0; i--) {
      Seen other = seen.get(i);
      if (text.sentence(other.from) < text.sentence(mention.from)) {
        return first;
      }
      boolean before = other.from < first.from && !other.within;
      first = before && fits.test(other.referent) ? other : first;
    }
    return first;
  }

  /** Returns the last mention before {@code position} in the reporter's own words that fits. */
  Seen lastMention(int position, Predicate<Seen> fits) {
    for (int i = seen.size() - 1; i >= 0 && seen.size() - i <= FAR; i--) {
      Seen mention = seen.get(i);
      if (mention.from < position && !mention.within && fits.test(mention)) {
        return mention;
      }
    }
    return null;
  }

  /** Whether a mention in the reporter's own words, a few sentences before, fits. */
  boolean isNear(int position, Predicate<Seen> fits) {
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen mention = seen.get(i);
      if (text.sentence(position) - text.sentence(mention.from) > NEAR) {
        return false;
      }
      if (mention.from < position && !mention.within && fits.test(mention)) {
        return true;
      }
    }
    return false;
  }

  /** The mentions of a referent, and the referents whose latest mentions come before and behind. */
  private static final class Node {
    final List<Seen> mentions = new ArrayList<>(4);
    @Nullable Node before;
    @Nullable Node behind;
  }

  /**
   * Mentions by referent, the referent of the latest mention last: a long text has far more
   * mentions than referents, and who is meant is mostly near.
   */
  private static final class Mentions {
    private final Map<Referent, Node> byReferent = new HashMap<>();
    private @Nullable Node latest;

    @SuppressWarnings("ReferenceEquality") // A node is itself.
    void add(Seen mention) {
      Node node = byReferent.computeIfAbsent(mention.referent, r -> new Node());
      node.mentions.add(mention);
      if (node == latest) {
        return;
      }
      if (node.before != null) {
        node.before.behind = node.behind;
      }
      if (node.behind != null) {
        node.behind.before = node.before;
      }
      node.before = latest;
      node.behind = null;
      if (latest != null) {
        latest.behind = node;
      }
      latest = node;
    }

    Seen last(int position, Predicate<Referent> fits) {
      Seen last = null;
      int looked = 0;
      for (Node node = latest; node != null; node = node.before) {
        if (++looked > MOST_REFERENTS) {
          return last;
        }
        List<Seen> own = node.mentions;
        int i = own.size() - 1;
        while (i >= 0 && own.get(i).from >= position) {
          i--;
        }
        boolean later = i >= 0 && (last == null || own.get(i).from > last.from);
        if (later && fits.test(own.get(i).referent)) {
          last = own.get(i);
        }
        if (last != null && last.from >= own.get(own.size() - 1).from) {
          return last;
        }
      }
      return last;
    }
  }
}
