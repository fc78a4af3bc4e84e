package io.github.detente.text;

import io.github.detente.article.TextSpan;

/**
 * What stands between a pair of quotation marks of one paragraph. Without a closing mark it ends
 * with the paragraph.
 *
 * @param outer with its marks
 * @param inner without its marks, and without white space at the rim
 */
public record Quotation(TextSpan outer, TextSpan inner) {}
