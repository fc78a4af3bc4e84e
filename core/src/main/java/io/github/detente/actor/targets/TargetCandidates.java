package io.github.detente.actor.targets;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Referent;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.targets.Candidate.Form;
import io.github.detente.actor.targets.Candidate.Place;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a statement may be aimed at. One for each article, once its mentions are resolved;
 * used within one thread.
 */
final class TargetCandidates {
  /** Sentences before the statement's in which a target is looked for. */
  private static final int REACH = 3;

  /** Tokens of those sentences that count. */
  private static final int MOST_TOKENS = 300;

  private final PhraseResolver resolver;
  private final NamedText text;

  /** All mentions in text order, and where each begins. */
  private final List<Seen> seen;

  private final int[] begins;

  /** The place of each mention, as a phrase of its own and within a longer one. */
  private final @Nullable Place[] phrases;

  private final @Nullable Place[] withins;

  /** What the names and pronouns that begin at each token mean: the same for each statement. */
  private final @Nullable Referent[] named;

  private final @Nullable Reference[] pronouns;
  private final Sides sides;
  private final BitSet known = new BitSet();

  /** The words that mean somebody without naming him, as pronouns do. */
  private final BitSet referring = new BitSet();

  TargetCandidates(PhraseResolver resolver) {
    this.resolver = resolver;
    this.text = resolver.text();
    List<Seen> sorted = new ArrayList<>(resolver.mentions());
    sorted.sort(Comparator.comparingInt(Seen::from).thenComparingInt(Seen::to));
    this.seen = List.copyOf(sorted);
    this.begins = seen.stream().mapToInt(Seen::from).toArray();
    this.phrases = new Place[begins.length];
    this.withins = new Place[begins.length];
    this.named = new Referent[text.size()];
    this.sides = new Sides(text, seen, this::named);
    this.pronouns = new Reference[text.size()];
    for (int i = 0; i < text.size(); i++) {
      if (text.isOf(i, ActorWords.REFERRING) || resolver.mayBeBloc(i)) {
        referring.set(i);
      }
    }
  }

  /** Returns all mentions of the article, in text order. */
  List<Seen> mentions() {
    return seen;
  }

  /**
   * Returns the candidates of a statement, those mentioned first before others.
   *
   * @param window where it stands
   * @param speaker who makes it, {@code null} if that is unknown
   * @param object how the extractor's target was resolved, {@code null} without one
   */
  List<Candidate> of(
      Statement statement, Window window, @Nullable Referent speaker, @Nullable Reference object) {
    if (window.last() < window.first()) {
      return List.of();
    }
    int begin = window.begin(text, REACH, MOST_TOKENS);
    List<Place> places = new ArrayList<>();
    int objectFrom = -1;
    Reference taken = object == null || object.referent() == null ? null : named(statement, object);
    if (taken != null) {
      TextSpan span = statement.target().map(Mention::span).orElseThrow();
      objectFrom = text.at(span.start());
      places.add(new Place(objectFrom, text.at(span.end() - 1) + 1, Form.OBJECT, taken));
    } else {
      objectFrom = addSides(statement, speaker, places);
    }
    addMentions(begin, window.last(), objectFrom, places);
    addPronouns(window, objectFrom, places);
    return candidates(places);
  }

  /**
   * Adds the two whom an object such as <i>both sides</i> means; returns where it begins, -1 if it
   * is none or they cannot be told.
   */
  private int addSides(Statement statement, @Nullable Referent speaker, List<Place> places) {
    TextSpan span = statement.target().map(Mention::span).orElse(null);
    int from = span == null ? -1 : text.at(span.start());
    int to = span == null ? -1 : text.at(span.end() - 1) + 1;
    List<Referent> two =
        span != null && sides.areMeant(from, to) ? sides.before(from, speaker) : List.of();
    for (Referent side : two) {
      places.add(new Place(from, to, Form.OBJECT, Reference.again(side)));
    }
    return two.isEmpty() ? -1 : from;
  }

  /**
   * How the extractor's target was resolved; of people who are called by their state, such as
   * <i>the Russians</i>, the state, as it is that which somebody is blamed or asked with them.
   *
   * @return {@code null} if it is somebody unnamed, who hides nobody: in <i>rejected French
   *     calls</i>, France is still a candidate
   */
  private @Nullable Reference named(Statement statement, Reference object) {
    if (!Candidate.key(object.referent()).isEmpty()) {
      return object;
    }
    TextSpan span = statement.target().map(Mention::span).orElseThrow();
    NamedText.Hit hit = text.hit(text.at(span.start()));
    boolean whole = hit != null && hit.to() == text.at(span.end() - 1) + 1;
    Referent actor = whole ? named(hit) : null;
    return actor == null ? null : Reference.again(actor);
  }

  private void addMentions(int begin, int last, int objectFrom, List<Place> places) {
    int phraseEnd = -1;
    for (int i = first(begin); i < begins.length && begins[i] <= last; i++) {
      Seen mention = seen.get(i);
      boolean within = mention.to() <= phraseEnd;
      phraseEnd = Math.max(phraseEnd, mention.to());
      if (mention.from() != objectFrom) {
        places.add(within ? place(withins, i, Form.WITHIN) : place(phrases, i, Form.PHRASE));
      }
    }
    for (NamedText.Hit hit : text.hits(begin, last + 1)) {
      boolean taken = hit.from() == objectFrom && !isGroup(places);
      Referent actor = taken || isMention(hit) ? null : named(hit);
      if (actor != null) {
        places.add(new Place(hit.from(), hit.to(), Form.WITHIN, Reference.again(actor)));
      }
    }
  }

  /** The place of a mention, which is the same for each statement. */
  private Place place(@Nullable Place[] made, int mention, Form form) {
    Place known = made[mention];
    if (known == null) {
      Seen one = seen.get(mention);
      known = new Place(one.from(), one.to(), form, Reference.again(one.referent()));
      made[mention] = known;
    }
    return known;
  }

  /** Whether the object is several persons without a name: a state may stand in what they are. */
  private static boolean isGroup(List<Place> places) {
    return !places.isEmpty()
        && places.get(0).form() == Form.OBJECT
        && !places.get(0).reference().referent().several().isEmpty();
  }

  private @Nullable Referent named(NamedText.Hit hit) {
    if (!known.get(hit.from())) {
      known.set(hit.from());
      named[hit.from()] = resolver.named(hit);
    }
    return named[hit.from()];
  }

  private Reference pronoun(int i) {
    Reference reference = pronouns[i];
    if (reference == null) {
      reference = resolver.resolved(text.span(i, i + 1));
      pronouns[i] = reference;
    }
    return reference;
  }

  /** Index of the first mention that begins at {@code token} or later. */
  private int first(int token) {
    int low = 0;
    int high = begins.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (begins[middle] < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a name has been resolved, and to somebody who can be named. */
  private boolean isMention(NamedText.Hit hit) {
    for (int i = first(hit.from()); i < begins.length && begins[i] == hit.from(); i++) {
      if (seen.get(i).to() == hit.to() && !Candidate.key(seen.get(i).referent()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void addPronouns(Window window, int objectFrom, List<Place> places) {
    for (int i = referring.nextSetBit(window.first());
        i >= 0 && i <= window.last();
        i = referring.nextSetBit(i + 1)) {
      if (i != objectFrom && text.isOf(i, ActorWords.REFERRING)) {
        Reference found = pronoun(i);
        if (found.referent() != null) {
          places.add(new Place(i, i + 1, Form.PRONOUN, found));
        }
      }
      Referent bloc = resolver.bloc(i);
      if (bloc != null) {
        places.add(new Place(i, i + 1, Form.WITHIN, Reference.again(bloc)));
      }
    }
  }

  private static List<Candidate> candidates(List<Place> places) {
    places.sort(Comparator.comparingInt(Place::from));
    String[] keys = new String[places.size()];
    int[] hashes = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Candidate.key(places.get(i).reference().referent());
      hashes[i] = keys[i].hashCode();
    }
    List<Candidate> candidates = new ArrayList<>(places.size());
    List<Place> own = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (!keys[i].isEmpty()) {
        // The places are few: those of some sentences.
        String key = keys[i];
        own.clear();
        own.add(places.get(i));
        for (int k = i + 1; k < keys.length; k++) {
          if (hashes[k] == hashes[i] && keys[k].equals(key)) {
            own.add(places.get(k));
            keys[k] = "";
          }
        }
        candidates.add(new Candidate(own.get(0).reference().referent(), own));
      }
    }
    return candidates;
  }
}
