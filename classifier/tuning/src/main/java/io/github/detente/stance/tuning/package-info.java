/**
 * Tunes the encoder of the accurate tier, with DJL and PyTorch. Nothing here is called by users;
 * {@link io.github.detente.stance.StanceTrainer} finds it by itself, on the class path.
 */
package io.github.detente.stance.tuning;
