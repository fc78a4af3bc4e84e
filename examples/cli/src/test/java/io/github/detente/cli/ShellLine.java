package io.github.detente.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs command lines as a user would in the project's folder, but that what they write goes to
 * another one, where later lines find it.
 *
 * @param root the project's folder
 * @param folder where results go
 */
record ShellLine(Path root, Path folder) {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Set<String> REDIRECTIONS = Set.of(">", ">>", "<");
  private static final Set<String> WRITTEN =
      Set.of(
          "-o",
          "--report",
          "--articles",
          "--model",
          "--page",
          "--plot",
          "--predictions",
          "--disagreements",
          "--trail");

  /**
   * Runs what stands behind {@code detente}: with one {@code < FILE} and {@code > FILE} or none.
   */
  Run run(String line) throws IOException {
    List<Object> args = new ArrayList<>();
    Path to = null;
    byte[] in = new byte[0];
    Matcher word = WORD.matcher(line.replaceFirst("\\s+# .*$", ""));
    String before = "";
    while (word.find()) {
      String quoted = word.group(1) == null ? word.group(2) : word.group(1);
      String text = quoted == null ? word.group(3) : quoted;
      if (before.startsWith(">")) {
        to = folder.resolve(text);
      } else if (before.equals("<")) {
        in = Files.readAllBytes(file(text));
      } else if (!REDIRECTIONS.contains(text)) {
        args.add(quoted == null ? place(text, before) : text);
      }
      before = text;
    }
    Run run = Run.on(Terminal.NONE, new ByteArrayInputStream(in), args.toArray());
    if (to != null && run.status() == 0) {
      Files.writeString(to, run.out());
      return new Run(0, "", run.err());
    }
    return run;
  }

  private Object place(String word, String before) {
    if (WRITTEN.contains(before) && !Files.exists(root.resolve(word))) {
      return folder.resolve(word);
    }
    return Files.exists(folder.resolve(word)) || Files.exists(root.resolve(word))
        ? file(word)
        : word;
  }

  private Path file(String name) {
    return Files.exists(folder.resolve(name)) ? folder.resolve(name) : root.resolve(name);
  }
}
