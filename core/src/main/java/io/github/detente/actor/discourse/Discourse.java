package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.phrases.Phrase;
import java.util.List;

/**
 * What the resolvers of an article share: the text, who is in it, what has been mentioned so far.
 * Used within one thread.
 */
public record Discourse(NamedText text, ArticleActors actors, Salience salience) {
  static Discourse of(NamedText text, List<Phrase> phrases) {
    HomeState home = new HomeState(text, phrases);
    return new Discourse(
        text, new ArticleActors(text.directory(), text.date(), home), new Salience(text));
  }
}
