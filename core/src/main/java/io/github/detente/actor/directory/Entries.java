package io.github.detente.actor.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The entries of the directory: one record a kind of row. */
public final class Entries {
  private Entries() {}

  /** A state, territory or de facto state. Years count inclusively. */
  public record State(
      String code,
      String name,
      String formal,
      String cow,
      String cameo,
      String kind,
      int from,
      int to) {
    public boolean existsIn(int year) {
      return from <= year && year <= to;
    }

    /** The ISO 3166-1 code: a de facto state's is that of the state it broke from. */
    public String home() {
      int dash = code.indexOf('-');
      return dash < 0 ? code : code.substring(0, dash);
    }

    /** The state that its bodies speak for; nobody speaks for the one that they broke from. */
    public String country() {
      return code.indexOf('-') < 0 ? code : null;
    }

    public boolean isFormer() {
      return kind.equals("former");
    }
  }

  /** An organisation of states. */
  public record Organisation(
      String code,
      String name,
      String cameo,
      String parent,
      List<String> descriptions,
      List<String> organs) {
    /** CAMEO code of the Red Cross, which is of states as little as any charity. */
    private static final String RED_CROSS = "CRC";

    /**
     * The organisation of states that it speaks for: agencies of the United Nations speak for them,
     * and the Red Cross for none, {@code null}.
     */
    public String country() {
      return cameo.equals(RED_CROSS) ? null : parent.isEmpty() ? code : parent;
    }
  }

  /** A party, an armed group, a company or another body. */
  public record Group(String name, String kind, String home, List<String> descriptions) {
    /** Those that speak for their state: its parties, its forces, its own media. */
    private static final Set<String> OF_A_STATE =
        Set.of("party", "opposition", "armed party", "paramilitary", "state media");

    /** The state that it speaks for, or {@code null}. */
    public String country() {
      return home.isEmpty() || !OF_A_STATE.contains(kind) ? null : home;
    }
  }

  /**
   * What a title says: an office, perhaps of one state or organisation only.
   *
   * @param head the folded word that it goes on by: <i>secretary</i> of <i>secretary of state</i>
   * @param folded its folded words
   */
  public record Title(
      String title, String office, String of, Sex sex, String head, String folded) {}

  /** A common noun: what kind of speaker it is. */
  public record Noun(String noun, NounKind kind, String role) {}

  /**
   * A term of office.
   *
   * @param from first day on which it may have begun
   * @param certainFrom first day on which it had certainly begun
   * @param to last day on which it may have lasted; {@link LocalDate#MAX} if it goes on
   * @param certainTo last day on which it certainly lasted
   * @param layer 0 for the shipped file, then the number of the user's file: later ones win
   */
  public record Term(
      String person,
      List<String> variants,
      String office,
      String of,
      LocalDate from,
      LocalDate certainFrom,
      LocalDate to,
      LocalDate certainTo,
      Sex sex,
      int layer) {

    public boolean mayHold(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean overlaps(Term other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public boolean isOpen() {
      return to.equals(LocalDate.MAX);
    }
  }

  /** Sex, as far as pronouns need it. */
  public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    public static Sex of(String letter) {
      return switch (letter) {
        case "m" -> MALE;
        case "f" -> FEMALE;
        default -> UNKNOWN;
      };
    }

    public boolean fits(Sex other) {
      return this == other || this == UNKNOWN || other == UNKNOWN;
    }
  }

  /** What a common noun stands for when it speaks. */
  public enum NounKind {
    /** A body or collective that speaks for its state: <i>army</i>, <i>ministry</i>. */
    ORGAN,
    /** Persons: <i>officials</i>, <i>protesters</i>. */
    PERSON,
    /**
     * Such persons and bodies as speak for no state: <i>analyst</i>, <i>relative</i>, <i>firm</i>.
     */
    PRIVATE,
    /** A text that speaks for who issued it: <i>statement</i>, <i>news release</i>. */
    DOCUMENT,
    /** A body of its own when a name goes with it: <i>party</i>, <i>institute</i>. */
    BODY,
    /** A word for a state: <i>kingdom</i>, <i>country</i>. */
    STATE,
    /** A word for an organisation of states: <i>alliance</i>, <i>bloc</i>. */
    ORGANISATION
  }
}
