package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import io.github.detente.corpus.ExtractionEvaluation;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores the extractor on marked articles ({@code data/articles}) the way {@code
 * score_statements.py} does: contents are paired by the Jaccard overlap of their letters and
 * digits, at 0.5 or more. {@code MarkedScore FOLDER [--misses]}.
 */
final class MarkedScore {
  private static final double PAIRED = 0.5;

  private final PrintStream out;
  private final boolean tellMisses;
  private int gold;
  private int system;
  private int paired;
  private int withSpeaker;
  private int speakers;
  private int withTarget;
  private int targets;
  private int falseTargets;
  private int kinds;
  private int exact;

  private MarkedScore(PrintStream out, boolean tellMisses) {
    this.out = out;
    this.tellMisses = tellMisses;
  }

  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args);
    Path folder = Path.of(args[0]);
    MarkedScore score = new MarkedScore(System.out, options.contains("--misses"));
    StatementExtractor extractor = StatementExtractor.load();
    for (MarkedArticle marked : marked(folder)) {
      score.add(marked, extractor.extract(marked.article()));
    }
    score.print();
  }

  static List<MarkedArticle> marked(Path folder) throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(
            MarkedArticleReader.read(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return articles;
  }

  private record Pair(double overlap, MarkedStatement gold, Statement system) {}

  private void add(MarkedArticle marked, List<Statement> found) {
    String text = marked.article().text();
    List<Pair> pairs = new ArrayList<>();
    for (MarkedStatement want : marked.statements()) {
      for (Statement have : found) {
        double overlap =
            ExtractionEvaluation.overlap(text, want.statement().content(), have.content());
        if (overlap >= PAIRED) {
          pairs.add(new Pair(overlap, want, have));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    List<MarkedStatement> missed = new ArrayList<>(marked.statements());
    List<Statement> wrong = new ArrayList<>(found);
    gold += missed.size();
    system += wrong.size();
    for (Pair pair : pairs) {
      if (missed.contains(pair.gold) && wrong.contains(pair.system)) {
        missed.remove(pair.gold);
        wrong.remove(pair.system);
        pair(marked.article().id(), pair);
      }
    }
    missed.forEach(m -> tell(marked.article().id(), "MISS", m.statement().toString()));
    wrong.forEach(w -> tell(marked.article().id(), "FALSE", w + "   <<" + w.sentenceText() + ">>"));
  }

  private void pair(String article, Pair pair) {
    Statement want = pair.gold.statement();
    Statement have = pair.system;
    paired++;
    exact += pair.overlap > 0.999 ? 1 : 0;
    if (pair.overlap < 0.999) {
      tell(article, "PART", want + "  |  " + have);
    }
    kinds += want.kind() == have.kind() ? 1 : 0;
    if (want.kind() != have.kind()) {
      tell(article, "KIND", want + "  |  " + have);
    }
    if (want.speaker().isPresent()) {
      withSpeaker++;
      boolean right = same(want.speaker(), have.speaker());
      speakers += right ? 1 : 0;
      if (!right) {
        tell(article, "SPEAKER", want + "  |  " + have.speaker());
      }
    }
    if (want.target().isPresent()) {
      withTarget++;
      boolean right = same(want.target(), have.target());
      targets += right ? 1 : 0;
      if (!right) {
        tell(
            article,
            "TARGET",
            want.target().get().text()
                + "  |  "
                + have.target().map(Mention::text)
                + " << "
                + want);
      }
    } else if (have.target().isPresent() && pair.gold.target().isEmpty()) {
      falseTargets++;
      tell(article, "NOTARGET", have.target().get().text() + " << " + have);
    }
  }

  private static boolean same(Optional<Mention> want, Optional<Mention> have) {
    if (have.isEmpty() || !want.get().span().overlaps(have.get().span())) {
      return false;
    }
    TextSpan a = want.get().span();
    TextSpan b = have.get().span();
    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return 2.0 * shared >= 0.5 * (a.length() + b.length());
  }

  private void tell(String article, String what, String detail) {
    if (tellMisses) {
      out.println(what + "\t" + article + "\t" + detail.replace('\n', ' '));
    }
  }

  private void print() {
    double p = (double) paired / system;
    double r = (double) paired / gold;
    out.printf(
        "gold=%d system=%d precision=%.3f recall=%.3f found_f1=%.3f exact=%.3f mention=%.3f"
            + " kind=%.3f target=%.3f (of %d) targets where none: %d%n",
        gold,
        system,
        p,
        r,
        2 * p * r / (p + r),
        (double) exact / paired,
        (double) speakers / withSpeaker,
        (double) kinds / paired,
        (double) targets / withTarget,
        withTarget,
        falseTargets);
  }
}
