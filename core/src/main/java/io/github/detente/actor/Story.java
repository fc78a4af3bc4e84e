package io.github.detente.actor;

/**
 * What the resolvers of an article share: the text, who is in it, what has been mentioned so far.
 * Used within one thread.
 */
record Story(NamedText text, Cast cast, Salience salience) {
  static Story of(NamedText text) {
    Salience salience = new Salience(text);
    return new Story(text, new Cast(text.directory(), text.date()), salience);
  }
}
