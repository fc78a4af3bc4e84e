/**
 * The stance of a statement: judging, explaining, training and evaluating.
 *
 * <p>Start with {@link io.github.detente.stance.StanceClassifier}. It loads a shipped model, or one
 * of your own, and judges statements and loose texts:
 *
 * <pre>{@code
 * StanceClassifier classifier = StanceClassifier.load();
 * StancePrediction prediction = classifier.classify("Iran denied that it had attacked the ship.");
 * List<DecidingWord> why = classifier.explain("Iran denied …").decidingWords();
 * }</pre>
 *
 * <p>{@link io.github.detente.stance.StanceTrainer} makes models, with any labels, from {@link
 * io.github.detente.stance.LabelledStatement}s, which {@link
 * io.github.detente.stance.LabelledStatementReader} reads from tables. {@link
 * io.github.detente.stance.StanceEvaluation} says how good a model is, with intervals;
 * cross-validate before you believe in one.
 *
 * <p>Mind: a text that is out of scope has a label, but no stance; a prediction that is not {@code
 * decided} is too close to call; probabilities are calibrated for texts of strangers, and another
 * kind of text may need a look at the calibration error. Models are linear, trained by Tribuo and
 * compiled into a table of weights. Texts are English.
 */
@NullMarked
package io.github.detente.stance;

import org.jspecify.annotations.NullMarked;
