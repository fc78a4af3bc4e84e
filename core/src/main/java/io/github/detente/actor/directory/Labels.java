package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.State;
import io.github.detente.text.WordSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What entries of the directory are called: countries, roles and sectors in words. Stateless. */
public final class Labels {
  /** Names of states that have an article: <i>the United States</i>. */
  private static final WordSet ARTICLE = ActorWords.WORDS.set("with-article");

  /** Words that end names with an article. */
  private static final WordSet COMMON = ActorWords.WORDS.set("common-end");

  private static final WordSet SMALL = ActorWords.WORDS.set("small");
  private static final String SECTOR = "sector-";

  /** CAMEO/PLOVER sectors of organs, offices and kinds of groups. */
  private static final Map<String, String> SECTORS = new HashMap<>();

  static {
    for (String wordClass : ActorWords.WORDS.names()) {
      if (wordClass.startsWith(SECTOR)) {
        String sector = wordClass.substring(SECTOR.length()).toUpperCase(Locale.ROOT);
        ActorWords.WORDS.set(wordClass).words().forEach(word -> SECTORS.put(word, sector));
      }
    }
  }

  private Labels() {}

  /** Returns the country that a code, or a group's name, speaks for; {@code null} if none. */
  public static String country(Directory directory, String of) {
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
  public static String home(Directory directory, String of) {
    State state = directory.state(of);
    if (state != null) {
      return state.home();
    }
    Entries.Group group = directory.group(of);
    return group == null || group.home().isEmpty() ? country(directory, of) : group.home();
  }

  /** <i>Foreign Minister of Austria</i>, <i>Secretary General of NATO</i>. */
  public static String role(Directory directory, String office, String of) {
    return titleCase(office) + (of == null ? "" : " of " + name(directory, of));
  }

  private static String name(Directory directory, String of) {
    State state = directory.state(of);
    if (state != null) {
      return (ARTICLE.contains(state.name().toLowerCase(Locale.ROOT)) ? "the " : "") + state.name();
    }
    boolean spelled = of.length() <= 3 && of.equals(of.toUpperCase(Locale.ROOT));
    boolean common =
        COMMON.contains(of.substring(of.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
            && of.indexOf(' ') > 0;
    return (spelled || common ? "the " : "") + of;
  }

  public static String titleCase(String office) {
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

  public static String organSector(String organ) {
    return SECTORS.getOrDefault(organ, "GOV");
  }

  public static String officeSector(Directory directory, String office, String of) {
    if (directory.organisation(of) != null) {
      return "IGO";
    }
    if (directory.group(of) != null) {
      return groupSector(directory.group(of).kind());
    }
    return SECTORS.getOrDefault(office, "GOV");
  }

  public static String groupSector(String kind) {
    return SECTORS.getOrDefault(kind, "");
  }
}
