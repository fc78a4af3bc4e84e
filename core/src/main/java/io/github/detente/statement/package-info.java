/**
 * Attributed statements and how they are found. Start with {@link
 * io.github.detente.statement.StatementExtractor}; everything that is not public here serves it.
 */
package io.github.detente.statement;
