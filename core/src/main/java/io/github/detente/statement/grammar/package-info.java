/**
 * As much English grammar as finding speakers and contents takes, over the words and tags of {@link
 * io.github.detente.text.Sentence}: noun phrases, verb groups, adjuncts, subjects. It knows neither
 * cues nor names. Start with {@link io.github.detente.statement.grammar.Grammar}.
 */
package io.github.detente.statement.grammar;
