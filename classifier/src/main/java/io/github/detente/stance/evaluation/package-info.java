/**
 * Counts how well predictions agree with labels, with intervals, and compares two models. Start
 * with {@link io.github.detente.stance.evaluation.Agreement}; {@link
 * io.github.detente.stance.StanceEvaluation} is what users see of it.
 */
package io.github.detente.stance.evaluation;
