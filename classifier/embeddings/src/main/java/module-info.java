/** The encoder of the accurate tier. Nothing of it is called by name. */
module io.github.detente.embeddings {
  requires static org.jspecify;
  requires io.github.detente.classifier;
  requires com.fasterxml.jackson.core;
  requires com.google.protobuf;
  requires com.microsoft.onnxruntime;
  requires java.logging;

  provides io.github.detente.actor.TargetReader with
      io.github.detente.stance.embeddings.OnnxTargetReader;
  provides io.github.detente.stance.StatementEncoder with
      io.github.detente.stance.embeddings.OnnxStatementEncoder;
}
