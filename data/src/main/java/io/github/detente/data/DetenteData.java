package io.github.detente.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives out Detente's data as streams; {@code README.md} beside the files says what they hold.
 * Stateless.
 */
public final class DetenteData {
  private DetenteData() {}

  /**
   * Opens the labelled statements, a CSV file in UTF-8.
   *
   * @throws IOException if it cannot be read
   */
  public static InputStream statements() throws IOException {
    return open("statements.csv");
  }

  /**
   * Opens any file of the data.
   *
   * @param name path within the data, such as {@code articles/a01-helsinki-manoeuvres.txt}; the
   *     caller closes the stream
   * @throws FileNotFoundException if there is no such file
   * @throws IOException if it cannot be read
   */
  public static InputStream open(String name) throws IOException {
    InputStream stream = DetenteData.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException("detente-data has no file \"" + name + "\"");
    }
    return stream;
  }

  /**
   * Returns the names of the annotated articles, for {@link #open}, in alphabetical order.
   *
   * @throws IOException if the data cannot be listed
   */
  public static List<String> articles() throws IOException {
    URL folder = DetenteData.class.getResource("articles");
    if (folder == null) {
      throw new FileNotFoundException("detente-data has no folder \"articles\"");
    }
    try {
      URI uri = folder.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return list(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return list(jar.getPath("/io/github/detente/data/articles"));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .map(name -> "articles/" + name)
          .toList();
    }
  }
}
