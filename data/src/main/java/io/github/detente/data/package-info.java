/**
 * The data that Detente's models are built from, as streams: labelled statements, annotated
 * articles, actors, cues and words.
 *
 * <pre>{@code
 * try (InputStream in = DetenteData.open("articles/a01-helsinki-manoeuvres.txt")) {
 *   MarkedArticle article =
 *       MarkedArticleReader.read("a01", new String(in.readAllBytes(), StandardCharsets.UTF_8));
 * }
 * }</pre>
 *
 * <p>Reading and judging do not need it: what they use lies in the other jars. Take it to train a
 * model on Detente's rows and your own. All of it is fiction written by a language model, under CC
 * BY 4.0; {@code data/README.md} is its data card.
 */
package io.github.detente.data;
