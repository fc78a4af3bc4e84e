/**
 * Attributed statements and how they are found. Start with {@link
 * io.github.detente.statement.StatementExtractor}.
 *
 * <p>The rooms inside follow the way of a sentence: {@code cues} finds the words that report
 * speech, {@code sources} who speaks and who is addressed, {@code frames} which words are content;
 * {@code grammar} knows phrases and verb groups. {@code docs/frames.md} shows the frames by
 * example.
 */
@NullMarked
package io.github.detente.statement;

import org.jspecify.annotations.NullMarked;
