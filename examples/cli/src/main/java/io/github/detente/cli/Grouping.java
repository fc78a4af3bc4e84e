package io.github.detente.cli;

import java.util.List;

/** Whose statements make one line over time. */
enum Grouping {
  /** Each speaker; persons without a name together, country by country. */
  SPEAKER {
    @Override
    List<String> columns() {
      return List.of("speaker", "speaker_country");
    }

    @Override
    List<String> key(DatedStatement statement) {
      return List.of(statement.speaker().name(), statement.speaker().country());
    }

    @Override
    String title(List<String> key) {
      String name = States.name(key.get(0));
      String country = States.name(key.get(1));
      if (name.isEmpty()) {
        return country.isEmpty() ? "speaker not known" : country + ", without a name";
      }
      return country.isEmpty() || country.equals(name) ? name : name + " (" + country + ")";
    }
  },
  /** Each pair of the speaker's country and the target's. */
  DYAD {
    @Override
    List<String> columns() {
      return List.of("speaker_country", "target_country");
    }

    @Override
    List<String> key(DatedStatement statement) {
      return List.of(statement.speaker().country(), statement.target().country());
    }

    @Override
    String title(List<String> key) {
      return known(key.get(0)) + " → " + known(key.get(1));
    }
  },
  /** All statements together. */
  ALL {
    @Override
    List<String> columns() {
      return List.of();
    }

    @Override
    List<String> key(DatedStatement statement) {
      return List.of();
    }

    @Override
    String title(List<String> key) {
      return "All statements";
    }
  };

  /** Names the parts of a key. */
  abstract List<String> columns();

  /** Returns the group of a statement: a word for each column, empty where it is not known. */
  abstract List<String> key(DatedStatement statement);

  /** Returns what people call a group. */
  abstract String title(List<String> key);

  private static String known(String country) {
    return country.isEmpty() ? "?" : Plain.line(States.name(country));
  }

  /** Returns whether a group is what is left over, as its name or a country is not known. */
  boolean isRest(List<String> key) {
    return switch (this) {
      case SPEAKER -> key.get(0).isEmpty();
      case DYAD -> key.contains("");
      case ALL -> false;
    };
  }
}
