package io.github.detente.statement;

/** How a statement's content stood in the article. */
public enum StatementKind {
  /** The whole content stood in quotation marks. */
  DIRECT,
  /** No part of the content stood in quotation marks; reported acts are of this kind too. */
  INDIRECT,
  /** A part of the content stood in quotation marks. */
  MIXED
}
