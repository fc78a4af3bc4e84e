package io.github.detente.statement.cues;

/**
 * A verb cue in a sentence.
 *
 * @param word the cue
 * @param form the verb's form
 * @param group first token of the verb group
 * @param verb the verb's token
 * @param last the last token of the cue, particles included
 * @param passive whether the group is passive
 * @param infinitive whether <i>to</i> stands before the group
 * @param negated whether <i>not, never</i> or the like stands in the group
 * @param modal whether <i>will, could</i> or the like stands in the group
 */
public record CueMatch(
    CueWord word,
    VerbForm form,
    int group,
    int verb,
    int last,
    boolean passive,
    boolean infinitive,
    boolean negated,
    boolean modal) {

  public boolean isParticiple() {
    return form == VerbForm.ING;
  }
}
