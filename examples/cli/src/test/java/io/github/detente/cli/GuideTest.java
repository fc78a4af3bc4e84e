package io.github.detente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.Detente;
import io.github.detente.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what the guide shows. Blocks of Java are compiled and run, and print what the block of text
 * behind them says. In a console, each line {@code $ ./detente …} is run, in turn, in one folder
 * for a page; it ends well and prints the lines below it, where {@code …} stands for any lines.
 * Other commands are left to their own tests.
 */
class GuideTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("^```(java|console|text)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String IMPORTS =
      """
      import io.github.detente.*;
      import io.github.detente.actor.*;
      import io.github.detente.article.*;
      import io.github.detente.corpus.*;
      import io.github.detente.stance.*;
      import io.github.detente.statement.*;
      import java.io.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      """;

  @TempDir Path folder;

  private record Block(String kind, String text) {}

  private static List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/guide"))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void whatAChapterShowsIsWhatHappens(Path chapter) throws Exception {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(chapter));
    while (block.find()) {
      blocks.add(new Block(block.group(1), block.group(2)));
    }
    assertTrue(!blocks.isEmpty(), chapter + " shows nothing");
    for (int i = 0; i < blocks.size(); i++) {
      String name = chapter.getFileName() + ", block " + (i + 1);
      if (blocks.get(i).kind().equals("java")) {
        String printed = java("Snippet" + i, blocks.get(i).text(), name);
        if (i + 1 < blocks.size() && blocks.get(i + 1).kind().equals("text")) {
          assertShows(blocks.get(i + 1).text().lines().toList(), printed, name);
        }
      } else if (blocks.get(i).kind().equals("console")) {
        console(blocks.get(i).text().lines().toList(), name);
      }
    }
  }

  /** Compiles statements as the body of a method, runs them, and returns what they print. */
  private String java(String type, String code, String name) throws Exception {
    StringBuilder imports = new StringBuilder(IMPORTS);
    StringBuilder body = new StringBuilder();
    code.lines().forEach(l -> (l.startsWith("import ") ? imports : body).append(l).append('\n'));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path source = classes.resolve(type + ".java");
    Files.writeString(
        source,
        imports
            + "public class "
            + type
            + " { public static void run(PrintStream out, Path folder, Path root) throws Exception"
            + " {\n"
            + paths(body.toString().replace("System.out", "out"))
            + "} }\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        compiler.run(
            null,
            errors,
            errors,
            "-d",
            classes.toString(),
            "-cp",
            place(Detente.class) + File.pathSeparator + place(Article.class),
            "-proc:none",
            source.toString());
    assertEquals(0, status, name + ": " + errors.toString(StandardCharsets.UTF_8));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      loader
          .loadClass(type)
          .getMethod("run", PrintStream.class, Path.class, Path.class)
          .invoke(null, new PrintStream(printed, true, StandardCharsets.UTF_8), folder, ROOT);
    } catch (InvocationTargetException e) {
      throw new AssertionError(name, e.getCause());
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Returns where the library's own classes are, as the class path may be that of a launcher. */
  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Lets the paths of a snippet be those of the project, or of the chapter's own folder. */
  private static String paths(String code) {
    return code.replaceAll("Path\\.of\\((\"(?:examples|data)/[^\"]*\")\\)", "root.resolve($1)")
        .replaceAll("Path\\.of\\((\"[^\"]*\")\\)", "folder.resolve($1)");
  }

  private void console(List<String> lines, String name) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.startsWith("$ ./detente ") || line.startsWith("$ ./detente serve")) {
        continue;
      }
      List<String> shown =
          lines.subList(i + 1, lines.size()).stream().takeWhile(l -> !l.startsWith("$ ")).toList();
      Run run = new ShellLine(ROOT, folder).run(line.substring("$ ./detente ".length()));
      assertEquals(0, run.status(), name + ": " + line + ": " + run.err());
      String printed = run.out();
      if (!shown.isEmpty()) {
        assertShows(shown, printed, name + ": " + line);
      }
    }
  }

  /** Holds what is printed to what is shown; a line {@code …} stands for any number of lines. */
  private void assertShows(List<String> shown, String printed, String name) {
    String pattern = "";
    for (String line : shown) {
      pattern +=
          line.strip().equals("…") ? "(?:.*\n)*?" : Pattern.quote(line.stripTrailing()) + "[ ]*\n";
    }
    String lines = printed.endsWith("\n") || printed.isEmpty() ? printed : printed + "\n";
    if (!Pattern.matches(pattern, lines.replace(folder + "/", "").replace(ROOT + "/", ""))) {
      assertEquals(String.join("\n", shown), printed.strip(), name);
    }
  }
}
