package io.github.detente.cli;

import io.github.detente.StatementReading;
import io.github.detente.actor.Actor;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.stance.Stance;
import io.github.detente.stance.StancePrediction;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a view over time needs to know of a statement.
 *
 * @param id name of the statement
 * @param article name of its article
 * @param title the article's headline, or empty
 * @param outlet who published it, or empty
 * @param day when it was published
 * @param cue the word that reports it; empty if there is none, or it is not known
 * @param text what is said
 * @param speaker who says it
 * @param target to or about whom
 * @param stance its stance; empty for a text out of scope
 * @param escalation probability of escalatory less probability of de-escalatory, −1 to 1
 * @param probability probability of the stance, 0 to 1
 * @param decided whether it is not too close to call
 */
record DatedStatement(
    String id,
    String article,
    String title,
    String outlet,
    LocalDate day,
    String cue,
    String text,
    Party speaker,
    Party target,
    Optional<Stance> stance,
    double escalation,
    double probability,
    boolean decided) {

  /**
   * A speaker or a target.
   *
   * @param words what the article calls it; empty if it mentions nobody
   * @param name the actor's name; empty if it has none or is not known
   * @param country whom the actor acts for; empty if that is not known
   */
  record Party(String words, String name, String country) {
    static final Party NOBODY = new Party("", "", "");

    /** Returns whether two may be one: neither says what the other denies. */
    boolean agreesWith(Party other) {
      return agree(name, other.name) && agree(country, other.country);
    }

    private static boolean agree(String a, String b) {
      return a.isEmpty() || b.isEmpty() || a.equals(b);
    }
  }

  /** Takes from a reading of an article with a date what is needed. */
  static DatedStatement of(StatementReading reading) {
    ResolvedStatement resolved = reading.resolved();
    Statement statement = resolved.statement();
    StancePrediction prediction = reading.prediction();
    Article article = statement.article();
    return new DatedStatement(
        statement.id(),
        article.id(),
        article.title().orElse(""),
        article.outlet().orElse(""),
        article.published().orElseThrow(),
        Cues.shown(statement).orElse(""),
        statement.text(),
        party(statement.speaker(), resolved.speaker()),
        party(statement.target(), resolved.target()),
        prediction.stance(),
        probability(prediction, Stance.ESCALATORY.name())
            - probability(prediction, Stance.DE_ESCALATORY.name()),
        probability(prediction, prediction.label()),
        prediction.decided());
  }

  /** Rounds as {@code read} does, so that its output gives the same figures as the articles. */
  private static double probability(StancePrediction prediction, String label) {
    return Numbers.rounded(prediction.probabilities().get(label)).doubleValue();
  }

  private static Party party(Optional<Mention> mention, Optional<Resolution> resolution) {
    Optional<Actor> actor = resolution.flatMap(Resolution::actor);
    return new Party(
        mention.map(Mention::text).orElse(""),
        actor.flatMap(Actor::name).orElse(""),
        actor.flatMap(Actor::country).orElse(""));
  }
}
