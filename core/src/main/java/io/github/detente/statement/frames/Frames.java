package io.github.detente.statement.frames;

import java.util.List;
import java.util.stream.Stream;

/**
 * All constructions in which a verb takes its content, in the order in which they are tried: those
 * that leave least doubt come first. {@code docs/frames.md} is made of this list, and every cue of
 * {@code cues.csv} is tested in the example of each of its frames.
 */
public final class Frames {
  /** With the cue's verb in the active. */
  static final List<Frame> ACTIVE =
      List.of(
          frame(
              "split quotation",
              "a quotation right before the clause of the cue, and one behind it",
              "both quotations",
              (clause, p) -> clause.quoted.split(p),
              example("", "said", "“[We have failed,]” the minister VERB, “[and we regret it.]”")),
          frame(
              "that",
              "*that* behind the cue, adverbs and times between",
              "what follows *that*",
              (clause, p) -> clause.clauses.that(p),
              example("that", "said", "The minister VERB that [the talks had failed].")),
          frame(
              "quotation behind",
              "a quotation behind the cue, be it behind a colon, a comma, or where and when it was"
                  + " said",
              "the quotation; all to the end if the clause goes on behind it",
              (clause, p) -> clause.quoted.quoteAfter(p),
              example("", "said", "The minister VERB: “[We have failed.]”")),
          frame(
              "question",
              "a question word behind the cue",
              "the question",
              (clause, p) -> clause.clauses.wh(p),
              example("wh", "asked", "The minister VERB [whether the talks had failed].")),
          frame(
              "addressee",
              "a noun phrase, then *that*, a question, a quotation, *to*, a preposition or a clause,"
                  + " as the cue's frames have it",
              "what follows; the noun phrase is the target",
              (clause, p) -> clause.addressees.tell(p),
              example(
                  "tell:that", "told", "The minister VERB the rebels that [the talks had failed]."),
              example(
                  "tell:clause", "told", "The minister VERB the rebels [the talks had failed]."),
              example("tell:wh", "asked", "The minister VERB the rebels [whether it was over]."),
              example("tell:to whom:to", "urged", "The minister VERB the rebels [to leave]."),
              example("tell:*", "informed", "The minister VERB the rebels * [the talks].")),
          frame(
              "infinitive",
              "*to* or *not to* and a verb",
              "the infinitive, to the next main clause",
              (clause, p) -> clause.clauses.infinitive(p),
              example("to", "promised", "The minister VERB [to close the border].")),
          frame(
              "preposition",
              "a preposition that the cue's frames have",
              "what follows it",
              (clause, p) -> clause.clauses.preposition(p),
              example("p:*", "warned", "The minister VERB * [the talks with the rebels].")),
          frame(
              "quotation before",
              "a quotation right before the clause of the cue",
              "the quotation, and the words before it in which it stands",
              (clause, p) -> clause.quoted.quoteBefore(),
              example(
                  "quote quote:strict", "said", "“[The talks have failed,]” the minister VERB.")),
          frame(
              "far that",
              "*that* within a few words, no verb and no object before it",
              "what follows *that*",
              (clause, p) -> clause.clauses.farThat(p),
              example(
                  "",
                  "said",
                  "The minister VERB in a letter to the king that [the talks had failed].")),
          frame(
              "inserted clause",
              "a comma before the subject of the cue, a comma behind the cue, a verb behind that",
              "what stands before and behind",
              (clause, p) -> clause.clauses.middle(p),
              example("", "said", "[The talks], the minister VERB, [had failed].")),
          frame(
              "clause",
              "a clause without *that*: a phrase and a finite verb",
              "the clause",
              (clause, p) -> clause.clauses.clauseAfter(p),
              example("clause", "said", "The minister VERB [the talks had failed].")),
          frame(
              "gerund",
              "a verb in *-ing*",
              "what follows the cue",
              (clause, p) -> clause.clauses.gerund(p),
              example("ing", "suggested", "The minister VERB [closing the border].")),
          frame(
              "object",
              "a noun phrase; some cues ask for a preposition in it, for an offer, for a figure or number, for"
                  + " a noun that reports, or for quotation marks, and some may have two: to whom,"
                  + " and what",
              "the noun phrase with what belongs to it, without how and where it was said",
              (clause, p) -> clause.objects.object(p),
              example("obj", "condemned", "The minister VERB [the plan of the rebels]."),
              example("whom", "denounced", "The minister VERB [the rebels in the valley]."),
              example("whom:* obj:*", "accused", "The minister VERB [the rebels * the attack]."),
              example("obj:double", "offered", "The minister VERB the rebels [a truce]."),
              example("obj:offer", "accepted", "The minister VERB [the offer of the rebels]."),
              example(
                  "deadline",
                  "gave",
                  "The minister VERB the rebels [until Friday to leave the valley]."),
              example("figure", "put", "The minister VERB [the number of the dead at four]."),
              example("figure:as", "gave", "The minister VERB [the number of the dead as four]."),
              example("obj:number", "counted", "The minister VERB [four dead in the valley]."),
              example("obj:thing", "cited", "The minister VERB [the plan of the rebels]."),
              example("obj:quote", "called", "The minister VERB [the plan “a lie”]."),
              example("obj:as", "described", "The minister VERB [the plan as a mistake]."),
              example(
                  "noun", "issued", "The minister VERB [a warning that the talks had failed].")),
          frame(
              "clause before",
              "a clause and a comma before the subject of the cue",
              "the clause",
              (clause, p) -> clause.clauses.clauseBefore(),
              example("", "said", "[The talks have failed], the minister VERB.")));

  /** With the cue's verb in the passive: the agent behind <i>by</i> speaks. */
  static final List<Frame> PASSIVE =
      List.of(
          frame(
              "passive",
              "a passive with *by*, before *that*, *to*, a preposition, or nothing",
              "what follows *that*, *to* or the preposition; else the subject",
              (clause, p) -> clause.objects.passive(p),
              example(
                  "",
                  "told",
                  "The captain was VERB by the minister that [the talks had failed].")));

  private Frames() {}

  private static Frame frame(
      String name, String matches, String content, Frame.Rule rule, Frame.Example... examples) {
    return new Frame(name, matches, content, rule, List.of(examples));
  }

  private static Frame.Example example(String cueFrames, String verb, String sentence) {
    List<String> frames = cueFrames.isEmpty() ? List.of() : List.of(cueFrames.split(" ", -1));
    return new Frame.Example(frames, verb, sentence);
  }

  /** Returns all frames, those of the passive last. */
  public static Stream<Frame> all() {
    return Stream.of(ACTIVE, PASSIVE).flatMap(List::stream);
  }
}
