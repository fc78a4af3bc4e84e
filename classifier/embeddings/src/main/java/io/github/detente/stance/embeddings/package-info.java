/**
 * Sentence embeddings for the accurate tier: encoders in ONNX, run on the processor. Nothing here
 * is called by users; {@link io.github.detente.stance.StanceClassifier} finds it by itself.
 */
package io.github.detente.stance.embeddings;
