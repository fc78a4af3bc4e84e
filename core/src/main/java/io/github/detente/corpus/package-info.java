/**
 * Articles that people marked, and how well extraction does on them.
 *
 * <p>{@link io.github.detente.corpus.AnnotationFormat} reads and writes what annotation tools take
 * in and give out. {@link io.github.detente.corpus.MarkedArticleReader} reads inline marks, {@link
 * io.github.detente.corpus.AttributionLinesReader} JSON Lines with attributions. {@link
 * io.github.detente.corpus.ExtractionEvaluation} compares what was found with what is marked: a
 * statement is found if its content shares half of its letters with a marked one, and attributed if
 * the speakers overlap, too.
 *
 * <p>Rows with labels are another thing: see {@code LabelledStatementReader} in the package {@code
 * stance}.
 */
@NullMarked
package io.github.detente.corpus;

import org.jspecify.annotations.NullMarked;
