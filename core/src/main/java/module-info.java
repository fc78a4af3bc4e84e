/**
 * Articles, the statements in them, and who makes them. The rooms that are not exported may change
 * with any release.
 */
// The classifier is built later, so the compiler does not know it yet.
@SuppressWarnings("module")
module io.github.detente.core {
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.apache.opennlp.tools;
  requires org.jsoup;

  exports io.github.detente.article;
  exports io.github.detente.statement;
  exports io.github.detente.actor;
  exports io.github.detente.corpus;
  exports io.github.detente.text to
      io.github.detente.classifier;

  uses io.github.detente.actor.TargetReader;

  // The classifier reads names of states, titles and first names from the directory's files.
  opens io.github.detente.actor to
      io.github.detente.classifier;
}
