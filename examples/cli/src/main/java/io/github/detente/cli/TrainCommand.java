package io.github.detente.cli;

import io.github.detente.stance.LabelledStatement;
import io.github.detente.stance.RowCheck;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StanceTrainer;
import io.github.detente.stance.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model on labelled rows. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Trains a model on labelled rows, whatever the labels.",
    footer = {
      "",
      "The same rows and options give the same model.",
      "",
      "Example: detente train examples/workbench/rows.csv --model my.model"
    })
final class TrainCommand implements Callable<Integer> {
  /** So many rows are asked whether the model decides anything. */
  private static final int MOST_ASKED = 200;

  @Mixin private LabelledRows rows;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "OUT",
      description = "File to write the model to.")
  private Path model;

  @Option(
      names = "--tier",
      paramLabel = "fast|accurate",
      description = "Kind of model. Default: fast.")
  private Tier tier = Tier.FAST;

  @Mixin private TuneOption tune;
  @Mixin private RunOptions run;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Random seed. Default: ${DEFAULT-VALUE}.")
  private long seed = StanceTrainer.DEFAULT_SEED;

  private final Session session;

  TrainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    tune.check(tier);
    Destination.check(model);
    Trail trail = run.begin(session);
    List<LabelledStatement> labelled = rows.read(session);
    rows.tellSingleLabels(labelled, List.of(), session);
    StanceClassifier classifier = train(labelled);
    try {
      classifier.save(model);
    } catch (IOException e) {
      throw new UnusableException(model + ": cannot be written: " + Destination.reason(e), e);
    }
    tell(labelled);
    // Of its own rows it is surer than of any others.
    Undecided undecided = new Undecided(classifier);
    labelled.stream().limit(MOST_ASKED).map(classifier::classify).forEach(undecided::see);
    undecided.tell(model.toString(), session);
    trail.count("rows read", labelled.size());
    trail.data(List.of(rows.file()));
    trail.model(classifier);
    trail.output(Optional.of(model));
    return trail.finish(session.problems().exitStatus());
  }

  private StanceClassifier train(List<LabelledStatement> labelled) {
    StanceTrainer trainer = tune.trainer(tier, seed, session);
    return TuneOption.run(
        rows,
        () -> {
          RowCheck.requireEnough(labelled);
          return trainer.train(labelled);
        });
  }

  private void tell(List<LabelledStatement> labelled) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    labelled.forEach(row -> counts.merge(row.label().orElse("out of scope"), 1, Integer::sum));
    session.out().write("Trained on " + labelled.size() + " rows:\n");
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      session.out().write(String.format("%8d  %s%n", count.getValue(), Plain.line(count.getKey())));
    }
    session.out().write("Written to " + model + "\n");
  }
}
