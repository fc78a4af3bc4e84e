package io.github.detente.actor.discourse;

/** What sort of actor a referent is, as the public type of the same names says. */
public enum ReferentType {
  PERSON,
  STATE,
  ORGANISATION,
  GROUP
}
