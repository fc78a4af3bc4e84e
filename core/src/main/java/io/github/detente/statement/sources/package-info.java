/**
 * Who speaks, and to or about whom: mentions only, as they stand in the sentence; whom they stand
 * for is the resolver's business. Start with {@link
 * io.github.detente.statement.sources.SpeakerFinder} and {@link
 * io.github.detente.statement.sources.TargetFinder}.
 */
package io.github.detente.statement.sources;
