/**
 * Articles and where they come from.
 *
 * <p>An {@link io.github.detente.article.Article} is an immutable text with what is known about it:
 * a name, a title, the day of publication. Make one of a text at hand, or let an {@link
 * io.github.detente.article.ArticleReader} read files, folders and streams:
 *
 * <pre>{@code
 * Article article = Article.of("a1", "A headline", "The text.").withPublished(day);
 *
 * try (Stream<Article> articles = ArticleReader.create().read(Path.of("folder"))) {
 *   articles.forEach(this::use);
 * }
 * }</pre>
 *
 * <p>What it does not do: fetch anything, or read PDF and office files.
 *
 * <p>Mind three things. The whole text of an article with a title is title, blank line, body, and
 * all offsets ({@link io.github.detente.article.TextSpan}) count its UTF-16 units, end exclusive.
 * Give the day of publication where you know it, since offices are looked up for it. And close the
 * stream: it holds the file.
 */
@NullMarked
package io.github.detente.article;

import org.jspecify.annotations.NullMarked;
