package io.github.detente.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a model was built from, in hashes: its data, words, settings, code and libraries; and the
 * files that came of it. Kept in the file {@value #FILE} beside the model. Immutable.
 *
 * @param parts the hash of each part, by its name
 */
record ModelStamp(Map<String, String> parts) {
  static final String FILE = "stamp.txt";

  private static final String HEAD =
      "# What this model was built from. data/rebuild.sh writes it, ModelStampTest checks it.\n";

  /** What of a Java file does nothing: comments, blanks, its package, its imports. */
  private static final Pattern IDLE =
      Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|^\\s*(?:package|import)\\s[^;]*;|\\s+");

  ModelStamp {
    parts = Map.copyOf(parts);
  }

  /**
   * Returns the stamp of a model as it would be built from a tree.
   *
   * @param root of the tree
   * @param folder that the model was built into
   */
  static ModelStamp of(Path root, BuiltModel model, Path folder) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("data", ofFiles(root, model.data));
    parts.put("words", ofFiles(root, model.words));
    parts.put("settings", hash(model.settings().getBytes(StandardCharsets.UTF_8)));
    parts.put("code", ofFiles(root, model.code));
    parts.put("libraries", libraries(root, model.libraries));
    parts.put("model", ofFiles(folder, List.of("")));
    return new ModelStamp(parts);
  }

  /** Reads the stamp beside a model; one without parts if there is none. */
  static ModelStamp read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Map<String, String> parts = new LinkedHashMap<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      int space = line.indexOf(' ');
      if (!line.startsWith("#") && space > 0) {
        parts.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return new ModelStamp(parts);
  }

  /** Writes the stamp beside its model. */
  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    parts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(part -> text.append(part.getKey() + " " + part.getValue() + "\n"));
    Files.writeString(folder.resolve(FILE), text);
  }

  /** Returns the names of the parts that are others in {@code tree}, in alphabetical order. */
  List<String> changed(ModelStamp tree) {
    return tree.parts.keySet().stream()
        .filter(part -> !tree.parts.get(part).equals(parts.get(part)))
        .sorted()
        .toList();
  }

  /** A class may move to another package; what its file is called and says is what counts. */
  private static String ofFiles(Path root, List<String> names) throws IOException {
    MessageDigest digest = sha256();
    for (String name : names) {
      Path place = root.resolve(name);
      if (!Files.exists(place)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(place)) {
        files
            .filter(file -> Files.isRegularFile(file) && counts(file.getFileName().toString()))
            .sorted(Comparator.comparing(file -> file.getFileName().toString()))
            .forEach(file -> add(digest, file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static boolean counts(String name) {
    return !name.equals(FILE) && !name.equals("package-info.java") && !name.endsWith(".md");
  }

  private static void add(MessageDigest digest, Path file) {
    try {
      String name = file.getFileName().toString();
      byte[] content = Files.readAllBytes(file);
      if (name.endsWith(".java")) {
        String code = new String(content, StandardCharsets.UTF_8);
        content = IDLE.matcher(code).replaceAll("").getBytes(StandardCharsets.UTF_8);
      }
      digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String libraries(Path root, List<String> properties) throws IOException {
    String pom = Files.readString(root.resolve("pom.xml"));
    StringBuilder versions = new StringBuilder();
    for (String property : properties) {
      Matcher version = Pattern.compile("<" + property + ">([^<]+)<").matcher(pom);
      if (!version.find()) {
        throw new IllegalStateException("pom.xml has no property " + property);
      }
      versions.append(property).append('=').append(version.group(1)).append(';');
    }
    return versions.isEmpty() ? "-" : versions.toString();
  }

  private static String hash(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
