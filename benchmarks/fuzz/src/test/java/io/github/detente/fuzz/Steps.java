package io.github.detente.fuzz;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.nameContains;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Counts how often Detente's own code calls a method or goes round a loop, which no other work on
 * the machine changes. What the JDK and other libraries do within is not counted. One thread at a
 * time.
 */
public final class Steps {
  private static long steps;

  private Steps() {}

  /** Called by what is counted. */
  public static void step() {
    steps++;
  }

  /** Returns how many steps there were so far. */
  static long taken() {
    return steps;
  }

  /** From now on all of Detente's code is counted. */
  static void weave() {
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
        .type(
            nameStartsWith("io.github.detente.")
                .and(not(nameContains("nvariants")))
                .and(not(nameStartsWith("io.github.detente.fuzz."))))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    new AsmVisitorWrapper.ForDeclaredMethods()
                        .invokable(
                            any(),
                            (instrumented, method, visitor, context, pool, writer, reader) ->
                                new Counter(visitor))))
        .installOn(ByteBuddyAgent.install());
  }

  /** Counts where a method begins, and before each jump back. */
  private static final class Counter extends MethodVisitor {
    private final Set<Label> behind = new HashSet<>();

    Counter(MethodVisitor visitor) {
      super(OpenedClassReader.ASM_API, visitor);
    }

    private void count() {
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC, "io/github/detente/fuzz/Steps", "step", "()V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      count();
    }

    @Override
    public void visitLabel(Label label) {
      behind.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (behind.contains(label)) {
        count();
      }
      super.visitJumpInsn(opcode, label);
    }
  }
}
