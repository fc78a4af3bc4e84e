package io.github.detente.cli;

/** The command line's entry. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] args) {}
}
