package io.github.detente.stance;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The probability of each label as a map that costs one array. Immutable, in the model's order. */
final class LabelProbabilities extends AbstractMap<String, Double> {
  private final List<String> labels;
  private final double[] probabilities;

  /** Takes both as they are; nobody may change them later. */
  LabelProbabilities(List<String> labels, double[] probabilities) {
    this.labels = labels;
    this.probabilities = probabilities;
  }

  @Override
  public boolean containsKey(Object label) {
    return labels.contains(label);
  }

  @Override
  public Double get(Object label) {
    int index = labels.indexOf(label);
    return index < 0 ? null : (Double) probabilities[index];
  }

  @Override
  public int size() {
    return probabilities.length;
  }

  @Override
  public Set<Entry<String, Double>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return probabilities.length;
      }

      @Override
      public Iterator<Entry<String, Double>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Double>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < probabilities.length;
    }

    @Override
    public Entry<String, Double> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Entry<String, Double> entry = Map.entry(labels.get(next), probabilities[next]);
      next++;
      return entry;
    }
  }
}
