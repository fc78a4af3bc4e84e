package io.github.detente.actor;

/** What sort of actor somebody is. */
public enum ActorType {
  /** A human being, named or not; or several without a name (<i>two diplomats</i>). */
  PERSON,
  /** A state, and any body or collective that speaks for it. */
  STATE,
  /** An organisation of states. */
  ORGANISATION,
  /** A party, an armed group, a company, a newspaper or another body. */
  GROUP
}
