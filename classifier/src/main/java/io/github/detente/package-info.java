/**
 * The front door: {@link io.github.detente.Detente} reads an article in one call. The rooms behind
 * it are {@link io.github.detente.article}, {@link io.github.detente.statement}, {@link
 * io.github.detente.actor} and {@link io.github.detente.stance}.
 */
@NullMarked
package io.github.detente;

import org.jspecify.annotations.NullMarked;
