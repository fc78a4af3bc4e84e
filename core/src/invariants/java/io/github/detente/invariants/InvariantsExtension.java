package io.github.detente.invariants;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.ServiceLoader;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Checks whatever any test gets of the public API, and fails the test in which something does not
 * hold. JUnit finds it by itself; nothing needs to be written on a test.
 */
public final class InvariantsExtension
    implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  static {
    weave();
  }

  private static void weave() {
    Instrumentation instrumentation = ByteBuddyAgent.install();
    AgentBuilder agent =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
            .with(AgentBuilder.InstallationListener.ErrorSuppressing.INSTANCE)
            .with(
                new AgentBuilder.Listener.Adapter() {
                  @Override
                  public void onError(
                      String type,
                      ClassLoader loader,
                      net.bytebuddy.utility.JavaModule module,
                      boolean loaded,
                      Throwable e) {
                    throw new IllegalStateException(type + " cannot be watched", e);
                  }
                });
    for (Watch watch : ServiceLoader.load(Watch.class)) {
      agent = watch.watch(agent);
    }
    agent.installOn(instrumentation);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    boolean without =
        context.getRequiredTestClass().isAnnotationPresent(WithoutInvariants.class)
            || context.getRequiredTestMethod().isAnnotationPresent(WithoutInvariants.class);
    Broken.watch(!without);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Broken.watch(true);
    failIfBroken();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    failIfBroken();
  }

  private static void failIfBroken() {
    List<String> found = Broken.take();
    if (!found.isEmpty()) {
      throw new AssertionError(
          found.size()
              + " broken invariants:\n"
              + String.join("\n", found.subList(0, Math.min(10, found.size()))));
    }
  }
}
