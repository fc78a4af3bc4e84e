package io.github.detente.cli;

import io.github.detente.article.TextSpan;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.Explanation.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An explanation as people read it: which words speak for which label, and how much.
 *
 * <p>A word that raises all labels alike decides nothing. So what counts is how much it raises a
 * label above the mean of all labels.
 */
final class Shares {
  private static final Pattern WORD = Pattern.compile("\\S+");

  private final Explanation explanation;
  private final List<String> labels;

  Shares(Explanation explanation) {
    this.explanation = explanation;
    labels = List.copyOf(explanation.scores().keySet());
  }

  /**
   * A word of the text.
   *
   * @param span where it stands
   * @param label for which label it speaks most
   * @param share how much, over the mean of the labels; 0 or more
   */
  record Word(TextSpan span, String label, double share) {}

  /**
   * Words that the model looks at together.
   *
   * @param words the words, as they stand in the text
   * @param share for each label, how much they raise its score over the mean of the labels
   */
  record Group(String words, Map<String, Double> share) {
    double strength() {
      return share.values().stream().mapToDouble(Math::abs).max().orElse(0);
    }
  }

  /** Returns the words of the text, in order, and for which label each speaks. */
  List<Word> words() {
    Map<String, double[]> units = new LinkedHashMap<>();
    labels.forEach(label -> units.put(label, explanation.weightOfUnits(label)));
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(explanation.text());
    while (word.find()) {
      TextSpan span = new TextSpan(word.start(), word.end());
      Map<String, Double> sums = new LinkedHashMap<>();
      labels.forEach(label -> sums.put(label, sum(units.get(label), span)));
      Map.Entry<String, Double> best =
          overMean(sums).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      words.add(new Word(span, best.getKey(), Math.max(0, best.getValue())));
    }
    return words;
  }

  private static double sum(double[] units, TextSpan span) {
    double sum = 0;
    for (int i = span.start(); i < span.end(); i++) {
      sum += units[i];
    }
    return sum;
  }

  /** Returns the words that the model looks at together, those that decide most first. */
  List<Group> groups() {
    Map<String, Map<String, Double>> sums = new LinkedHashMap<>();
    for (Contribution contribution : explanation.contributions()) {
      Map<String, Double> sum =
          sums.computeIfAbsent(words(contribution.spans()), w -> new LinkedHashMap<>());
      contribution.ofLabel().forEach((label, share) -> sum.merge(label, share, Double::sum));
    }
    return sums.entrySet().stream()
        .map(entry -> new Group(entry.getKey(), overMean(entry.getValue())))
        .sorted(Comparator.comparingDouble(Group::strength).reversed())
        .toList();
  }

  private String words(List<TextSpan> spans) {
    return spans.stream()
        .map(span -> Plain.line(span.of(explanation.text())))
        .collect(Collectors.joining(" … "));
  }

  private static Map<String, Double> overMean(Map<String, Double> values) {
    double mean = values.values().stream().mapToDouble(v -> v).average().orElse(0);
    Map<String, Double> over = new LinkedHashMap<>();
    values.forEach((label, value) -> over.put(label, value - mean));
    return over;
  }
}
