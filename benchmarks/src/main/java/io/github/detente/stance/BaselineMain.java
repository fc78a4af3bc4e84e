package io.github.detente.stance;

import io.github.detente.stance.StanceEvaluation.Judged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.data.text.impl.BasicPipeline;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.util.tokens.universal.UniversalTokenizer;

/**
 * What Tribuo alone makes of the data: its own text pipeline with words and pairs of words, and
 * LIBLINEAR's logistic regression with an L1 penalty and cost 10, trained on the sentences of the
 * train split. Argument: a CSV file with columns {@code text} and {@code stance} to score on.
 */
final class BaselineMain {
  private static final double COST = 10;
  private static final int NGRAM = 2;
  private static final LabelFactory LABELS = new LabelFactory();

  private BaselineMain() {}

  public static void main(String[] args) throws IOException {
    List<LabelledStatement> gold;
    try (LabelledStatementReader reader =
        LabelledStatementReader.options().open(Path.of(args[0]))) {
      gold = reader.readAll();
    }
    StanceEvaluation evaluation = score(TrainSplit.sentences(), gold);
    System.out.printf(
        Locale.ROOT,
        "Tribuo alone, %d rows: macro-F1 %.3f (%.3f-%.3f)%n",
        evaluation.rows(),
        evaluation.macroF1(),
        evaluation.macroF1Interval().low(),
        evaluation.macroF1Interval().high());
    evaluation
        .labels()
        .forEach((label, s) -> System.out.printf(Locale.ROOT, "%-14s F1 %.3f%n", label, s.f1()));
  }

  /** Trains on some rows and scores on others. */
  static StanceEvaluation score(List<LabelledStatement> train, List<LabelledStatement> gold) {
    BasicPipeline pipeline = new BasicPipeline(new UniversalTokenizer(), NGRAM);
    Function<LabelledStatement, ArrayExample<Label>> example =
        row ->
            new ArrayExample<>(
                row.label().map(Label::new).orElse(LabelFactory.UNKNOWN_LABEL),
                pipeline.process("", row.text().toLowerCase(Locale.ROOT)));
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("train split", LABELS), LABELS);
    train.stream().filter(row -> row.label().isPresent()).map(example).forEach(dataset::add);
    Model<Label> model =
        new LibLinearClassificationTrainer(
                new LinearClassificationType(LinearType.L1R_LR), COST, 1000, 0.1)
            .train(dataset);
    return StanceEvaluation.of(
        gold.stream()
            .filter(row -> row.label().isPresent())
            .map(row -> new Judged(row, judge(model, example.apply(row))))
            .toList());
  }

  /** Tribuo throws on an example without a feature that it knows; that one counts as a label. */
  private static StancePrediction judge(Model<Label> model, ArrayExample<Label> example) {
    boolean known = false;
    for (Feature feature : example) {
      known |= model.getFeatureIDMap().get(feature.getName()) != null;
    }
    String any = model.getOutputIDInfo().getDomain().iterator().next().getLabel();
    return known
        ? prediction(model.predict(example))
        : new StancePrediction(any, Map.of(any, 1.0), 1, true);
  }

  private static StancePrediction prediction(Prediction<Label> said) {
    Map<String, Double> probabilities =
        said.getOutputScores().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getScore()));
    return new StancePrediction(said.getOutput().getLabel(), probabilities, 1, true);
  }
}
