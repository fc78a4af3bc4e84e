package io.github.detente.stance.training;

import java.util.Objects;

/**
 * Where a training row comes from.
 *
 * @param kind sort of text, such as single sentences or whole articles
 * @param name who wrote or collected it, among those of its kind
 */
public record RowSource(String kind, String name) {
  public RowSource {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }
}
