package io.github.detente.statement;

/**
 * One reading of a cue: who may be speaking, and what may be the content.
 *
 * @param draft the reading
 * @param lemma the cue's lemma
 * @param ruled whether the rules read it so
 */
record Candidate(Draft draft, String lemma, boolean ruled) {}
