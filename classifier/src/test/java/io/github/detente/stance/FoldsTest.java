package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.training.Folds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldsTest {
  @Test
  void keepsArticlesAndEqualTextsTogether() {
    Random random = new Random(4);
    List<LabelledStatement> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String text = random.nextInt(5) == 0 ? "same " + random.nextInt(9) : "text " + i;
      rows.add(Rows.row("article" + i / 3 + "#" + i, text, random.nextBoolean() ? "A" : "B"));
    }
    int[] fold = Folds.of(rows, 5, 1);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean one = i / 3 == j / 3 || rows.get(i).text().equals(rows.get(j).text());
        assertTrue(!one || fold[i] == fold[j]);
      }
    }
  }

  @Test
  void givesEveryFoldTheSameLabels() {
    List<LabelledStatement> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(Rows.row("r" + i, "text " + i, i % 5 == 0 ? "rare" : "common"));
    }
    int[] fold = Folds.of(rows, 5, 1);
    for (int f = 0; f < 5; f++) {
      int rare = 0;
      for (int i = 0; i < 500; i++) {
        rare += fold[i] == f && i % 5 == 0 ? 1 : 0;
      }
      assertEquals(20, rare);
    }
  }
}
