package io.github.detente.actor;

import io.github.detente.statement.Mention;
import java.util.Objects;

/**
 * Why an actor is said to act for a country: never where it lives or what the article is about, but
 * what is said of it. Immutable.
 *
 * @param basis what kind of words say so
 * @param words the words of the article that say so, such as <i>Iranian</i> or <i>of the Duma</i>
 */
public record Evidence(Basis basis, Mention words) {
  /** What kind of words say for whom somebody acts. */
  public enum Basis {
    /** The name, capital, palace or ministry of a state, or the name of an organisation. */
    NAME,
    /** An adjective of a state: <i>an Iranian official</i>. */
    ADJECTIVE,
    /** Whom an office or body belongs to: <i>Iran's envoy</i>, <i>spokesman of the army</i>. */
    OWNER,
    /** Where an official is from or in office: <i>officials in Kyiv</i>. */
    PLACE,
    /** A title that says whose it is, or an office that the directory knows of. */
    OFFICE,
    /** A party, a force or a state's own medium that the directory knows of. */
    GROUP,
    /** An earlier mention of the body or of officials that is gone on with. */
    ANTECEDENT
  }

  /** Checks that nothing is {@code null}. */
  public Evidence {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(words, "words");
  }
}
