package io.github.detente.cli;

import io.github.detente.actor.ActorDirectory;

/** Names of states where people read them; files keep the codes. */
final class States {
  private States() {}

  /** Returns the English name of a state's code; anything else as it is. */
  static String name(String code) {
    return ActorDirectory.load().stateName(code).orElse(code);
  }
}
