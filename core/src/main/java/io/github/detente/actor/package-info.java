/**
 * Who speaks, for which country, and to whom.
 *
 * <p>An {@link io.github.detente.actor.ActorResolver} goes through an article's mentions in text
 * order and finds an {@link io.github.detente.actor.Actor} for each, in the article itself or in
 * the {@link io.github.detente.actor.ActorDirectory}. A {@link io.github.detente.actor.Resolution}
 * also tells by which rule, on what {@link io.github.detente.actor.Evidence}, and to which day it
 * is known.
 *
 * <pre>{@code
 * ActorDirectory directory = ActorDirectory.load().withOverrides(Path.of("my-actors"));
 * ActorResolver resolver = ActorResolver.load(directory);
 * List<ResolvedStatement> resolved = resolver.resolve(article, statements);
 * }</pre>
 *
 * <p>What it does not do: guess. Without words that say for whom somebody speaks there is no
 * country, and nobody is better than the wrong one. Without a date, offices are not looked up.
 */
@NullMarked
package io.github.detente.actor;

import org.jspecify.annotations.NullMarked;
