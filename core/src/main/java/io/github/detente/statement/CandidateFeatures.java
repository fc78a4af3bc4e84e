package io.github.detente.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link ExtractionModel} looks at to judge a reading of a cue: the cue and its verb group,
 * the speaker's mention, the content's first and last words, what stands beyond them, quotation
 * marks, and what the rules made of the cue. One for each sentence.
 */
final class CandidateFeatures {
  private final Sentence s;
  private final List<Candidate> candidates;
  private final int[] quoted;
  private final int[] finite;
  private final int[] commas;
  private final int cues;

  CandidateFeatures(Sentence s, List<Candidate> candidates) {
    this.s = s;
    this.candidates = candidates;
    quoted = new int[s.size() + 1];
    finite = new int[s.size() + 1];
    commas = new int[s.size() + 1];
    for (int i = 0; i < s.size(); i++) {
      quoted[i + 1] = quoted[i] + (s.isQuoted(i) ? 1 : 0);
      finite[i + 1] = finite[i] + (!s.isQuoted(i) && Grammar.isFinite(s, i) ? 1 : 0);
      commas[i + 1] = commas[i] + (!s.isQuoted(i) && s.isComma(i) ? 1 : 0);
    }
    cues = (int) candidates.stream().mapToInt(c -> c.draft().cueFirst).distinct().count();
  }

  /** Returns the names of the features that the candidate has. */
  List<String> of(Candidate candidate) {
    List<String> f = new ArrayList<>(64);
    Draft d = candidate.draft();
    Range first = d.content.get(0);
    Range last = d.content.get(d.content.size() - 1);
    String shape = shape(d);
    String lemma = candidate.lemma();
    f.add("bias");
    rules(candidate, f);
    f.add("shape=" + shape);
    f.add("lemma=" + lemma);
    f.add("lemma+shape=" + lemma + " " + shape);
    cue(d, f);
    speaker(d, lemma, f);
    start(d, first, lemma, shape, f);
    end(d, last, shape, f);
    inside(d, shape, f);
    return f;
  }

  private void rules(Candidate candidate, List<String> f) {
    Draft own = candidate.draft();
    String agreement = "silent";
    for (Candidate other : candidates) {
      if (!other.ruled()) {
        break;
      }
      Draft d = other.draft();
      if (d.cueFirst == own.cueFirst) {
        boolean start = d.content.get(0).first() == own.content.get(0).first();
        boolean end = end(d) == end(own);
        boolean speaker = d.speaker != null && d.speaker.equals(own.speaker);
        agreement = (start ? "S" : "-") + (end ? "E" : "-") + (speaker ? "A" : "-");
        break;
      }
      if (d.holds(own.cueFirst)) {
        agreement = "nested";
      } else if (agreement.equals("silent") && overlap(d, own)) {
        agreement = "overlap";
      }
    }
    f.add("rules=" + agreement);
    f.add("rules+lemma=" + agreement + " " + candidate.lemma());
    f.add("ruled=" + candidate.ruled());
  }

  private static boolean overlap(Draft one, Draft other) {
    return one.content.get(0).first() <= end(other) && other.content.get(0).first() <= end(one);
  }

  private static int end(Draft d) {
    return d.content.get(d.content.size() - 1).last();
  }

  private String shape(Draft d) {
    String side =
        d.content.size() > 1 ? "both" : d.content.get(0).first() < d.cueFirst ? "before" : "after";
    int marked = d.content.stream().mapToInt(this::quoted).sum();
    int tokens = d.content.stream().mapToInt(CandidateFeatures::length).sum();
    return side + (marked == 0 ? "I" : marked >= tokens - 1 ? "D" : "M");
  }

  private int quoted(Range r) {
    return quoted[r.last() + 1] - quoted[r.first()];
  }

  private static int length(Range r) {
    return r.last() - r.first() + 1;
  }

  private void cue(Draft d, List<String> f) {
    int group = Grammar.groupStart(s, d.cueFirst);
    f.add("form=" + d.form);
    f.add("cuetag=" + s.tag(d.cueFirst));
    f.add("before=" + word(group - 1) + " " + s.tag(group - 1));
    f.add("group=" + (group == d.cueFirst ? "" : s.word(group)) + " " + d.form);
    f.add("headline=" + s.isHeadline());
    f.add("cues=" + Math.min(cues, 4));
    f.add("behind=" + s.tag(d.cueLast + 1) + (s.isQuoted(d.cueLast + 1) ? "Q" : ""));
    f.add("behindword=" + word(d.cueLast + 1));
  }

  private void speaker(Draft d, String lemma, List<String> f) {
    if (d.speaker == null) {
      f.add("nobody");
      return;
    }
    Range r = d.speaker;
    String kind = s.tag(r.last()) + (s.isCapital(r.last()) ? "C" : "") + (r.last() > d.cueFirst);
    f.add("speaker=" + kind);
    f.add("speakerhead=" + s.word(r.last()));
    f.add("speakerkind+lemma=" + kind + " " + lemma);
    f.add("speakerlength=" + Math.min(6, length(r)));
    f.add("speakerfirst=" + s.tag(r.first()));
    f.add("speakerbefore=" + word(r.first() - 1));
    int gap = r.last() < d.cueFirst ? d.cueFirst - r.last() : r.first() - d.cueLast;
    f.add("speakergap=" + bucket(gap));
  }

  private void start(Draft d, Range first, String lemma, String shape, List<String> f) {
    int i = first.first();
    f.add("first=" + word(i) + " " + shape);
    f.add("firsttag=" + s.tag(i) + " " + shape);
    f.add("intro=" + word(i - 1) + " " + shape);
    f.add("intro+first=" + word(i - 1) + " " + s.tag(i));
    f.add("intro+lemma=" + word(i - 1) + " " + lemma);
    f.add("firsttag+lemma=" + s.tag(i) + " " + lemma);
    if (i > d.cueLast) {
      f.add("startgap=" + bucket(i - d.cueLast));
      f.add("objectbetween=" + s.tag(d.cueLast + 1) + " " + bucket(i - d.cueLast));
    } else {
      f.add("atstart=" + (i == 0));
    }
  }

  private void end(Draft d, Range last, String shape, List<String> f) {
    int i = last.last();
    f.add("last=" + s.tag(i) + (s.isQuoted(i) ? "Q" : ""));
    f.add("next=" + word(i + 1) + " " + shape);
    f.add("next2=" + word(i + 1) + " " + s.tag(i + 2));
    f.add("next3=" + word(i + 1) + " " + s.tag(i + 2) + " " + s.tag(i + 3));
    f.add("nextword=" + word(i + 1) + " " + word(i + 2));
    boolean more = finite[s.size()] - finite[i + 1] > 0;
    f.add("restfinite=" + more + " " + word(i + 1) + " " + s.tag(i + 2));
    f.add("rest=" + bucket(s.size() - 1 - i));
    if (i < d.cueFirst) {
      f.add("gapbefore=" + bucket(d.clauseStart - i));
    }
  }

  private void inside(Draft d, String shape, List<String> f) {
    int verbs = 0;
    int length = 0;
    int inner = 0;
    for (Range r : d.content) {
      verbs += finite[r.last() + 1] - finite[r.first()];
      length += length(r);
      inner += commas[r.last() + 1] - commas[r.first()];
    }
    f.add("finite=" + Math.min(3, verbs) + " " + shape);
    f.add("length=" + bucket(length) + " " + shape);
    f.add("commas=" + Math.min(4, inner) + " " + shape);
    f.add("balanced=" + balanced(d));
    boolean covers =
        candidates.stream()
            .anyMatch(c -> c.ruled() && c.draft() != d && d.holds(c.draft().cueFirst));
    f.add("covers=" + covers);
  }

  /** Whether no quotation is cut by a border. */
  private boolean balanced(Draft d) {
    for (Range r : d.content) {
      boolean cutStart =
          r.first() > 0
              && s.isQuoted(r.first())
              && s.quotation[r.first() - 1] == s.quotation[r.first()];
      boolean cutEnd =
          r.last() + 1 < s.size()
              && s.isQuoted(r.last())
              && s.quotation[r.last() + 1] == s.quotation[r.last()]
              && s.isWord(r.last() + 1);
      if (cutStart || cutEnd) {
        return false;
      }
    }
    return true;
  }

  private static int bucket(int n) {
    return n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 7 : n <= 14 ? 10 : n <= 24 ? 15 : n <= 40 ? 25 : 41;
  }

  /** The word, if it belongs to the grammar; else only its tag. */
  private String word(int i) {
    String tag = s.tag(i);
    return switch (tag) {
      case "NOUN", "PROPN", "NUM", "ADJ", "VERB", "X", "INTJ" -> tag;
      case "" -> i < 0 ? "^" : "$";
      default -> s.word(i);
    };
  }
}
