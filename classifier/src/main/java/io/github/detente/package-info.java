/**
 * The front door: {@link io.github.detente.Detente} reads an article in one call.
 *
 * <pre>{@code
 * Detente detente = Detente.load();
 * for (StatementReading reading : detente.read(Article.of("a1", text))) {
 *   System.out.println(
 *       reading.stance().map(Stance::name).orElse("out of scope")
 *           + ": " + reading.country().orElse("?")
 *           + ": " + reading.statement().text());
 * }
 * }</pre>
 *
 * <p>{@link io.github.detente.StatementReading} has the statement, its actors and its stance;
 * {@link io.github.detente.StatementJson} writes it as the command line does, with offsets that
 * {@link io.github.detente.article.CodePoints} converts. For many articles there is {@link
 * io.github.detente.Detente#readAll}, for parts of your own {@link
 * io.github.detente.Detente#builder}.
 *
 * <p>Load once and share: everything here is immutable and safe for use by several threads. The
 * packages behind it are {@link io.github.detente.article}, {@link io.github.detente.statement},
 * {@link io.github.detente.actor} and {@link io.github.detente.stance}.
 */
@NullMarked
package io.github.detente;

import org.jspecify.annotations.NullMarked;
