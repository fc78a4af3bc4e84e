package io.github.detente.actor;

import io.github.detente.actor.Entries.State;
import io.github.detente.actor.Entries.Term;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes actors of what the directory and an article say: roles and sectors in words. Stateless. */
final class Actors {
  private static final Set<String> ARTICLE =
      Set.of(
          "United States",
          "United Kingdom",
          "United Arab Emirates",
          "Philippines",
          "Netherlands",
          "Soviet Union",
          "Czech Republic",
          "Dominican Republic",
          "Central African Republic",
          "Democratic Republic of the Congo",
          "Republic of the Congo",
          "Maldives",
          "Gambia",
          "Bahamas",
          "Comoros",
          "Seychelles",
          "Solomon Islands",
          "Marshall Islands",
          "Holy See",
          "Faroe Islands",
          "Falkland Islands",
          "Cayman Islands");

  /** Words that end names with an article. */
  private static final Set<String> COMMON =
      Set.of("League", "Bank", "Council", "Union", "Organization", "Fund", "Court");

  private static final Set<String> SMALL = Set.of("of", "the", "to", "for", "and", "in", "on");

  private static final Map<String, String> ORGAN_SECTORS =
      Map.ofEntries(
          Map.entry("army", "MIL"),
          Map.entry("military", "MIL"),
          Map.entry("navy", "MIL"),
          Map.entry("air force", "MIL"),
          Map.entry("forces", "MIL"),
          Map.entry("troops", "MIL"),
          Map.entry("armed forces", "MIL"),
          Map.entry("marines", "MIL"),
          Map.entry("coast guard", "MIL"),
          Map.entry("national guard", "MIL"),
          Map.entry("police", "COP"),
          Map.entry("riot police", "COP"),
          Map.entry("intelligence service", "SPY"),
          Map.entry("intelligence", "SPY"),
          Map.entry("court", "JUD"),
          Map.entry("supreme court", "JUD"),
          Map.entry("prosecutor", "JUD"),
          Map.entry("parliament", "LEG"),
          Map.entry("legislature", "LEG"),
          Map.entry("senate", "LEG"),
          Map.entry("state media", "MED"),
          Map.entry("state television", "MED"),
          Map.entry("state news agency", "MED"));

  private static final Map<String, String> OFFICE_SECTORS =
      Map.of(
          "chief of staff", "MIL",
          "army chief", "MIL",
          "general", "MIL",
          "intelligence chief", "SPY",
          "speaker of parliament", "LEG",
          "lawmaker", "LEG",
          "judge", "JUD",
          "opposition leader", "OPP");

  private static final Map<String, String> GROUP_SECTORS =
      Map.ofEntries(
          Map.entry("armed group", "REB"),
          Map.entry("terrorist network", "UAF"),
          Map.entry("armed party", "REB"),
          Map.entry("paramilitary", "MIL"),
          Map.entry("state media", "MED"),
          Map.entry("party", "PTY"),
          Map.entry("opposition", "OPP"),
          Map.entry("media", "MED"),
          Map.entry("company", "BUS"),
          Map.entry("ngo", "NGO"),
          Map.entry("think tank", "EDU"),
          Map.entry("union", "LAB"),
          Map.entry("religious body", "REL"),
          Map.entry("monitor", "NGO"),
          Map.entry("movement", "CVL"));

  private Actors() {}

  static Actor holder(ActorDirectory directory, Term term) {
    return actor(
        directory,
        term.person(),
        ActorType.PERSON,
        role(directory, term.office(), term.of()),
        country(directory, term.of()),
        officeSector(directory, term.office(), term.of()));
  }

  static Actor of(ActorDirectory directory, Referent referent) {
    return actor(
        directory,
        referent.name,
        referent.type,
        referent.role,
        referent.country(),
        referent.sector);
  }

  /** Returns an actor by itself, who belongs to a country even if it does not speak for it. */
  static Actor alone(ActorDirectory directory, Referent referent) {
    String country = referent.country() == null ? referent.home() : referent.country();
    return actor(directory, referent.name, referent.type, referent.role, country, referent.sector);
  }

  private static Actor actor(
      ActorDirectory directory,
      String name,
      ActorType type,
      String role,
      String country,
      String sector) {
    Optional<String> where = Optional.ofNullable(country);
    return new Actor(
        Optional.ofNullable(name),
        type,
        filled(role),
        where,
        filled(sector),
        where.flatMap(directory::cowNumber),
        where.flatMap(directory::cameoCode));
  }

  private static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns the country that a code, or a group's name, speaks for; {@code null} if none. */
  static String country(ActorDirectory directory, String of) {
    State state = directory.state(of);
    if (state != null) {
      return state.country();
    }
    if (directory.organisation(of) != null) {
      return directory.organisation(of).country();
    }
    Entries.Group group = directory.group(of);
    return group == null ? null : group.country();
  }

  /**
   * Returns the country that a code or group belongs to, spoken for or not; {@code null} if none.
   */
  static String home(ActorDirectory directory, String of) {
    State state = directory.state(of);
    if (state != null) {
      return state.home();
    }
    Entries.Group group = directory.group(of);
    return group == null || group.home().isEmpty() ? country(directory, of) : group.home();
  }

  /** <i>Foreign Minister of Austria</i>, <i>Secretary General of NATO</i>. */
  static String role(ActorDirectory directory, String office, String of) {
    return titleCase(office) + (of == null ? "" : " of " + name(directory, of));
  }

  private static String name(ActorDirectory directory, String of) {
    State state = directory.state(of);
    if (state != null) {
      return (ARTICLE.contains(state.name()) ? "the " : "") + state.name();
    }
    boolean spelled = of.length() <= 3 && of.equals(of.toUpperCase(Locale.ROOT));
    boolean common = COMMON.contains(of.substring(of.lastIndexOf(' ') + 1)) && of.indexOf(' ') > 0;
    return (spelled || common ? "the " : "") + of;
  }

  static String titleCase(String office) {
    StringBuilder title = new StringBuilder(office.length());
    int from = 0;
    while (from < office.length()) {
      int blank = office.indexOf(' ', from);
      int to = blank < 0 ? office.length() : blank;
      String word = office.substring(from, to);
      title.append(title.isEmpty() ? "" : " ").append(SMALL.contains(word) ? word : capital(word));
      from = to + 1;
    }
    return title.toString();
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String organSector(String organ) {
    return ORGAN_SECTORS.getOrDefault(organ, "GOV");
  }

  static String officeSector(ActorDirectory directory, String office, String of) {
    if (directory.organisation(of) != null) {
      return "IGO";
    }
    if (directory.group(of) != null) {
      return groupSector(directory.group(of).kind());
    }
    return OFFICE_SECTORS.getOrDefault(office, "GOV");
  }

  static String groupSector(String kind) {
    return GROUP_SECTORS.getOrDefault(kind, "");
  }
}
