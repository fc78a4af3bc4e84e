package io.github.detente.cli;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.LinearSolver;
import io.github.detente.stance.StanceTrainer;
import io.github.detente.stance.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How a model is trained, as words: {@code tier=accurate,cost=3}.
 *
 * @param words as the user gave them
 * @param tier what kind of model
 * @param solver how weights are found
 * @param cost what an error costs; empty for what is usual
 * @param marked whether the model is told who speaks and who is addressed
 */
record Setting(
    String words, Tier tier, LinearSolver solver, Optional<Double> cost, boolean marked) {
  static final String FORM =
      "tier=fast|accurate, solver=l1_logistic|l2_logistic|l2_svm|crammer_singer_svm, cost=NUMBER,"
          + " marks=yes|no";

  /** Returns what is set, however it was put. */
  Setting withoutWords() {
    return new Setting("", tier, solver, cost, marked);
  }

  /** Returns a trainer with these settings. */
  StanceTrainer trainer(long seed) {
    StanceTrainer.Builder builder = StanceTrainer.builder().tier(tier).solver(solver).seed(seed);
    cost.ifPresent(builder::cost);
    return builder.build();
  }

  /** Returns the rows as this setting reads them. */
  List<LabelledStatement> rows(List<LabelledStatement> rows) {
    return marked
        ? rows
        : rows.stream()
            .map(
                row ->
                    new LabelledStatement(
                        row.id(),
                        row.text(),
                        Optional.empty(),
                        Optional.empty(),
                        row.label(),
                        row.also(),
                        row.attributes()))
            .toList();
  }

  /** Reads a setting. */
  static final class Converter implements ITypeConverter<Setting> {
    @Override
    public Setting convert(String words) {
      Map<String, String> given = new TreeMap<>();
      for (String part : words.split(",", -1)) {
        int equals = part.indexOf('=');
        if (equals < 1) {
          throw wrong(part);
        }
        given.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
      Setting setting =
          new Setting(
              words,
              of(Tier.class, given.remove("tier"), Tier.FAST),
              of(LinearSolver.class, given.remove("solver"), LinearSolver.L2_LOGISTIC),
              Optional.ofNullable(given.remove("cost")).map(Converter::cost),
              marks(given.remove("marks")));
      given.keySet().stream()
          .findFirst()
          .ifPresent(
              name -> {
                throw wrong(name);
              });
      return setting;
    }

    private static <E extends Enum<E>> E of(Class<E> type, String word, E usual) {
      if (word == null) {
        return usual;
      }
      for (E value : type.getEnumConstants()) {
        if (value.name().equalsIgnoreCase(word)) {
          return value;
        }
      }
      throw wrong(word);
    }

    private static double cost(String word) {
      try {
        double cost = Double.parseDouble(word);
        if (cost > 0 && Double.isFinite(cost)) {
          return cost;
        }
      } catch (NumberFormatException e) {
        // Told of below, like a number that will not do.
      }
      throw wrong("cost=" + word);
    }

    private static boolean marks(String word) {
      if (word == null || word.equals("yes")) {
        return true;
      }
      if (word.equals("no")) {
        return false;
      }
      throw wrong("marks=" + word);
    }

    private static TypeConversionException wrong(String part) {
      return new TypeConversionException("\"" + part + "\"; expected some of " + FORM);
    }
  }
}
