/**
 * From words to features: the tokens of a text or of a statement's pieces ({@link
 * io.github.detente.stance.features.Utterance}) become stems, placeholders and classes of acts
 * ({@link io.github.detente.stance.features.TokenReader}), and these become hashes ({@link
 * io.github.detente.stance.features.StatementFeatures}). Training and scoring go through the same
 * code. No weights and no labels here; the words are data ({@code data/words/acts.csv,
 * stance.csv}).
 */
package io.github.detente.stance.features;
