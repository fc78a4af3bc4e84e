package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import io.github.detente.stance.features.FeatureExtractor.FeatureSet;
import io.github.detente.stance.features.StatementFeatures.Template;
import io.github.detente.stance.training.Folds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each group of features is worth: macro-F1 of the three stances by cross-validation on the
 * train split alone, whole sources held out, on sentences and on statements of articles, each with
 * speaker and target marked and without. Prints a Markdown table.
 */
final class AblationMain {
  private static final int FOLDS = 5;
  private static final int SHIPPED = StanceTrainer.Defaults.FEATURES.templates();

  private AblationMain() {}

  public static void main(String[] args) throws IOException {
    List<LabelledStatement> rows =
        TrainSplit.rows().stream().filter(row -> row.label().isPresent()).toList();
    System.out.println(
        "| features | weights | sentences | unmarked | articles | unmarked | mean |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    settings().forEach((name, trainer) -> System.out.println(line(name, trainer, rows)));
  }

  private static Map<String, StanceTrainer> settings() {
    Map<String, StanceTrainer> settings = new LinkedHashMap<>();
    settings.put("**shipped**", trainer(SHIPPED, true));
    settings.put("stems alone", trainer(bits(Template.STEM), true));
    settings.put(
        "stems and pairs of stems", trainer(bits(Template.STEM, Template.STEM_PAIR), true));
    settings.put("no stems", trainer(SHIPPED & ~bits(Template.STEM, Template.STEM_PAIR), true));
    settings.put("less pairs of stems", without(Template.STEM_PAIR));
    settings.put("less acts", without(Template.ACT));
    settings.put("less pairs of acts", without(Template.ACT_PAIR));
    settings.put("less act and stem", without(Template.ACT_STEM, Template.STEM_ACT));
    settings.put("less negation", without(Template.NEGATED));
    settings.put("less verbs", without(Template.VERB, Template.VERB_PAIR));
    settings.put("less main clause", without(Template.MAIN));
    settings.put("less first act", without(Template.FIRST));
    settings.put(
        "less speaker and target's places", without(Template.BETWEEN, Template.AFTER_SPEAKER));
    settings.put(
        "less head",
        without(
            Template.HEAD,
            Template.HEAD_PAIR,
            Template.HEAD_TRIPLE,
            Template.HEAD_STEM,
            Template.HEAD_NOT,
            Template.HEAD_NOT_PAIR));
    settings.put("values not normalised, cost 1", trainer(SHIPPED, false));
    return settings;
  }

  private static StanceTrainer without(Template... templates) {
    return trainer(SHIPPED & ~bits(templates), true);
  }

  private static int bits(Template... templates) {
    return Stream.of(templates).mapToInt(Template::bit).sum();
  }

  private static StanceTrainer trainer(int templates, boolean normalised) {
    StanceTrainer.Builder builder =
        StanceTrainer.builder().folds(0).features(new FeatureSet(templates, normalised));
    return (normalised ? builder : builder.cost(1)).build();
  }

  private static String line(String name, StanceTrainer trainer, List<LabelledStatement> rows) {
    List<Judged> marked = new ArrayList<>();
    List<Judged> unmarked = new ArrayList<>();
    int[] foldOf =
        Folds.of(
            rows, FOLDS, StanceTrainer.DEFAULT_SEED, row -> ShippedRows.source(row).toString());
    int weights = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      StanceClassifier classifier = trainer.train(inFold(rows, foldOf, fold, false));
      weights += classifier.parts().weights().size();
      for (LabelledStatement row : inFold(rows, foldOf, fold, true)) {
        marked.add(new Judged(row, classifier.classify(row)));
        unmarked.add(new Judged(row, classifier.classify(row.text())));
      }
    }
    Predicate<Judged> article = j -> ShippedRows.source(j.row()).kind().equals("article");
    double[] scores = {
      macroF1(marked, article.negate()),
      macroF1(unmarked, article.negate()),
      macroF1(marked, article),
      macroF1(unmarked, article)
    };
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.3f | %.3f | %.3f | %.3f | %.3f |",
        name,
        weights / FOLDS,
        scores[0],
        scores[1],
        scores[2],
        scores[3],
        (scores[0] + scores[1] + scores[2] + scores[3]) / scores.length);
  }

  private static List<LabelledStatement> inFold(
      List<LabelledStatement> rows, int[] foldOf, int fold, boolean in) {
    return IntStream.range(0, rows.size())
        .filter(i -> foldOf[i] == fold == in)
        .mapToObj(rows::get)
        .toList();
  }

  private static double macroF1(List<Judged> judged, Predicate<Judged> which) {
    return StanceEvaluation.of(judged.stream().filter(which).toList()).macroF1();
  }
}
