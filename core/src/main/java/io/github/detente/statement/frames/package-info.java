/**
 * Which words are content. {@link io.github.detente.statement.frames.Frames} lists the
 * constructions of verbs in the order in which they are tried, with examples; nouns, phrases,
 * inserted clauses and labels before colons have finders of their own; {@link
 * io.github.detente.statement.frames.ContentCutter} keeps the contents of one sentence apart.
 */
package io.github.detente.statement.frames;
