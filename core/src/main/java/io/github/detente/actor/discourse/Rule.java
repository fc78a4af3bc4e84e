package io.github.detente.actor.discourse;

/** What decided whom a phrase means, as the public rule of the same names says. */
public enum Rule {
  NAME,
  SURNAME,
  TITLE,
  PRONOUN,
  METONYM,
  STATE,
  ORGANISATION,
  GROUP,
  DESCRIPTION,
  UNNAMED,
  NONE
}
