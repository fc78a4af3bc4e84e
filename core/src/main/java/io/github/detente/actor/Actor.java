package io.github.detente.actor;

import java.util.Objects;
import java.util.Optional;

/**
 * Who somebody is, in a form that can be counted. Immutable.
 *
 * @param name canonical name: ISO 3166-1 alpha-3 for a state, the usual short name for an
 *     organisation of states, the full name for a person; for several persons without a name at
 *     whom a statement is aimed what it calls them (<i>striking teachers</i>); empty for other
 *     persons without a name (<i>an official</i>)
 * @param type what sort of actor it is
 * @param role office or organ, such as <i>Secretary General of NATO</i> or <i>army</i>
 * @param country state (ISO 3166-1 alpha-3) or organisation of states that the actor acts for
 * @param sector CAMEO/PLOVER sector: GOV, MIL, IGO, REB, OPP, MED, CVL, BUS, NGO, …
 * @param cow Correlates of War number of the country, if it is a state that has one
 * @param cameo CAMEO/PLOVER code of the country, which differs from ISO's for a few states
 */
public record Actor(
    Optional<String> name,
    ActorType type,
    Optional<String> role,
    Optional<String> country,
    Optional<String> sector,
    Optional<String> cow,
    Optional<String> cameo) {

  /** Checks that nothing is {@code null}. */
  public Actor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(sector, "sector");
    Objects.requireNonNull(cow, "cow");
    Objects.requireNonNull(cameo, "cameo");
  }
}
