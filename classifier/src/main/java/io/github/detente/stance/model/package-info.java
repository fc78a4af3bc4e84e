/**
 * What a trained classifier consists of: a table of weights, the vocabulary, calibrations; written
 * to and read from a model file. Start with {@link io.github.detente.stance.model.ModelParts}.
 * Nothing is trained here.
 */
package io.github.detente.stance.model;
