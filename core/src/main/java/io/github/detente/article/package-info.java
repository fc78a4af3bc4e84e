/**
 * Articles and where they come from. Start with {@link io.github.detente.article.ArticleReader}, or
 * make an {@link io.github.detente.article.Article} of a text at hand.
 */
@NullMarked
package io.github.detente.article;

import org.jspecify.annotations.NullMarked;
