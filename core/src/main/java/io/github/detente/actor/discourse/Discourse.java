package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.NamedText;

/**
 * What the resolvers of an article share: the text, who is in it, what has been mentioned so far.
 * Used within one thread.
 */
public record Discourse(NamedText text, ArticleActors actors, Salience salience) {
  static Discourse of(NamedText text) {
    Salience salience = new Salience(text);
    return new Discourse(text, new ArticleActors(text.directory(), text.date()), salience);
  }
}
