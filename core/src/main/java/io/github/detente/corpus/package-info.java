/**
 * Articles that other people marked, and how well extraction does on them. {@link
 * io.github.detente.corpus.AnnotationFormat} reads and writes what annotation tools take in and give
 * out; there are readers of articles with inline marks, of PolNeAR's brat files and of JSON Lines
 * with attributions; {@link io.github.detente.corpus.ExtractionEvaluation} scores. It does not know
 * stances: a label is a word here.
 */
@NullMarked
package io.github.detente.corpus;

import org.jspecify.annotations.NullMarked;
