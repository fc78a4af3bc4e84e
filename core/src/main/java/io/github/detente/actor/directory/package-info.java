/**
 * The directory of actors as the rooms use it: its tables, read from CSV files or their image, and
 * one index of all its names. Start with {@link io.github.detente.actor.directory.NamedText}, which
 * finds the names of a document in one pass, and {@link
 * io.github.detente.actor.directory.Directory}. Knows nothing of phrases, or of who is meant.
 */
package io.github.detente.actor.directory;
