/**
 * Builds the models in {@code data/models} and says what they were built from. Start with {@link
 * io.github.detente.models.ModelBuilder}. Nothing here is shipped.
 */
package io.github.detente.models;
