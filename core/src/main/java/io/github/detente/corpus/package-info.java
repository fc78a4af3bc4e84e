/**
 * Articles that other people marked, and how well extraction does on them: readers of brat's files
 * and of JSON Lines with attributions, and {@link io.github.detente.corpus.ExtractionEvaluation}.
 */
@NullMarked
package io.github.detente.corpus;

import org.jspecify.annotations.NullMarked;
