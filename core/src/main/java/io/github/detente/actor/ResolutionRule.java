package io.github.detente.actor;

/** What decided who a mention is. */
public enum ResolutionRule {
  /** A full name, in the directory or spelled out in the article. */
  NAME,
  /**
   * A surname that goes back to a fuller name in the article, or is held by one office holder on
   * the date.
   */
  SURNAME,
  /** A title that one person held on the article's date, or that the article gives to somebody. */
  TITLE,
  /** A pronoun, by what went before. */
  PRONOUN,
  /** A capital, palace or ministry that stands for its state or organisation. */
  METONYM,
  /** A name, demonym or organ of a state. */
  STATE,
  /** A name or organ of an organisation of states. */
  ORGANISATION,
  /** A party, an armed group, a company or another body in the directory. */
  GROUP,
  /** A description such as <i>the alliance</i>, by what went before. */
  DESCRIPTION,
  /** A person without a name, or several: no name, at most a country. */
  UNNAMED,
  /** Nothing decided. */
  NONE
}
