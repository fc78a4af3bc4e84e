package io.github.detente.stance.tuning;

import ai.djl.util.Utils;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets PyTorch multiply matrices in numbers of 16 bits where the processor can, which takes about
 * half the time; sums are of 32 bits. It is what {@code
 * torch.set_float32_matmul_precision("medium")} does in Python, for which DJL has no call. Where
 * the library is another one, nothing is changed. Stateless.
 */
final class BriefNumbers {
  private static final String CONTEXT = "_ZN2at13globalContextEv";
  private static final String PRECISION =
      "_ZN2at7Context25setFloat32MatmulPrecisionENS_22Float32MatmulPrecisionE";
  private static final int MEDIUM = 2;

  private BriefNumbers() {}

  /** Allows them, if that is possible. PyTorch must have been loaded. */
  static void allow() {
    try {
      Optional<Path> library = library();
      if (library.isPresent()) {
        NativeLibrary torch = NativeLibrary.getInstance(library.get().toString());
        Pointer context = torch.getFunction(CONTEXT).invokePointer(new Object[0]);
        torch.getFunction(PRECISION).invokeVoid(new Object[] {context, MEDIUM});
      }
    } catch (IOException | UnsatisfiedLinkError e) {
      // It takes longer then, and is right all the same.
      System.getLogger(BriefNumbers.class.getName()).log(System.Logger.Level.DEBUG, "", e);
    }
  }

  /** Returns the library where DJL has put it. */
  private static Optional<Path> library() throws IOException {
    try (Stream<Path> files = Files.walk(Utils.getEngineCacheDir("pytorch"), 2)) {
      return files.filter(file -> file.endsWith("libtorch_cpu.so")).findFirst();
    }
  }
}
