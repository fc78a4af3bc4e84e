package io.github.detente.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBytesTest {
  @TempDir private Path folder;

  @Test
  void readsAsManyBytesAsThereAre() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A row 😀\n\nMali said so.");
    Files.writeString(folder.resolve("b.jsonl"), "{\"text\": \"Mali said so.\"}\n".repeat(9_000));
    Files.writeString(folder.resolve("c.csv"), "text\n" + "Mali said so.\n".repeat(9_000));
    Files.writeString(folder.resolve("notes.md"), "not read");
    AtomicLong bytes = new AtomicLong();
    ArticleReader reader = ArticleReader.builder().onBytes(bytes::addAndGet).build();
    try (Stream<Article> articles = reader.read(folder)) {
      assertEquals(18_001, articles.count());
    }
    long size = ArticleReader.size(List.of(folder));
    assertEquals(size, bytes.get());
    assertEquals(
        Files.size(folder.resolve("a.txt"))
            + Files.size(folder.resolve("b.jsonl"))
            + Files.size(folder.resolve("c.csv")),
        size);
    assertEquals(0, ArticleReader.size(List.of(folder.resolve("none.txt"))));
  }
}
