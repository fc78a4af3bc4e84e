/**
 * Makes weights: rows in numbered features, given to Tribuo, and what Tribuo found compiled into a
 * table. Start with {@link io.github.detente.stance.training.TribuoModel}; no type of Tribuo leaves
 * this room but through it. Settings and the order of steps are {@link
 * io.github.detente.stance.StanceTrainer}'s.
 */
package io.github.detente.stance.training;
