package io.github.detente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how to cite the program and its data. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows how to cite Detente and its data.",
    footer = {"", "Examples:", "  detente cite", "  detente cite --format bibtex >> paper.bib"})
final class CiteCommand implements Callable<Integer> {
  /** CITATION.cff, which the build lays beside this class. */
  private static final String FILE = "CITATION.cff";

  private static final String COMMIT = "detente.commit";
  private static final String DAY = "detente.commit.day";

  /** The forms in which a citation is printed. */
  enum Format {
    TEXT,
    BIBTEX,
    CFF
  }

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|bibtex|cff",
      description = "Output format. Default: text.")
  private Format format = Format.TEXT;

  private final Session session;

  CiteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Writer out = session.out();
    String file = file();
    Map<String, String> fields = fields(file);
    String authors = fields.get("name");
    String title = fields.get("title");
    String version = fields.get("version");
    // What is not released yet has the day of its commit, which the launcher tells.
    Optional<String> year =
        Optional.ofNullable(fields.getOrDefault("date-released", System.getProperty(DAY)))
            .filter(day -> day.length() >= 4)
            .map(day -> day.substring(0, 4));
    Optional<String> commit = Optional.ofNullable(System.getProperty(COMMIT));
    switch (format) {
      case CFF -> out.write(file);
      case BIBTEX ->
          out.write(
              "@software{detente,\n  author  = {{"
                  + authors
                  + "}},\n  title   = {{"
                  + title
                  + "}},\n  version = {"
                  + version
                  + "},\n"
                  + year.map(y -> "  year    = {" + y + "},\n").orElse("")
                  + "  url     = {"
                  + fields.get("url")
                  + "},\n"
                  + commit.map(c -> "  note    = {Commit " + c + "},\n").orElse("")
                  + "  license = {"
                  + fields.get("license")
                  + "}\n}\n");
      case TEXT ->
          out.write(
              authors
                  + year.map(y -> " (" + y + ")").orElse("")
                  + ". "
                  + title
                  + ". Version "
                  + version
                  + commit.map(c -> ", commit " + c).orElse("")
                  + ". Software, "
                  + fields.get("license")
                  + "; data, CC BY 4.0. "
                  + fields.get("url")
                  + "\n");
    }
    if (version.endsWith("-SNAPSHOT")) {
      session
          .problems()
          .note(
              "version "
                  + version
                  + " is not released, and its address is provisional; cite the commit");
    }
    return 0;
  }

  private static String file() throws IOException {
    try (InputStream in = CiteCommand.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns fields of one line; a name's is that of the first author. */
  private static Map<String, String> fields(String file) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : file.lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        String name = line.substring(0, colon).replaceFirst("^ *- +", "").strip();
        fields.putIfAbsent(name, line.substring(colon + 2).strip().replaceAll("^\"|\"$", ""));
      }
    }
    return fields;
  }
}
