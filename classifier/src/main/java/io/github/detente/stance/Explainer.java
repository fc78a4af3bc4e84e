package io.github.detente.stance;

import io.github.detente.article.TextSpan;
import io.github.detente.stance.AccurateModel.Judgement;
import io.github.detente.stance.features.FeatureExtractor;
import io.github.detente.stance.features.StatementFeatures;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.model.ModelParts;
import io.github.detente.stance.model.WeightTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a score apart into the shares of its features. The layer of the accurate tier is linear in
 * the fast scores, so the features of these keep exact shares there, too; the sentence embedding is
 * one share more. Stateless.
 */
final class Explainer {
  private static final String EMBEDDING = "sentence embedding";

  private Explainer() {}

  /** Gives a number for a label's index. */
  private interface OfLabel {
    double of(int label);
  }

  /** Explains a judgement of the fast model. */
  static Explanation fast(
      ModelParts parts,
      FeatureExtractor extractor,
      Utterance input,
      double[] scores,
      StancePrediction prediction) {
    return new Builder(parts, input, 1).features(extractor).build(scores, prediction, label -> 0);
  }

  /** Explains a judgement of the accurate tier. */
  static Explanation accurate(
      ModelParts parts,
      AccurateLayer layer,
      FeatureExtractor extractor,
      Utterance input,
      Judgement judgement,
      StancePrediction prediction) {
    double share = layer.ofFast();
    return new Builder(parts, input, share)
        .features(extractor)
        .embedding(label -> layer.ofVector(label, judgement.vector()))
        .build(judgement.scores(), prediction, label -> layer.bias()[label]);
  }

  /** Collects the shares. For one explanation. */
  private static final class Builder {
    private final ModelParts parts;
    private final Utterance input;
    private final String text;
    private final double share;
    private final List<Explanation.Contribution> contributions = new ArrayList<>();
    private List<TextSpan> unknown = List.of();

    Builder(ModelParts parts, Utterance input, double share) {
      this.parts = parts;
      this.input = input;
      text = input.composed().text();
      this.share = share;
    }

    Builder features(FeatureExtractor extractor) {
      StatementFeatures features = extractor.extract(input);
      float scale = extractor.scale();
      BitSet known = new BitSet(text.length());
      for (int i = 0; i < features.size; i++) {
        int row = parts.weights().row(features.hashes[i]);
        if (row != WeightTable.ABSENT) {
          List<TextSpan> spans = features.spans(i).stream().map(input::inComposed).toList();
          spans.forEach(span -> known.set(span.start(), span.end()));
          add(features.name(i), spans, label -> share * scale * parts.weights().weight(row, label));
        }
      }
      unknown =
          features.tokenSpans().stream()
              .map(input::inComposed)
              .filter(span -> !known.get(span.start()))
              .toList();
      return this;
    }

    Builder embedding(OfLabel value) {
      add(EMBEDDING, List.of(), value);
      return this;
    }

    private void add(String feature, List<TextSpan> spans, OfLabel value) {
      // What rests on no words of its own, such as the tone, rests on all of them.
      List<TextSpan> words =
          spans.isEmpty() && !text.isEmpty() ? List.of(new TextSpan(0, text.length())) : spans;
      contributions.add(new Explanation.Contribution(feature, words, byLabel(value)));
    }

    Explanation build(double[] scores, StancePrediction prediction, OfLabel bias) {
      return new Explanation(
          text,
          prediction,
          byLabel(label -> scores[label]),
          byLabel(label -> bias.of(label) + share * parts.weights().bias(label)),
          contributions,
          unknown);
    }

    private Map<String, Double> byLabel(OfLabel value) {
      Map<String, Double> byLabel = new LinkedHashMap<>();
      for (int i = 0; i < parts.labels().size(); i++) {
        byLabel.put(parts.labels().get(i), value.of(i));
      }
      return byLabel;
    }
  }
}
