package io.github.detente.invariants;

import net.bytebuddy.agent.builder.AgentBuilder;

/** Adds checks to what public methods return; found by {@link java.util.ServiceLoader}. */
public interface Watch {
  /** Returns the agent with advice on more methods, which calls {@link Broken#add}. */
  AgentBuilder watch(AgentBuilder agent);
}
