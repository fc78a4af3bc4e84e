package io.github.detente.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Another build of Detente, in the same virtual machine as this one: what the two take can be
 * measured in turns, so that a machine which is busy at one time and idle at another does the same
 * to both.
 */
final class Build extends URLClassLoader {
  private static final String OWN = Build.class.getPackageName() + ".";

  private Build(List<URL> jars) {
    super(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /**
   * Opens the build of a tree.
   *
   * @param tree whose benchmarks were built
   */
  static Build of(Path tree) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(tree.resolve("benchmarks/target/lib"))) {
      for (Path jar : files.sorted().toList()) {
        jars.add(url(jar));
      }
    }
    return new Build(jars);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  /** Makes an object of a class of this package, which works with the other build's classes. */
  @SuppressWarnings("unchecked") // The class says what it supplies.
  <T> T make(Class<? extends Supplier<T>> type) {
    try {
      Supplier<T> made =
          (Supplier<T>) loadClass(type.getName()).getDeclaredConstructor().newInstance();
      return made.get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the other build has no such class or method", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(OWN)) {
      return super.findClass(name);
    }
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = Build.class.getClassLoader().getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
