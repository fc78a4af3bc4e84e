package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the learned part of extraction on marked articles: for each cue, which of its readings is
 * right. A reading is right if it shares most of a marked content's letters, no other reading of
 * the cue shares more, and its speaker overlaps the marked one; readings in between teach nothing.
 * The weights are those of OpenNLP's maximum-entropy trainer with a quadratic penalty. The same
 * articles in the same order give the same model. Immutable.
 */
public final class ExtractionTrainer {
  /** Least probability of a reading that the rules do not have. */
  public static final double DEFAULT_THRESHOLD = 0.4;

  /** Least probability of a reading of the rules. */
  public static final double DEFAULT_VETO = 0.05;

  private static final double RIGHT = 0.5;
  private static final double NEARLY_RIGHT = 0.8;
  private static final String YES = "yes";
  private static final String NO = "no";

  private final double threshold;
  private final double veto;
  private final double penalty;
  private final int cutoff;

  private ExtractionTrainer(Builder builder) {
    threshold = builder.threshold;
    veto = builder.veto;
    penalty = builder.penalty;
    cutoff = builder.cutoff;
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings of a trainer. */
  public static final class Builder {
    private double threshold = DEFAULT_THRESHOLD;
    private double veto = DEFAULT_VETO;
    private double penalty = 1;
    private int cutoff = 3;

    private Builder() {}

    /**
     * Sets the least probability at which a reading that is not one of the rules' is a statement.
     *
     * @param value 0 to 1; a higher one favours precision. Default 0.4
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Builder threshold(double value) {
      threshold = probability("threshold", value);
      return this;
    }

    /**
     * Sets the least probability at which a reading of the rules stays a statement.
     *
     * @param value 0 to 1; a higher one favours precision, and where the articles to be read are
     *     unlike those to learn from, a low one lets the rules have their way. Default 0.05
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Builder veto(double value) {
      veto = probability("veto", value);
      return this;
    }

    private static double probability(String name, double value) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " " + value + "; expected between 0 and 1");
      }
      return value;
    }

    /**
     * Sets the weight of the quadratic penalty.
     *
     * @param value 0 or more; a higher one keeps weights smaller. Default 1
     * @throws IllegalArgumentException if it is negative
     */
    public Builder penalty(double value) {
      if (!(value >= 0)) {
        throw new IllegalArgumentException("penalty " + value + "; expected 0 or more");
      }
      penalty = value;
      return this;
    }

    /**
     * Sets how often a feature must occur.
     *
     * @param value 1 or more. Default 3
     * @throws IllegalArgumentException if it is less
     */
    public Builder cutoff(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("cutoff " + value + "; expected 1 or more");
      }
      cutoff = value;
      return this;
    }

    /** Returns the trainer. */
    public ExtractionTrainer build() {
      return new ExtractionTrainer(this);
    }
  }

  /**
   * Trains a model.
   *
   * @throws IllegalArgumentException if the articles hold no reading that is right, or none that is
   *     wrong
   */
  public ExtractionModel train(Collection<AttributedArticle> articles) {
    List<Event> events = new ArrayList<>();
    for (AttributedArticle article : articles) {
      events.addAll(events(article));
    }
    for (String outcome : new String[] {YES, NO}) {
      if (events.stream().noneMatch(event -> event.getOutcome().equals(outcome))) {
        throw new IllegalArgumentException(
            articles.size()
                + " articles without a reading that is "
                + (outcome.equals(YES) ? "right" : "wrong")
                + "; expected articles with marked statements");
      }
    }
    return train(events);
  }

  private ExtractionModel train(List<Event> events) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", penalty);
    parameters.put("PrintMessages", false);
    try (ObjectStream<Event> stream = ObjectStreamUtils.createObjectStream(events)) {
      EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
      return new ExtractionModel(weights((AbstractModel) trainer.train(stream)), threshold, veto);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The weight of YES less that of NO. */
  @SuppressWarnings("unchecked")
  private static Map<String, Float> weights(AbstractModel model) {
    Map<String, Context> table = (Map<String, Context>) model.getDataStructures()[1];
    int yes = model.getIndex(YES);
    Map<String, Float> weights = new HashMap<>();
    table.forEach(
        (feature, context) -> {
          double weight = 0;
          for (int i = 0; i < context.getOutcomes().length; i++) {
            weight += (context.getOutcomes()[i] == yes ? 1 : -1) * context.getParameters()[i];
          }
          if (weight != 0) {
            weights.put(feature, (float) weight);
          }
        });
    return weights;
  }

  private static List<Event> events(AttributedArticle marked) {
    List<Event> events = new ArrayList<>();
    CandidateFinder finder = new CandidateFinder(StatementExtractor.lexicon());
    StatementExtractor.with(
            (sentence, rules) -> {
              List<Candidate> candidates = finder.find(sentence, rules);
              CandidateFeatures features = new CandidateFeatures(sentence, candidates);
              double[] right = right(sentence, candidates, marked.statements());
              for (int i = 0; i < right.length; i++) {
                if (right[i] == 0 || right[i] == 1) {
                  String outcome = right[i] == 1 ? YES : NO;
                  String[] names = features.of(candidates.get(i)).toArray(new String[0]);
                  events.add(new Event(outcome, names));
                }
              }
              return rules;
            })
        .extract(marked.article());
    return events;
  }

  /** For each reading 1 if it is right, 0 if it is wrong, something between if it is neither. */
  private static double[] right(
      Sentence s, List<Candidate> candidates, List<Statement> statements) {
    double[] overlaps = new double[candidates.size()];
    Map<Integer, Double> best = new HashMap<>();
    for (Statement statement : statements) {
      List<TextSpan> content = within(s.span, statement.content());
      if (content.isEmpty()) {
        continue;
      }
      for (int i = 0; i < overlaps.length; i++) {
        Draft draft = candidates.get(i).draft();
        if (fits(s, draft, statement)) {
          List<TextSpan> spans =
              draft.content.stream().map(r -> s.span(r.first(), r.last())).toList();
          overlaps[i] = Math.max(overlaps[i], ContentOverlap.of(s.text, spans, content));
          best.merge(draft.cueFirst, overlaps[i], Math::max);
        }
      }
    }
    for (int i = 0; i < overlaps.length; i++) {
      double most = best.getOrDefault(candidates.get(i).draft().cueFirst, 0.0);
      overlaps[i] = judge(overlaps[i], most);
    }
    return overlaps;
  }

  private static double judge(double overlap, double most) {
    if (overlap >= RIGHT && overlap == most) {
      return 1;
    }
    return overlap >= NEARLY_RIGHT ? overlap * 0.9 : 0;
  }

  private static List<TextSpan> within(TextSpan limits, List<TextSpan> spans) {
    return spans.stream()
        .filter(span -> span.overlaps(limits))
        .map(
            span ->
                new TextSpan(
                    Math.max(span.start(), limits.start()), Math.min(span.end(), limits.end())))
        .toList();
  }

  /** Whether cue and speaker are those of the statement, as far as it has them. */
  private static boolean fits(Sentence s, Draft draft, Statement statement) {
    boolean cue =
        statement.cue().isEmpty()
            || statement.cue().get().span().overlaps(s.span(draft.cueFirst, draft.cueLast));
    Optional<Mention> speaker = statement.speaker();
    boolean spoken =
        speaker.isEmpty()
            || !s.span.overlaps(speaker.get().span())
            || (draft.speaker != null
                && speaker
                    .get()
                    .span()
                    .overlaps(s.span(draft.speaker.first(), draft.speaker.last())));
    return cue && spoken;
  }
}
