package io.github.detente.actor.discourse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.text.Document;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which mention a later word goes back to. Mentions are added by hand, by their first words. */
class SalienceTest {
  private final Referent one = new Referent(ReferentType.PERSON);
  private final Referent other = new Referent(ReferentType.PERSON);
  private final Referent state = new Referent(ReferentType.STATE);

  private NamedText text;
  private Salience salience;

  private void read(String words) {
    text = NamedText.of(Document.of(words), Directory.load(), Optional.empty());
    salience = new Salience(text);
  }

  private int at(String word) {
    return text.at(text.text().indexOf(word));
  }

  private void add(Referent referent, String word) {
    salience.add(referent, at(word), at(word) + 1, false, false);
  }

  private Seen antecedent(String word) {
    return salience.antecedent(at(word), r -> true, r -> 0);
  }

  @Test
  void hasSeenNothingAtFirst() {
    read("He left.");
    assertNull(antecedent("left"));
    assertNull(salience.last(1, r -> true));
    assertNull(salience.lastMention(1, m -> true));
    assertFalse(salience.isNear(1, m -> true));
    assertEquals(List.of(), salience.seen());
  }

  @Test
  void goesBackToTheSubjectOfASentence() {
    read("Marsan met Holm. He left.");
    add(one, "Marsan");
    add(other, "Holm");
    assertSame(one, antecedent("He").referent());
    assertTrue(antecedent("He").subject());
  }

  @Test
  void takesNoSubjectBehindAPreposition() {
    read("With Marsan came Holm. He left.");
    add(one, "Marsan");
    add(other, "Holm");
    assertSame(other, antecedent("He").referent());
  }

  @Test
  void goesBackToTheNearerSentence() {
    read("Marsan left. Holm left. He left.");
    add(one, "Marsan");
    add(other, "Holm");
    assertSame(other, antecedent("He").referent());
  }

  @Test
  void goesBackToTheSpeakerBeforeOthers() {
    read("It told Marsan and Holm. He left.");
    salience.add(state, at("It"), at("It") + 1, false, false);
    salience.add(one, at("Marsan"), at("Marsan") + 1, false, true);
    add(other, "Holm");
    Seen found = salience.antecedent(at("He"), Referent::isPerson, r -> 0);
    assertSame(one, found.referent());
    assertTrue(found.speaker());
  }

  @Test
  void passesOverWordsWithinQuotations() {
    read("Marsan left. “Holm lies.” He left.");
    add(one, "Marsan");
    add(other, "Holm");
    assertSame(one, antecedent("He").referent());
    assertTrue(salience.seen().get(1).within());
  }

  @Test
  void passesOverWhatIsSaid() {
    read("Marsan said Holm left. He left.");
    add(one, "Marsan");
    salience.add(other, at("Holm"), at("Holm") + 1, true, false);
    assertSame(one, antecedent("He").referent());
  }

  @Test
  void takesWhatIsSaidIfThereIsNothingElse() {
    read("It said Holm left. He left.");
    salience.add(other, at("Holm"), at("Holm") + 1, true, false);
    assertSame(other, antecedent("He").referent());
    assertSame(other, salience.last(at("He"), r -> true).referent());
  }

  @Test
  void looksOnlyBeforeTheWord() {
    read("He met Holm.");
    add(other, "Holm");
    assertNull(salience.antecedent(at("He"), r -> true, r -> 0));
    assertNull(salience.last(at("He"), r -> true));
    assertNull(salience.lastMention(at("He"), m -> true));
    assertNull(salience.antecedent(at("Holm"), r -> true, r -> 0), "nobody goes back to itself");
  }

  @Test
  void takesOnlyWhoFits() {
    read("Norway met Holm. He left.");
    add(state, "Norway");
    add(other, "Holm");
    assertSame(other, salience.antecedent(at("He"), Referent::isPerson, r -> 0).referent());
    assertSame(state, salience.last(at("He"), r -> !r.isPerson()).referent());
    assertNull(salience.last(at("He"), r -> r == one));
  }

  @Test
  void addsThePointsOfABias() {
    read("Marsan met Holm. He left.");
    add(one, "Marsan");
    add(other, "Holm");
    assertSame(
        other, salience.antecedent(at("He"), r -> true, r -> r == other ? 1.3 : 0).referent());
    assertSame(one, salience.antecedent(at("He"), r -> true, r -> r == other ? 1.1 : 0).referent());
  }

  @Test
  void looksBackTwelveSentences() {
    read("Marsan left. " + "It rained. ".repeat(11) + "He left.");
    add(one, "Marsan");
    assertSame(one, antecedent("He").referent());
    read("Marsan left. " + "It rained. ".repeat(12) + "He left.");
    add(one, "Marsan");
    assertNull(antecedent("He"));
    assertSame(one, salience.last(at("He"), r -> true).referent(), "names reach farther");
  }

  @Test
  void countsParagraphsToo() {
    read("Marsan left.\n\nIt rained on Holm. He left.");
    add(one, "Marsan");
    salience.add(state, at("It"), at("It") + 1, false, false);
    add(other, "Holm");
    assertSame(other, salience.antecedent(at("He"), Referent::isPerson, r -> 0).referent());
  }

  @Test
  void givesTheLastMentionInTheReportersWords() {
    read("Marsan met Holm. “Marsan lies.” He left.");
    add(one, "Marsan");
    add(other, "Holm");
    int quoted = text.at(text.text().lastIndexOf("Marsan"));
    salience.add(one, quoted, quoted + 1, false, false);
    assertSame(other, salience.last(at("He"), r -> true).referent());
    assertEquals(at("Marsan"), salience.last(at("He"), r -> r == one).from());
    assertEquals(at("Holm"), salience.lastMention(at("He"), m -> true).from());
  }

  @Test
  void isNearWithinEightSentences() {
    read("Marsan left. " + "It rained. ".repeat(7) + "He left.");
    add(one, "Marsan");
    assertTrue(salience.isNear(at("He"), m -> true));
    assertFalse(salience.isNear(at("He"), m -> m.referent() == other));
    read("Marsan left. " + "It rained. ".repeat(8) + "He left.");
    add(one, "Marsan");
    assertFalse(salience.isNear(at("He"), m -> true));
  }

  @Test
  void countsPersonsBehindAMention() {
    read("The army left. Marsan met Holm. They left.");
    salience.add(state, at("army"), at("army") + 1, false, false);
    Seen army = salience.seen().get(0);
    add(one, "Marsan");
    add(other, "Holm");
    assertEquals(0, salience.personsAfter(army, at("They")), "the army is a subject");
    salience = new Salience(text);
    salience.addOwner(state, at("army"), at("army") + 1, false);
    army = salience.seen().get(0);
    add(one, "Marsan");
    add(other, "Holm");
    add(other, "Holm");
    assertEquals(2, salience.personsAfter(army, at("They")));
  }

  @Test
  void remembersWhereAReferentWasSeenLast() {
    read("Marsan left. Marsan came.");
    add(one, "Marsan");
    assertEquals(0, one.latest);
    int second = text.at(text.text().lastIndexOf("Marsan"));
    salience.add(one, second, second + 1, false, false);
    assertEquals(second, one.latest);
    assertEquals(2, salience.seen().size());
  }

  @Test
  void takesAnOwnerForNoSubject() {
    read("Marsan left. He left.");
    salience.addOwner(one, at("Marsan"), at("Marsan") + 1, false);
    assertFalse(salience.seen().get(0).subject());
    add(other, "Marsan");
    assertTrue(salience.seen().get(1).subject());
  }

  @Test
  void handsOutAListThatNobodyChanges() {
    read("Marsan left.");
    add(one, "Marsan");
    assertThrows(UnsupportedOperationException.class, () -> salience.seen().remove(0));
  }

  @Test
  void findsTheFirstOfASentenceThatFits() {
    read("It rose. Marsan met Holm.");
    add(state, "It");
    add(one, "Marsan");
    add(other, "Holm");
    Seen last = salience.seen().get(2);
    assertSame(one, salience.firstOfSentence(last, r -> true).referent());
    assertSame(last, salience.firstOfSentence(last, r -> r == other));
    Seen first = salience.seen().get(0);
    assertSame(first, salience.firstOfSentence(first, r -> true));
  }

  @Test
  void leavesOutWhatIsSaidWhereASentenceBegins() {
    read("“Marsan left,” said Holm of Lund.");
    add(one, "Marsan");
    add(other, "Holm");
    add(state, "Lund");
    assertSame(other, salience.firstOfSentence(salience.seen().get(2), r -> true).referent());
  }

  @Test
  void takesAPlaceForNobodyWhereItSaysWhere() {
    read("Marsan left in Oslo. It left.");
    add(one, "Marsan");
    add(state, "Oslo");
    assertTrue(salience.seen().get(1).place());
    assertSame(one, antecedent("It").referent());
    read("Oslo left with Marsan. It left.");
    add(state, "Oslo");
    add(one, "Marsan");
    assertFalse(salience.seen().get(0).place());
    assertFalse(salience.seen().get(1).place(), "a name that is no place");
    assertSame(state, antecedent("It").referent());
  }

  @Test
  void keepsOwnersApartFromSubjects() {
    read("“Holm’s envoy left,” said it. Marsan’s envoy left. He left.");
    salience.addOwner(other, at("Holm"), at("Holm") + 1, false);
    salience.addOwner(one, at("Marsan"), at("Marsan") + 1, false);
    assertTrue(salience.seen().get(0).within());
    assertFalse(salience.seen().get(1).within());
    assertFalse(salience.seen().get(1).subject());
    assertSame(one, salience.last(at("He"), r -> true).referent());
    salience.addOwner(state, at("it"), at("it") + 1, true);
    assertTrue(salience.seen().get(2).within());
  }

  @Test
  void aPossessiveMayMeanWhoOpensWhatIsSaid() {
    read("Marsan rose. Holm would leave, his envoy said.");
    add(one, "Marsan");
    salience.add(other, at("Holm"), at("Holm") + 1, true, false);
    assertTrue(salience.seen().get(1).opens());
    assertSame(other, salience.antecedent(at("his"), r -> true, r -> 0, true).referent());
    assertSame(one, salience.antecedent(at("his"), r -> true, r -> 0, false).referent());
  }

  @Test
  void remembersWhoSpokeAndWhereSomebodyWasLast() {
    read("Marsan rose. Holm left.");
    salience.add(one, at("Marsan"), at("Marsan") + 1, false, true);
    add(other, "Holm");
    assertTrue(one.spoke);
    assertFalse(other.spoke);
    assertEquals(at("Holm"), other.latest);
    assertTrue(salience.isSameSentence(salience.seen().get(1), at("left")));
    assertFalse(salience.isSameSentence(salience.seen().get(0), at("left")));
  }
}
