/**
 * Words that report speech: {@link io.github.detente.statement.cues.CueLexicon} reads {@code
 * data/cues.csv}, {@link io.github.detente.statement.cues.CueFinder} finds its verbs in a sentence
 * whose tags {@link io.github.detente.statement.cues.TagRepair} has mended. {@link
 * io.github.detente.statement.cues.Draft} is what becomes of a cue until it is a statement. Who
 * speaks and what is said is told elsewhere.
 */
package io.github.detente.statement.cues;
