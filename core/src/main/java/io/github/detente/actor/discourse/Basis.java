package io.github.detente.actor.discourse;

/** What kind of words say for whom somebody acts, as the public evidence of the same names says. */
public enum Basis {
  NAME,
  ADJECTIVE,
  OWNER,
  PLACE,
  OFFICE,
  GROUP,
  ANTECEDENT
}
