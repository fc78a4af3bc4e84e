package io.github.detente.statement;

import io.github.detente.article.TextSpan;

/**
 * What stands between a pair of quotation marks of one paragraph.
 *
 * @param outer with its marks
 * @param inner without its marks, and without white space at the rim
 * @param carriedOn whether it has no closing mark because the next paragraph carries it on
 */
record Quotation(TextSpan outer, TextSpan inner, boolean carriedOn) {}
