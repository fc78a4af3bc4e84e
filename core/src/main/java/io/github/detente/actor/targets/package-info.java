/**
 * Whom a statement is aimed at. Not for users: the module does not export it.
 *
 * <p>{@link io.github.detente.actor.targets.TargetCandidates} collects the actors that a statement
 * may be aimed at: those mentioned in its content, in the rest of its sentence and in the three
 * sentences before, pronouns and names within phrases included. {@link
 * io.github.detente.actor.targets.TargetFeatures} tells what speaks for and against each: where and
 * how it is mentioned, how it stands to the speaker, which acts are told around it, what the cue
 * asks for, who was the target before. {@link io.github.detente.actor.targets.TargetRanker} weighs
 * that with a logistic regression, trained on Detente's own articles, and takes the best candidate
 * if it is good enough; else the statement is aimed at nobody. Start with {@code TargetRanker}.
 *
 * <p>It does not decide who a mention is, and it finds nobody whom the article does not mention
 * within three sentences. Of sentences and contents of hundreds of words it looks at a part, so
 * that the time that an article takes grows with its length.
 */
@NullMarked
package io.github.detente.actor.targets;

import org.jspecify.annotations.NullMarked;
