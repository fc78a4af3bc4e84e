package io.github.detente.statement.cues;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * A few names of frames in alphabetical order. Whether one is among them is asked all the time, and
 * mostly it is not: that is seen without looking at them. Immutable.
 */
final class FrameSet extends AbstractSet<String> {
  private final List<String> sorted;

  /** A bit for the lowest bits of each name's hash. */
  private final long hashes;

  private FrameSet(List<String> sorted) {
    this.sorted = sorted;
    long all = 0;
    for (String frame : sorted) {
      all |= 1L << frame.hashCode();
    }
    this.hashes = all;
  }

  /** Returns the names in a text, a blank between two; none if it is empty. */
  static FrameSet of(String frames) {
    return new FrameSet(
        frames.isEmpty()
            ? List.of()
            : List.copyOf(new TreeSet<>(Arrays.asList(frames.split(" ", -1)))));
  }

  @Override
  public boolean contains(Object frame) {
    return (hashes >>> frame.hashCode() & 1) != 0 && holds(frame);
  }

  private boolean holds(Object frame) {
    for (int i = 0; i < sorted.size(); i++) {
      String own = sorted.get(i);
      if (own.hashCode() == frame.hashCode() && own.equals(frame)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    return sorted.iterator();
  }

  @Override
  public int size() {
    return sorted.size();
  }
}
