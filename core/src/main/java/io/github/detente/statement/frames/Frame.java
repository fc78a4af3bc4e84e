package io.github.detente.statement.frames;

import java.util.List;

/**
 * A construction in which a verb cue takes its content.
 *
 * @param name what it is called
 * @param matches which words it looks for
 * @param content what of them is content
 * @param rule finds it
 * @param examples at least one
 */
public record Frame(
    String name, String matches, String content, Rule rule, List<Example> examples) {

  /** Fills in a draft. */
  interface Rule {
    /**
     * Returns whether the construction is there, and has a content.
     *
     * @param p first word behind the cue, its subject if that follows, and its adverbs
     */
    boolean find(ContentFinder clause, int p);
  }

  /**
   * A sentence that shows a construction.
   *
   * @param cueFrames the frames of {@code cues.csv} whose plainest form this is, a preposition
   *     written as {@code *}; empty if it is another form of one
   * @param verb the verb in it
   * @param sentence the sentence with <i>VERB</i> for the verb, {@code *} for a preposition and its
   *     content in square brackets
   */
  record Example(List<String> cueFrames, String verb, String sentence) {
    /** Returns the sentence with a verb and a preposition. */
    String with(String otherVerb, String preposition) {
      return sentence.replace("VERB", otherVerb).replace("*", preposition);
    }
  }
}
