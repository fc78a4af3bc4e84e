package io.github.detente.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A result that a run which breaks off leaves behind, for the next run to go on with. Beside the
 * file lie a part and a journal: which choices and inputs it is of, how many articles are done, and
 * how long the part was then. Whatever came behind that is cut off. So the end is the same, byte by
 * byte, as if nothing had happened. For one thread.
 */
final class Resume implements Closeable {
  private static final String HEAD = "detente resume 1";
  private static final long INTERVAL = 250_000_000L;

  private final Path journal;
  private final String fingerprint;
  private final List<Part> parts = new ArrayList<>();
  private final boolean continued;
  private long done;
  private long next = System.nanoTime() + INTERVAL;

  /** One file of the result. */
  private static final class Part {
    private final Path file;
    private final Path place;
    private final FileChannel channel;
    private final Gate gate;

    Part(Path file) throws IOException {
      this.file = file;
      place = beside(file, ".resume.part");
      channel = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      gate =
          new Gate(
              new BufferedWriter(
                  new OutputStreamWriter(
                      Channels.newOutputStream(channel), Destination.encoder())));
    }
  }

  /** Swallows what is written while it is shut: the head of a file that has one already. */
  private static final class Gate extends FilterWriter {
    private boolean shut;

    Gate(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      if (!shut) {
        out.write(c);
      }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      if (!shut) {
        out.write(text, from, length);
      }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      if (!shut) {
        out.write(text, from, length);
      }
    }
  }

  /**
   * Begins or goes on.
   *
   * @param files what is written; the first one gives the journal its name
   * @param fingerprint of the choices and inputs
   * @throws UnusableException if what is there is of others, or another run is at it
   */
  Resume(List<Path> files, String fingerprint) throws IOException {
    this.fingerprint = fingerprint;
    journal = beside(files.get(0), ".resume");
    List<String> known = Files.exists(journal) ? Files.readAllLines(journal) : List.of();
    continued = known.size() == 3 + files.size() && known.get(0).equals(HEAD);
    if (continued && !known.get(1).equals(fingerprint)) {
      throw new UnusableException(
          files.get(0)
              + ": was begun with other options, inputs or versions; expected the same, or no file "
              + journal);
    }
    for (Path file : files) {
      Part part = new Part(file);
      parts.add(part);
      lock(part);
      long length = continued ? Long.parseLong(known.get(2 + parts.size())) : 0;
      if (part.channel.size() < length) {
        throw new UnusableException(
            part.place + ": is shorter than " + journal + " says; expected neither, to begin anew");
      }
      part.channel.truncate(length);
      part.channel.position(length);
      part.gate.shut = continued;
    }
    done = continued ? Long.parseLong(known.get(2)) : 0;
  }

  private static void lock(Part part) throws IOException {
    try {
      if (part.channel.tryLock() == null) {
        throw new UnusableException(part.file + ": another run is writing it");
      }
    } catch (OverlappingFileLockException e) {
      throw new UnusableException(part.file + ": another run is writing it", e);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling("." + file.getFileName() + ending);
  }

  /** Returns how many articles are done. */
  long done() {
    return done;
  }

  Writer writer(int part) {
    return parts.get(part).gate;
  }

  /** Says that the heads of all files were written, which a file that goes on has already. */
  void begin() {
    parts.forEach(part -> part.gate.shut = false);
  }

  /** Says that another article is written; now and then that is kept in the journal. */
  void written() throws IOException {
    done++;
    if (System.nanoTime() > next) {
      keep();
      next = System.nanoTime() + INTERVAL;
    }
  }

  private void keep() throws IOException {
    StringBuilder text = new StringBuilder(HEAD + "\n" + fingerprint + "\n" + done + "\n");
    for (Part part : parts) {
      part.gate.flush();
      part.channel.force(false);
      text.append(part.channel.position()).append('\n');
    }
    Path fresh = beside(journal, ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, journal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts the files in their places. */
  void complete() throws IOException {
    for (Part part : parts) {
      part.gate.flush();
      part.channel.close();
      Files.move(part.place, part.file, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(journal);
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.channel.close();
    }
  }
}
