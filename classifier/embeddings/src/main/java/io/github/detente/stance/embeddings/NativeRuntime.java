package io.github.detente.stance.embeddings;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Filter;
import java.util.logging.Logger;

/**
 * The native part of ONNX Runtime, which lays itself into the temporary folder and runs from there.
 * Safe to share.
 */
final class NativeRuntime {
  private NativeRuntime() {}

  /** What is wrong with it; found out once, since a library that failed is not loaded again. */
  private static final class Holder {
    static final Optional<String> FAULT = load();
  }

  /**
   * Makes sure that it is loaded.
   *
   * @throws IllegalStateException if it cannot be, such as when the temporary folder is full
   */
  static void require() {
    if (Holder.FAULT.isPresent()) {
      throw new IllegalStateException(
          "the accurate tier cannot lay its library into the temporary folder "
              + System.getProperty("java.io.tmpdir")
              + " and run it from there: "
              + Holder.FAULT.get()
              + "; expected a folder with 30 MB of space that programs may run from"
              + " (-Djava.io.tmpdir=FOLDER says which)");
    }
  }

  private static Optional<String> load() {
    // What it logs, with a stack trace, is why the file could not be written; what it throws then
    // is only that the file is not there.
    Logger logger = Logger.getLogger("ai.onnxruntime.OnnxRuntime");
    Filter before = logger.getFilter();
    AtomicReference<Throwable> logged = new AtomicReference<>();
    logger.setFilter(
        entry -> {
          logged.compareAndSet(null, entry.getThrown());
          return entry.getThrown() == null;
        });
    try {
      OrtEnvironment.getEnvironment();
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      return Optional.of(reason(logged.get() == null ? root(e) : logged.get()));
    } finally {
      logger.setFilter(before);
    }
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String reason(Throwable e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    String message = String.valueOf(e.getMessage());
    // The loader of the system names the file first, once or twice.
    return e instanceof IOException
        ? message
        : message.substring(message.lastIndexOf(": ") + 1).strip();
  }
}
