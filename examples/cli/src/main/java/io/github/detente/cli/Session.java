package io.github.detente.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** One run of the program: where it reads and prints, and what went wrong. */
final class Session {
  private final InputStream in;
  private final OutputStream bytes;
  private final Writer out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final Progress progress;
  private final Problems problems;

  Session(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    this.in = in;
    this.bytes = out;
    this.out = new BufferedWriter(new OutputStreamWriter(out, Destination.encoder()), 1 << 16);
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.terminal = terminal;
    progress = new Progress(this.err, terminal.err());
    problems = new Problems(this.err, progress);
  }

  InputStream in() {
    return in;
  }

  /** Returns standard output: UTF-8, buffered. */
  Writer out() {
    return out;
  }

  /**
   * Opens what a command prints its result to.
   *
   * @param file a file, or empty for standard output
   * @throws UnusableException if it cannot be written
   */
  Destination destination(Optional<Path> file) {
    if (file.isEmpty() && terminal.out()) {
      // Where the results scroll by, they are progress enough.
      progress.hide();
    }
    return file.map(Destination::file).orElseGet(() -> Destination.of(bytes, out));
  }

  /** Says something by the way: only to a terminal, since nothing went wrong. */
  void note(String message) {
    if (terminal.err()) {
      progress.clear();
      err.println("note: " + message);
      err.flush();
    }
  }

  PrintWriter err() {
    return err;
  }

  Terminal terminal() {
    return terminal;
  }

  Progress progress() {
    return progress;
  }

  Problems problems() {
    return problems;
  }

  void flush() throws IOException {
    progress.clear();
    out.flush();
    err.flush();
  }
}
