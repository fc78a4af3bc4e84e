package io.github.detente.actor;

/**
 * What the resolvers of an article share: the text, who is in it, what has been mentioned so far.
 * Used within one thread.
 */
record Story(Scene scene, Cast cast, Salience salience) {
  static Story of(Scene scene) {
    Salience salience = new Salience(scene.words);
    return new Story(scene, new Cast(scene.directory, scene.date), salience);
  }
}
