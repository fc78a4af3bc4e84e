package io.github.detente.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The models that are checked in are those of this tree. */
@DisabledIfSystemProperty(
    named = "detente.stamp.skip",
    matches = "true|",
    disabledReason = "models may be stale, as asked for")
class ModelStampTest {
  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @EnumSource
  void isOfThisTree(BuiltModel model) throws IOException {
    Path folder = ROOT.resolve("data/models").resolve(model.folder());
    List<String> changed = ModelStamp.read(folder).changed(ModelStamp.of(ROOT, model, folder));
    assertEquals(
        List.of(),
        changed,
        () ->
            "data/models/%s was not built from this tree: other %s. Run data/rebuild.sh %s"
                .formatted(model.folder(), String.join(", ", changed), model.folder()));
  }
}
