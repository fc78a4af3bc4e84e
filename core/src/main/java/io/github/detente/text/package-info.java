/**
 * A text read once. {@link io.github.detente.text.Document} has its paragraphs, quotations,
 * sentences and tokens; every other room works on them and cuts nothing itself.
 *
 * <p><b>Where to start.</b> {@code Document.of(article)} for an article; {@link
 * io.github.detente.text.Tokens} for loose sentences, whose buffers are used again:
 *
 * <pre>{@code
 * Document document = Document.of(article);
 * Tokens t = document.tokens();
 * for (int k = 0; k < t.size(); k++) {
 *   if (t.isWord(k) && t.isCapital(k) && !t.isQuoted(k)) { t.folded(k); t.hash(k); t.sentence(k); }
 * }
 * Sentence words = document.tagged(3);              // words, as a tagger sees them
 * words.tag(0); words.firstToken(0); words.span(0, 4);
 * int token = t.at(statement.span().start());       // from an offset to a token
 *
 * Tokens loose = new Tokens();                      // one for each thread
 * for (String row : rows) { loose.read(row); }
 * }</pre>
 *
 * <p><b>Two sizes.</b> Tokens are the finest: <i>US-led</i> is {@code us} and {@code led}, the
 * second {@link io.github.detente.text.Tokens#GLUED}; <i>Iran's</i> is {@code iran} and {@code 's};
 * <i>didn't</i> is {@code did} and {@code not}; <i>U.S.</i>, <i>J.</i>, <i>O'Neill</i>,
 * <i>5,000</i> and <i>15:30</i> are one. Words of a {@link io.github.detente.text.Sentence} are
 * ranges of tokens: hyphenated words, possessives and contractions whole.
 *
 * <p><b>How it decides.</b> Characters are read as what they mean (soft hyphens and zero-width
 * marks as nothing, no-break blanks as blanks, full-width letters, ligatures and primes as plain
 * ones, a letter and its accent as one); offsets always point into the text as it was given. Lines
 * are paragraphs unless text is wrapped; a quotation ends with its paragraph at the latest;
 * sentences never cut a quotation; a dateline, a time stamp, a bullet and a by-line stand before a
 * paragraph's body and in no sentence. Words that decide are data: {@link
 * io.github.detente.text.WordClasses}.
 *
 * <p>It does not say what a word means: no names, no cues.
 */
package io.github.detente.text;
