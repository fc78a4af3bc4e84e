/**
 * Attributed statements, and how they are found.
 *
 * <p>A {@link io.github.detente.statement.Statement} is what one speaker is reported to say at one
 * place: its content (one span or several), the cue that reports it, and the mentions of speaker
 * and target as they stand in the text. {@link io.github.detente.statement.StatementExtractor}
 * finds them:
 *
 * <pre>{@code
 * for (Statement statement : StatementExtractor.load().extract(article)) {
 *   System.out.println(statement.cue().map(Mention::text).orElse("") + ": " + statement.text());
 * }
 * }</pre>
 *
 * <p>What it does not do: say who a mention is (that is {@code actor}), or judge. A content is to
 * be read with its cue: of <i>denied that it had broken any rule</i>, the content is <i>it had
 * broken any rule</i>.
 *
 * <p>The rooms inside follow the way of a sentence: {@code cues} finds the words that report
 * speech, {@code sources} who speaks and who is addressed, {@code frames} which words are content;
 * {@code grammar} knows phrases and verb groups. {@code docs/frames.md} shows the frames by
 * example.
 */
@NullMarked
package io.github.detente.statement;

import org.jspecify.annotations.NullMarked;
