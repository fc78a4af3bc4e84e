package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.Group;
import io.github.detente.actor.directory.Entries.Noun;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.Organisation;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Entries.Term;
import io.github.detente.actor.directory.Entries.Title;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The shipped directory with its index as the build leaves it in the jar, so that opening it costs
 * next to nothing: phrase the CSV files takes a cold virtual machine a quarter of a second. The
 * files remain what is edited, and what a user's files go over.
 */
public final class DirectoryImage {
  static final String FILE = "directory.bin";

  private DirectoryImage() {}

  /** Writes the image of the CSV files on the class path into the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    compile(Files.createDirectories(Path.of(args[0])));
  }

  /** Writes the image of the CSV files on the class path into a folder. */
  public static void compile(Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
      DirectoryBuilder builder = DirectoryBuilder.shipped();
      write(new DirectoryTables(builder), DirectoryIndex.of(builder), out);
    }
  }

  /** Tables and index of a directory. */
  record Opened(DirectoryTables tables, DirectoryIndex index) {}

  /** Opens the image in the jar; empty where the classes were made without the build. */
  static Optional<Opened> shipped() {
    try (InputStream in = DirectoryImage.class.getResourceAsStream(DirectoryFile.FOLDER + FILE)) {
      return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  static void write(DirectoryTables tables, DirectoryIndex index, OutputStream out)
      throws IOException {
    ImageWriter to = new ImageWriter();
    to.date(tables.currentTo());
    to.table(tables.states(), ImageWriter::record);
    to.table(tables.organisations(), ImageWriter::record);
    to.table(tables.groups(), ImageWriter::record);
    to.table(tables.titles(), ImageWriter::record);
    to.table(tables.nouns(), ImageWriter::records);
    to.table(tables.firstNames(), ImageWriter::choice);
    to.table(tables.offices(), ImageWriter::records);
    to.table(index.persons(), ImageWriter::record);
    to.table(index.surnames(), ImageWriter::texts);
    to.table(index.looseNames(), ImageWriter::texts);
    index.names().write(to);
    to.writeTo(out);
  }

  static Opened read(byte[] image) {
    ImageReader from = ImageReader.open(image);
    LocalDate currentTo = from.date();
    DirectoryTables tables =
        new DirectoryTables(
            from.table(DirectoryImage::state),
            from.table(DirectoryImage::organisation),
            from.table(DirectoryImage::group),
            from.table(DirectoryImage::title),
            from.table(r -> r.list(() -> noun(r))),
            from.table(r -> r.choice(Sex.class)),
            from.table(r -> r.list(() -> term(r))),
            currentTo);
    DirectoryIndex index =
        new DirectoryIndex(
            from.table(DirectoryImage::person),
            from.table(ImageReader::texts),
            from.table(ImageReader::texts),
            NameIndex.read(from));
    return new Opened(tables, index);
  }

  private static State state(ImageReader from) {
    return new State(
        from.text(),
        from.text(),
        from.text(),
        from.text(),
        from.text(),
        from.text(),
        from.integer(),
        from.integer());
  }

  private static Organisation organisation(ImageReader from) {
    return new Organisation(
        from.text(), from.text(), from.text(), from.text(), from.texts(), from.texts());
  }

  private static Group group(ImageReader from) {
    return new Group(from.text(), from.text(), from.text(), from.texts());
  }

  private static Title title(ImageReader from) {
    return new Title(
        from.text(), from.text(), from.text(), from.choice(Sex.class), from.text(), from.text());
  }

  private static Noun noun(ImageReader from) {
    return new Noun(from.text(), from.choice(NounKind.class), from.text());
  }

  private static Term term(ImageReader from) {
    return new Term(
        from.text(),
        from.texts(),
        from.text(),
        from.text(),
        from.date(),
        from.date(),
        from.date(),
        from.date(),
        from.choice(Sex.class),
        from.integer());
  }

  private static Person person(ImageReader from) {
    return new Person(
        from.text(),
        from.texts(),
        from.texts(),
        from.choice(Sex.class),
        from.list(() -> term(from)));
  }

  static Name name(ImageReader from) {
    return new Name(from.choice(Name.Use.class), from.text(), from.text(), from.text());
  }
}
