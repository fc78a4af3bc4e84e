package io.github.detente.actor;

import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Salience.Seen;
import java.util.HashMap;
import java.util.Map;

/**
 * The state that a title, body or person without an owner belongs to: that of the dateline, else
 * the one that the text around is about. Used within one thread.
 */
final class HomeState {
  private static final int HEAD = 60;
  private static final int DATELINE = 10;

  private final ActorDirectory directory;
  private final Scene scene;
  private final Words words;
  private final Salience salience;
  private final String dateline;

  HomeState(Scene scene, Salience salience) {
    this.directory = scene.directory;
    this.scene = scene;
    this.words = scene.words;
    this.salience = salience;
    this.dateline = dateline();
  }

  /** Returns the code of the state at home around a word, or {@code null} if no one state leads. */
  String at(int position) {
    return dateline != null ? dateline : nearest(position);
  }

  /** The state of the place that the text begins with, before a dash or an agency in brackets. */
  private String dateline() {
    for (int i = 0; i < Math.min(words.size, HEAD); i++) {
      boolean opens = i == 0 || words.paragraphs[i] != words.paragraphs[i - 1];
      Scene.Hit hit = scene.hit(i);
      boolean place =
          hit != null && (hit.name().use() == Use.CAPITAL || hit.name().use() == Use.PLACE);
      if (opens && place) {
        for (int k = hit.to(); k < Math.min(words.size, hit.to() + DATELINE); k++) {
          if ("(–—-".contains(words.folded[k]) && !words.isWord(k)) {
            return Actors.country(directory, hit.name().key());
          }
        }
      }
    }
    return null;
  }

  /**
   * The state that the text around a place is about: the more and the nearer its names, the more.
   */
  private String nearest(int position) {
    Map<String, Double> scores = new HashMap<>();
    for (Scene.Hit hit : scene.hits()) {
      if (!hit.name().isOfState()) {
        continue;
      }
      int apart = words.paragraphs[position] - words.paragraphs[hit.from()];
      double weight =
          hit.from() < position && apart == 0 ? 3 : apart == 1 ? 1.5 : apart < 0 ? 0.5 : 1;
      weight *= words.paragraphs[hit.from()] == 0 ? 1.5 : 1;
      scores.merge(Actors.country(directory, hit.name().key()), weight, Double::sum);
    }
    for (Seen each : salience.seen()) {
      Referent r = each.referent();
      int apart = words.paragraphs[position] - words.paragraphs[each.from()];
      if (r.country != null && directory.state(r.country) != null && !each.within() && apart <= 2) {
        double weight = (each.speaker() ? 1 : 0) + (each.subject() ? 1 : 0);
        scores.merge(r.country, weight / (1 + apart), Double::sum);
      }
    }
    String best = null;
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return most > second ? best : null;
  }
}
