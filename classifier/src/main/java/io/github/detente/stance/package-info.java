/**
 * The stance of a statement. Start with {@link io.github.detente.stance.StanceClassifier}: it loads
 * the shipped model or one of your own and judges statements. {@link
 * io.github.detente.stance.StanceTrainer} makes models from {@link
 * io.github.detente.stance.LabelledStatement}s, which {@link
 * io.github.detente.stance.LabelledStatementReader} reads from CSV; {@link
 * io.github.detente.stance.StanceEvaluation} says how good a model is.
 *
 * <p>Models are linear, trained by Tribuo and compiled into a table of weights. Texts are English.
 */
@NullMarked
package io.github.detente.stance;

import org.jspecify.annotations.NullMarked;
