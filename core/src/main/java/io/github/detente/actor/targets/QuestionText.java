package io.github.detente.actor.targets;

import io.github.detente.actor.TargetReader;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text that a {@link TargetReader} reads for a statement: its sentences and some before them,
 * with marks around speaker, cue and content. For one statement; not thread-safe.
 */
final class QuestionText {
  /** Sentences before the statement's that are read. */
  private static final int REACH = 2;

  /** Tokens of those sentences that are read, the nearest ones. */
  private static final int MOST_TOKENS = 120;

  /** What is written before a unit of the text. */
  private record Mark(int at, String words) {}

  private final String text;
  private final TextSpan window;
  private final List<Mark> marks = new ArrayList<>();
  private final StringBuilder marked = new StringBuilder();

  /** Where each unit of the window stands in the marked text, and the end of it. */
  private final int[] places;

  private QuestionText(Statement statement, Window window, NamedText text) {
    this.text = text.text();
    this.window = text.span(window.begin(text, REACH, MOST_TOKENS), window.last() + 1);
    statement.speaker().ifPresent(speaker -> mark(speaker.span(), "{ ", " }"));
    statement.cue().ifPresent(cue -> mark(cue.span(), "| ", " |"));
    statement.content().forEach(span -> mark(span, "[ ", " ]"));
    places = new int[this.window.length() + 1];
    write();
  }

  /** Returns the question whom a statement is aimed at. */
  static TargetReader.Question of(
      Statement statement,
      Window window,
      NamedText text,
      List<Candidate> candidates,
      double[] scores) {
    QuestionText own = new QuestionText(statement, window, text);
    List<TargetReader.Candidate> asked = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      asked.add(new TargetReader.Candidate(own.mentions(candidates.get(i), text), scores[i]));
    }
    int content = Math.max(own.window.start(), statement.content().get(0).start());
    return new TargetReader.Question(
        own.marked.toString(), own.places[content - own.window.start()], asked);
  }

  /** Marks a span, or what of it is read: of very long contents only the first part is. */
  private void mark(TextSpan span, String before, String behind) {
    if (window.contains(span.start())) {
      marks.add(new Mark(span.start(), before));
      marks.add(new Mark(Math.min(span.end(), window.end()), behind));
    }
  }

  /** Marks that end stand before those that begin at the same place. */
  private void write() {
    marks.sort(
        Comparator.comparingInt(Mark::at).thenComparing(mark -> !mark.words.startsWith(" ")));
    int next = 0;
    for (int i = 0; i <= window.length(); i++) {
      for (; next < marks.size() && marks.get(next).at == window.start() + i; next++) {
        marked.append(marks.get(next).words);
      }
      places[i] = marked.length();
      if (i < window.length()) {
        marked.append(text.charAt(window.start() + i));
      }
    }
  }

  private List<TextSpan> mentions(Candidate candidate, NamedText named) {
    return candidate.places().stream()
        .map(place -> named.span(place.from(), place.to()))
        .filter(window::contains)
        .map(
            span ->
                new TextSpan(
                    places[span.start() - window.start()],
                    places[span.end() - 1 - window.start()] + 1))
        .toList();
  }
}
