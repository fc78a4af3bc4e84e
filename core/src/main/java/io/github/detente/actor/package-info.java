/**
 * Who speaks, and to whom. Start with {@link io.github.detente.actor.ActorResolver}, which finds
 * the actors of an article's statements in an {@link io.github.detente.actor.ActorDirectory}.
 */
@NullMarked
package io.github.detente.actor;

import org.jspecify.annotations.NullMarked;
