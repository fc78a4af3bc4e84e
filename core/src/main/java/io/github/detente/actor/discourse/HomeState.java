package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.Phrase.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one state that an article is about, if it is about one: whose offices and bodies it names
 * more than once, in its own words, and twice as often as those of all others. A party of which it
 * says only that it rules or opposes is of that one. Most articles never ask, so it is sought only
 * when somebody does. Used within one thread.
 */
final class HomeState {
  private static final int FEWEST = 2;

  /** How many of these names must be of the one state, for one of another. */
  private static final int MORE = 2;

  private final NamedText text;
  private final List<Phrase> phrases;
  private boolean sought;
  private Allegiance state;

  HomeState(NamedText text, List<Phrase> phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  /** Returns the state with the words that name an office or body of it; null if there is none. */
  Allegiance state() {
    if (!sought) {
      sought = true;
      state = seek();
    }
    return state;
  }

  private Allegiance seek() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Phrase> first = new HashMap<>();
    int all = 0;
    for (Phrase chunk : phrases) {
      Phrase named = text.isQuoted(chunk.from) ? null : named(chunk);
      String code = named == null ? null : Labels.home(text.directory(), named.name.key());
      if (code != null && text.directory().state(code) != null) {
        all++;
        counts.merge(code, 1, Integer::sum);
        first.putIfAbsent(code, named);
      }
    }
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int own = entry.getValue();
      if (own >= FEWEST && own >= MORE * (all - own)) {
        Phrase by = first.get(entry.getKey());
        return Allegiance.of(text.directory(), entry.getKey(), Basis.ANTECEDENT, by);
      }
    }
    return null;
  }

  /** The phrase that names a state and an office or body of it: <i>Norway's</i> minister. */
  private static Phrase named(Phrase chunk) {
    boolean organ =
        chunk.kind == Kind.STATE
            && chunk.name != null
            && (chunk.name.use() == Name.Use.STATE_ORGAN || chunk.name.use() == Name.Use.SEAT);
    if (organ) {
      return chunk;
    }
    Phrase owner = chunk.owner;
    boolean official =
        !Possessors.isGuest(chunk)
            && (chunk.kind == Kind.ORGAN || !chunk.titles.isEmpty() || chunk.official);
    boolean owned = owner != null && owner.kind == Kind.STATE && owner.name != null;
    return official && owned && !chunk.isPrivate ? owner : null;
  }
}
