package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static String card() throws IOException {
    try (InputStream in = StanceClassifier.class.getResourceAsStream("stance-model-card.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theShippedModelComesWithFiguresBySlice() throws IOException {
    String card = card();
    for (String slice :
        List.of("kind: reported act", "kind: article, direct", "region: asia", "length: 1–18")) {
      assertTrue(card.contains("\n| " + slice), slice);
    }
    assertFalse(card.contains("NaN"), card);
    assertFalse(card.contains("{"), card);
  }

  @Test
  void theCardTellsOfTheModelBesideIt() throws IOException {
    String card = card();
    StanceClassifier.load()
        .provenance()
        .forEach((key, value) -> assertTrue(card.contains("| " + key + " | " + value + " |"), key));
    assertEquals(1, card.split("## Limits", -1).length - 1);
  }
}
