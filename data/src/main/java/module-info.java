/** The data that Detente's models are built from, as streams. */
module io.github.detente.data {
  exports io.github.detente.data;
}
