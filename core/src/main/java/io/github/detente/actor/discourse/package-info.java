/**
 * Finds out whom the phrases of one article mean, in text order. Start with {@link
 * io.github.detente.actor.discourse.PhraseResolver}: it resolves a phrase's owner, then hands the
 * phrase to the class for its kind (persons, titles, institutions, descriptions, pronouns), and
 * notes the mention in {@link io.github.detente.actor.discourse.Salience} for what comes later.
 *
 * <p>How it decides: a full name in the article goes before the directory; a title is whom the
 * article calls so, else who holds the office on the day; a short name is its last bearer's; a
 * pronoun goes to the nearest mention that fits, subjects and speakers first. Whom somebody speaks
 * for ({@link io.github.detente.actor.discourse.Allegiance}) comes only from words that say so, and
 * those words are kept. Better nobody than the wrong one.
 *
 * <p>Articles and statements are not known here; {@code StatementResolver} takes them through.
 */
package io.github.detente.actor.discourse;
