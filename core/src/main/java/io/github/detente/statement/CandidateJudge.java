package io.github.detente.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses among the readings of a sentence's cues with a learned model. Thread-safe. */
final class CandidateJudge implements SentenceReader.Chooser {
  private final CandidateFinder candidates;
  private final ExtractionModel model;

  CandidateJudge(CueLexicon lexicon, ExtractionModel model) {
    this.candidates = new CandidateFinder(lexicon);
    this.model = model;
  }

  private record Judged(Candidate candidate, double probability) {}

  /** Returns the best reading of each cue that is probable enough, in the order of the cues. */
  @Override
  public List<Draft> choose(Sentence s, List<Draft> rules) {
    List<Candidate> found = candidates.find(s, rules);
    if (found.isEmpty()) {
      return rules;
    }
    CandidateFeatures features = new CandidateFeatures(s, found);
    List<Judged> judged = new ArrayList<>();
    for (Candidate candidate : found) {
      double probability = model.probability(features.of(candidate));
      if (probability >= (candidate.ruled() ? model.veto() : model.threshold())) {
        judged.add(new Judged(candidate, probability));
      }
    }
    judged.sort(Comparator.comparingDouble(Judged::probability).reversed());
    Set<Integer> cues = new HashSet<>();
    List<Draft> chosen = new ArrayList<>();
    for (Judged best : judged) {
      if (cues.add(best.candidate.draft().cueFirst)) {
        chosen.add(best.candidate.draft());
      }
    }
    chosen.sort(Comparator.comparingInt(d -> d.cueFirst));
    ContentCutter.keepApart(chosen);
    return chosen;
  }
}
