package io.github.detente.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Builds what lies in {@code data/models}; {@code data/rebuild.sh} runs it. */
public final class ModelBuilder {
  private ModelBuilder() {}

  /**
   * Builds models. Each is built in a folder of its own and moved when it is complete.
   *
   * @param args the root of the tree, the folder that the models' folders go to, and which: {@code
   *     tags}, {@code directory}, {@code targets}, {@code fast}, {@code encoder}, {@code reader},
   *     {@code accurate}, {@code all}
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).toRealPath();
    Path to = Files.createDirectories(Path.of(args[1]));
    for (BuiltModel model : chosen(args[2])) {
      long start = System.nanoTime();
      build(root, model, to.resolve(model.folder()));
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      System.out.println(model.folder() + ": built in " + seconds + " s");
    }
  }

  private static List<BuiltModel> chosen(String name) {
    return name.equals("all")
        ? Arrays.asList(BuiltModel.values())
        : List.of(BuiltModel.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private static void build(Path root, BuiltModel model, Path place) throws IOException {
    Path beside = Files.createTempDirectory("detente-model");
    try {
      model.build(root, beside);
      ModelStamp.of(root, model, beside).write(beside);
      Files.createDirectories(place);
      for (Path file : files(beside)) {
        Path part = place.resolve("." + file.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
            part,
            place.resolve(file.getFileName()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path file : files(beside)) {
        Files.delete(file);
      }
      Files.delete(beside);
    }
  }

  /** The stamp last, so that a model that was interrupted in moving does not look complete. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(Comparator.comparing((Path file) -> file.endsWith(ModelStamp.FILE)))
          .toList();
    }
  }
}
