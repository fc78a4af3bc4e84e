/**
 * Reads noun phrases: which name, title or noun, whose, former or deputy, and for nobody. Start
 * with {@link io.github.detente.actor.phrases.PhraseFinder}, which finds those of a text, and
 * {@link io.github.detente.actor.phrases.PhraseReader}, which reads one. Knows the words of the
 * phrase and the directory; who is meant by it is found out in {@code discourse}.
 */
package io.github.detente.actor.phrases;
