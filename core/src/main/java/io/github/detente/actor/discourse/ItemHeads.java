package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.directory.NamedText.Hit;
import io.github.detente.text.WordSet;

/**
 * Finds the places at the head of sentences and of items within an article, which say whose an
 * organ without an owner is: <i>In Oslo, the ministry said</i>, <i>NORWAY: The ministry said</i>.
 * Used within one thread.
 */
final class ItemHeads {
  private static final WordSet AT = ActorWords.PHRASES.set("at-head");
  private static final WordSet BEFORE = ActorWords.PHRASES.set("before-head");

  /** Words between the place and who speaks there: <i>In Oslo on Friday the ministry said</i>. */
  private static final int BETWEEN = 4;

  /** A heading has so many words at most. */
  private static final int HEADING = 12;

  /** How many paragraphs an item has at most. */
  private static final int ITEM = 6;

  private final NamedText text;

  /** The first stop that is no layout, the text's length if there is none. */
  private final int firstStop;

  ItemHeads(NamedText text) {
    this.text = text;
    int stop = 1;
    while (stop < text.size() && !(text.is(stop, ".") && !text.isLayout(stop))) {
      stop++;
    }
    this.firstStop = stop;
  }

  /** Returns the state or capital at the head of a word's sentence or item, or {@code null}. */
  Hit of(int word) {
    Hit place = ofSentence(word);
    return place == null ? ofItem(word) : place;
  }

  /** Returns the state or capital at the head of a word's sentence, or {@code null}. */
  Hit ofSentence(int word) {
    int first = text.sentenceStart(text.sentence(word));
    while (first < word && (!text.isWord(first) || BEFORE.contains(text.hash(first)))) {
      first++;
    }
    Hit place = first < word && text.isOf(first, AT) ? state(first + 1) : null;
    return place != null && place.to() <= word && isBehind(place.to(), word) ? place : null;
  }

  /** Whether a phrase follows on a place at once, or on a clause about it between commas. */
  private boolean isBehind(int place, int word) {
    if (text.is(place, ",") && text.is(word - 1, ",")) {
      int commas = 0;
      for (int i = place; i < word; i++) {
        commas += text.is(i, ",") ? 1 : 0;
      }
      return commas <= 2;
    }
    for (int i = place; i < word; i++) {
      boolean calendar = text.isOf(i, ActorWords.CALENDAR | ActorWords.PREPOSITION);
      if (i - place >= BETWEEN || (text.isWord(i) && !calendar)) {
        return false;
      }
    }
    return true;
  }

  private Hit ofItem(int word) {
    int paragraph = text.paragraph(word);
    int first = text.paragraphStart(paragraph);
    Hit own = heading(first, word);
    if (own != null) {
      return isWithin(first) ? own : null;
    }
    for (int p = paragraph - 1; p >= Math.max(0, paragraph - ITEM); p--) {
      int end = first;
      first = text.paragraphStart(p);
      if (end - first <= HEADING && !text.is(end - 1, ".") && !text.isQuoted(end - 1)) {
        Hit place = state(first);
        return place != null && place.from() == first && isWithin(first) ? place : null;
      }
    }
    return null;
  }

  /** <i>NORWAY: The ministry</i>, <i>Oslo. The ministry</i>, <i>OSLO – The ministry</i>. */
  private Hit heading(int first, int word) {
    Hit place = state(first);
    if (place == null || place.to() >= word) {
      return null;
    }
    boolean stop = text.is(place.to(), ":") || text.is(place.to(), ".");
    return stop || text.isLayout(first) ? place : null;
  }

  /** Whether a whole sentence stands before: what is above the first one heads the article. */
  private boolean isWithin(int word) {
    return firstStop < word && text.sentence(firstStop) != text.sentence(word);
  }

  private Hit state(int i) {
    int at = text.is(i, "the") ? i + 1 : i;
    Hit hit = text.hit(at);
    if (hit == null || hit.from() != at || !hit.name().isOfState()) {
      return null;
    }
    Name.Use use = hit.name().use();
    boolean place = use == Name.Use.STATE || use == Name.Use.CAPITAL || use == Name.Use.PLACE;
    return place ? hit : null;
  }
}
