package io.github.detente.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.detente.article.InvalidRecordException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How annotation tools store marked articles: what they import, and what they export when people
 * have worked on it. An article comes back as it was written, except for what a format has no place
 * for; {@code docs/formats.md} lists that. Offsets are in the unit that each tool uses.
 *
 * <p>A tool that labels complete texts yields a statement whose content is the complete text,
 * without a cue.
 */
public enum AnnotationFormat {
  /** doccano: JSON Lines with spans and relations, or with one class per text. Code points. */
  DOCCANO(false) {
    @Override
    JsonAnnotations json() {
      return new Doccano();
    }
  },
  /**
   * Label Studio: a JSON list of tasks, with predictions or annotations of text. Code points. Of
   * several annotations of a task the one marked as ground truth counts, else the last; a task
   * without any is left out, since a prediction is nobody's judgement.
   */
  LABEL_STUDIO(false) {
    @Override
    JsonAnnotations json() {
      return new LabelStudio();
    }
  },
  /** Prodigy: JSON Lines with spans and relations, or with one class per text. Code points. */
  PRODIGY(false) {
    @Override
    JsonAnnotations json() {
      return new Prodigy();
    }
  },
  /** CoNLL-U Plus: one word per line, with a column of marks. It has no character offsets. */
  CONLL(false) {
    @Override
    public List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
        throws IOException {
      return Conll.read(path, onInvalid);
    }

    @Override
    public AnnotationWriter writer(Writer out, boolean suggested) throws IOException {
      return Conll.writer(out);
    }
  },
  /** brat: a folder with a text file and a stand-off file per article. Code points. */
  BRAT(true) {
    @Override
    public List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
        throws IOException {
      return Brat.read(path, onInvalid);
    }

    @Override
    AnnotationWriter open(Path folder) {
      return Brat.writer(folder);
    }
  },
  /** INCEpTION: a folder with a UIMA CAS (XMI) per article and a type system. UTF-16 units. */
  INCEPTION(true) {
    @Override
    public List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
        throws IOException {
      return Inception.read(path, onInvalid);
    }

    @Override
    AnnotationWriter open(Path folder) {
      return Inception.writer(folder);
    }
  },
  /** W3C Web Annotation: a folder with a text and a page of annotations each. Code points. */
  WEB_ANNOTATION(true) {
    @Override
    public List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
        throws IOException {
      return WebAnnotation.read(path, onInvalid);
    }

    @Override
    AnnotationWriter open(Path folder) {
      return WebAnnotation.writer(folder);
    }
  };

  /** Enough of a file to see what its first object is called. */
  private static final int HEAD = 1 << 22;

  private final boolean folder;

  AnnotationFormat(boolean folder) {
    this.folder = folder;
  }

  /** Returns the name on the command line, such as {@code label-studio}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the format with a name on the command line. */
  public static Optional<AnnotationFormat> ofKey(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** Returns whether articles lie in a folder, and not in one file. */
  public boolean isFolder() {
    return folder;
  }

  /**
   * Reads the articles of a file or a folder.
   *
   * @param onInvalid is called with what cannot be used; the rest is read
   * @throws IOException if it cannot be read
   */
  public List<MarkedArticle> read(Path path, Consumer<InvalidRecordException> onInvalid)
      throws IOException {
    return json().read(path, onInvalid);
  }

  /**
   * Returns a writer to a file or a page.
   *
   * @param suggested whether this is a machine's proposal, which people are to mend, and not a
   *     judgement; some tools keep the two apart
   * @throws IllegalStateException if the format needs a folder
   */
  public AnnotationWriter writer(Writer out, boolean suggested) throws IOException {
    if (folder) {
      throw new IllegalStateException(key() + " is written to a folder");
    }
    return json().writer(out, suggested);
  }

  /**
   * Returns a writer to a folder, which is made if it is not there.
   *
   * @throws IllegalStateException if the format needs a file
   */
  public AnnotationWriter writer(Path place) throws IOException {
    if (!folder) {
      throw new IllegalStateException(key() + " is written to a file");
    }
    Files.createDirectories(place);
    return open(place);
  }

  JsonAnnotations json() {
    throw new IllegalStateException(key() + " is not JSON");
  }

  AnnotationWriter open(Path place) {
    throw new IllegalStateException(key() + " is written to a file");
  }

  /**
   * Returns the format of a file or folder, by the names of files and the fields of the first
   * object; empty if it is of none, or cannot be read.
   */
  public static Optional<AnnotationFormat> of(Path path) {
    try {
      return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<AnnotationFormat> ofFolder(Path path) throws IOException {
    Set<String> endings = new HashSet<>();
    try (Stream<Path> files = Files.list(path)) {
      files.forEach(file -> endings.add(ending(file)));
    }
    if (endings.contains("xmi")) {
      return Optional.of(INCEPTION);
    }
    if (endings.contains("jsonld")) {
      return Optional.of(WEB_ANNOTATION);
    }
    return endings.contains("ann") || Files.isDirectory(path.resolve("attributions"))
        ? Optional.of(BRAT)
        : Optional.empty();
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<AnnotationFormat> ofFile(Path file) throws IOException {
    return switch (ending(file)) {
      case "xmi" -> Optional.of(INCEPTION);
      case "jsonld" -> Optional.of(WEB_ANNOTATION);
      case "conll", "conllu", "conllup" -> Optional.of(CONLL);
      case "json", "jsonl", "ndjson" -> ofFields(file);
      default -> Optional.empty();
    };
  }

  private static Optional<AnnotationFormat> ofFields(Path file) throws IOException {
    Set<String> fields = new HashSet<>();
    try (Reader reader = Files.newBufferedReader(file);
        JsonParser json = JsonTree.FACTORY.createParser(reader)) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = json.nextToken();
      }
      while (token == JsonToken.START_OBJECT
          && json.currentLocation().getCharOffset() < HEAD
          && json.nextToken() == JsonToken.FIELD_NAME) {
        fields.add(json.currentName());
        json.nextToken();
        json.skipChildren();
      }
    } catch (JsonProcessingException e) {
      // What was seen up to there may tell.
    }
    return ofFields(fields);
  }

  private static Optional<AnnotationFormat> ofFields(Set<String> fields) {
    if (fields.contains("data")
        && (fields.contains("annotations") || fields.contains("predictions"))) {
      return Optional.of(LABEL_STUDIO);
    }
    if (!fields.contains("text") || fields.contains("attributions")) {
      return Optional.empty();
    }
    if (fields.contains("spans")
        || fields.contains("answer")
        || fields.contains("accept")
        || fields.contains("options")) {
      return Optional.of(PRODIGY);
    }
    return fields.contains("entities") || fields.contains("label") || fields.contains("labels")
        ? Optional.of(DOCCANO)
        : Optional.empty();
  }
}
