package io.github.detente.statement;

import io.github.detente.article.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Sequence;
import opennlp.tools.util.TrainingParameters;

/**
 * The other way to learn extraction, measured and not shipped: for each cue verb a tag for each
 * token of its sentence, speaker, content or neither (B, I, O), by OpenNLP's perceptron and beam
 * search.
 */
final class SpanTagger implements SentenceReader.Chooser {
  private static final int BEAM = 5;

  private final CueFinder cues = new CueFinder(StatementExtractor.lexicon());
  private final BeamSearch search;

  private SpanTagger(MaxentModel model) {
    search = new BeamSearch(BEAM, model);
  }

  static StatementExtractor train(List<AttributedArticle> articles) throws IOException {
    CueFinder cues = new CueFinder(StatementExtractor.lexicon());
    List<Event> events = new ArrayList<>();
    for (AttributedArticle article : articles) {
      StatementExtractor.with(
              (s, rules) -> {
                for (CueMatch cue : cues.find(s)) {
                  events(s, cue, article.statements(), events);
                }
                return rules;
              })
          .extract(article.article());
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
    parameters.put("PrintMessages", false);
    return StatementExtractor.with(
        new SpanTagger(
            TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events))));
  }

  private static void events(
      Sentence s, CueMatch cue, List<Statement> statements, List<Event> events) {
    String[] tags = new String[s.size()];
    Arrays.fill(tags, "O");
    for (Statement statement : statements) {
      if (statement.cue().isPresent()
          && statement.cue().get().span().overlaps(s.span(cue.verb(), cue.last()))) {
        statement.content().forEach(span -> mark(s, span, "C", tags));
        statement.speaker().ifPresent(speaker -> mark(s, speaker.span(), "S", tags));
      }
    }
    for (int i = 0; i < s.size(); i++) {
      events.add(new Event(tags[i], features(s, cue, i, tags)));
    }
  }

  private static void mark(Sentence s, TextSpan span, String role, String[] tags) {
    boolean first = true;
    for (int i = 0; i < s.size(); i++) {
      if (span.contains(s.starts[i])) {
        tags[i] = (first ? "B" : "I") + role;
        first = false;
      }
    }
  }

  private static String[] features(Sentence s, CueMatch cue, int i, Object[] tags) {
    String lemma = cue.word().lemma();
    String side = i < cue.verb() ? "L" : i > cue.last() ? "R" : "C";
    int distance = Math.min(6, Math.abs(i - cue.verb()));
    String before = i == 0 ? "^" : String.valueOf(tags[i - 1]);
    String twoBefore = i < 2 ? "^" : String.valueOf(tags[i - 2]);
    int breaks = 0;
    for (int k = Math.min(i, cue.verb()); k < Math.max(i, cue.verb()) && breaks < 3; k++) {
      breaks += s.isBreak(k) && !s.isQuoted(k) ? 1 : 0;
    }
    String quoted = s.isQuoted(i) ? "Q" : "-";
    String place = side + breaks + quoted;
    return new String[] {
      "b=" + before,
      "bb=" + before + " " + twoBefore,
      "w=" + s.word(i) + " " + before,
      "t=" + s.tag(i) + " " + before + " " + side,
      "tt=" + s.tag(i - 1) + " " + s.tag(i) + " " + s.tag(i + 1) + " " + before,
      "w1=" + s.word(i + 1) + " " + before,
      "w-1=" + s.word(i - 1) + " " + before,
      "d=" + side + distance + " " + before,
      "place=" + place + " " + before,
      "lemma=" + lemma + " " + side + " " + before,
      "lemmaplace=" + lemma + " " + place + " " + before,
      "lemmatag=" + lemma + " " + s.tag(i) + " " + side + distance,
      "form=" + cue.form() + cue.passive() + cue.infinitive() + " " + side + " " + before,
      "end=" + (i + 2 >= s.size()) + " " + before,
      "cuebefore=" + s.tag(cue.group() - 1) + s.word(cue.last() + 1) + " " + side + " " + before,
    };
  }

  @Override
  public List<Draft> choose(Sentence s, List<Draft> rules) {
    List<Draft> drafts = new ArrayList<>();
    for (CueMatch cue : cues.find(s)) {
      BeamSearchContextGenerator<Integer> context =
          (i, tokens, tags, more) -> features(s, cue, i, tags);
      Integer[] tokens = new Integer[s.size()];
      Arrays.setAll(tokens, i -> i);
      Sequence best =
          search.bestSequence(
              tokens,
              null,
              context,
              (i, in, before, tag) ->
                  !tag.startsWith("I") || (i > 0 && before[i - 1].endsWith(tag.substring(1))));
      Draft draft = best == null ? null : draft(s, cue, best.getOutcomes());
      if (draft != null) {
        drafts.add(draft);
      }
    }
    ContentCutter.keepApart(drafts);
    return drafts;
  }

  private static Draft draft(Sentence s, CueMatch cue, List<String> tags) {
    Draft draft = new Draft(s, cue.verb(), cue.last());
    for (int i = 0; i < tags.size(); i++) {
      if (tags.get(i).startsWith("B")) {
        int end = i;
        while (end + 1 < tags.size() && tags.get(end + 1).equals("I" + tags.get(i).substring(1))) {
          end++;
        }
        if (tags.get(i).equals("BC")) {
          draft.addContent(i, end);
        } else if (draft.speaker == null) {
          draft.speaker = new Range(i, end);
        }
      }
    }
    return draft.content.isEmpty() ? null : draft;
  }
}
