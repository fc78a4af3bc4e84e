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
    to.table(tables.states(), DirectoryImage::state);
    to.table(tables.organisations(), DirectoryImage::organisation);
    to.table(tables.groups(), DirectoryImage::group);
    to.table(tables.titles(), DirectoryImage::title);
    to.table(tables.nouns(), (w, nouns) -> w.list(nouns, noun -> noun(w, noun)));
    to.table(tables.firstNames(), ImageWriter::choice);
    to.table(tables.offices(), (w, terms) -> w.list(terms, term -> term(w, term)));
    to.table(index.persons(), DirectoryImage::person);
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

  private static void state(ImageWriter to, State state) {
    to.text(state.code());
    to.text(state.name());
    to.text(state.formal());
    to.text(state.cow());
    to.text(state.cameo());
    to.text(state.kind());
    to.integer(state.from());
    to.integer(state.to());
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

  private static void organisation(ImageWriter to, Organisation organisation) {
    to.text(organisation.code());
    to.text(organisation.name());
    to.text(organisation.cameo());
    to.text(organisation.parent());
    to.texts(organisation.descriptions());
    to.texts(organisation.organs());
  }

  private static Organisation organisation(ImageReader from) {
    return new Organisation(
        from.text(), from.text(), from.text(), from.text(), from.texts(), from.texts());
  }

  private static void group(ImageWriter to, Group group) {
    to.text(group.name());
    to.text(group.kind());
    to.text(group.home());
    to.texts(group.descriptions());
  }

  private static Group group(ImageReader from) {
    return new Group(from.text(), from.text(), from.text(), from.texts());
  }

  private static void title(ImageWriter to, Title title) {
    to.text(title.title());
    to.text(title.office());
    to.text(title.of());
    to.choice(title.sex());
    to.text(title.head());
    to.text(title.folded());
  }

  private static Title title(ImageReader from) {
    return new Title(
        from.text(), from.text(), from.text(), from.choice(Sex.class), from.text(), from.text());
  }

  private static void noun(ImageWriter to, Noun noun) {
    to.text(noun.noun());
    to.choice(noun.kind());
    to.text(noun.role());
  }

  private static Noun noun(ImageReader from) {
    return new Noun(from.text(), from.choice(NounKind.class), from.text());
  }

  private static void term(ImageWriter to, Term term) {
    to.text(term.person());
    to.texts(term.variants());
    to.text(term.office());
    to.text(term.of());
    to.date(term.from());
    to.date(term.certainFrom());
    to.date(term.to());
    to.date(term.certainTo());
    to.choice(term.sex());
    to.integer(term.layer());
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

  private static void person(ImageWriter to, Person person) {
    to.text(person.name());
    to.texts(person.forms());
    to.texts(person.surnames());
    to.choice(person.sex());
    to.list(person.terms(), term -> term(to, term));
  }

  private static Person person(ImageReader from) {
    return new Person(
        from.text(),
        from.texts(),
        from.texts(),
        from.choice(Sex.class),
        from.list(() -> term(from)));
  }

  static void name(ImageWriter to, Name name) {
    to.choice(name.use());
    to.text(name.key());
    to.text(name.role());
    to.text(name.form());
  }

  static Name name(ImageReader from) {
    return new Name(from.choice(Name.Use.class), from.text(), from.text(), from.text());
  }
}
