/**
 * The stance of a statement, and the front door {@link io.github.detente.Detente}. An encoder of
 * the accurate tier comes as a service.
 */
module io.github.detente.classifier {
  requires static org.jspecify;
  requires static io.github.detente.data;
  requires transitive io.github.detente.core;
  requires com.fasterxml.jackson.core;
  requires java.logging;
  requires liblinear;
  requires org.apache.commons.csv;
  requires org.apache.opennlp.tools;
  requires org.tribuo.classification.core;
  requires org.tribuo.classification.liblinear;
  requires org.tribuo.common.liblinear;
  requires org.tribuo.core;
  requires org.tribuo.math;

  exports io.github.detente;
  exports io.github.detente.stance;

  uses io.github.detente.stance.StatementEncoder;
}
