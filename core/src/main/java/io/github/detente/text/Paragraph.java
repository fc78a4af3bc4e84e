package io.github.detente.text;

import io.github.detente.article.TextSpan;

/**
 * A paragraph: a line, or lines that were wrapped.
 *
 * @param span where it stands
 * @param body where its text proper stands, behind a bullet, a time stamp or a dateline; empty if
 *     it is nothing but a time stamp or a by-line
 * @param headline whether it is the article's title
 * @param firstSentence number of its first sentence
 * @param endSentence number behind its last sentence; {@code firstSentence} if it has none
 */
public record Paragraph(
    TextSpan span, TextSpan body, boolean headline, int firstSentence, int endSentence) {}
