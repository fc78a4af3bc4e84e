package io.github.detente.statement.cues;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.text.Document;
import io.github.detente.text.Sentence;
import io.github.detente.text.TextGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One word of a sentence with the part of speech that a tagger gave it, and the mended one. */
class TagRepairTest {

  /** Tags a sentence by hand: {@code word/TAG word/TAG}. */
  private static Sentence tagged(String words) {
    String[] parts = words.split(" ", -1);
    String[] tags = new String[parts.length];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      int slash = parts[i].lastIndexOf('/');
      text.append(i == 0 ? "" : " ").append(parts[i], 0, slash);
      tags[i] = parts[i].substring(slash + 1);
    }
    return Document.of(text.toString()).sentence(0).withTags(tags);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Arabic names | They/PRON met/VERB al-Marsani/ADJ there/ADV | 2 | PROPN",
        "no Arabic name | They/PRON met/VERB al-dente/ADJ there/ADV | 2 | ADJ",
        "abbreviated titles | They/PRON met/VERB Rep./NOUN Marsan/PROPN | 2 | PROPN",
        "prefixes of offices | They/PRON met/VERB vice/NOUN president/NOUN Moe/PROPN | 2 | ADJ",
        "articles | They/PRON met/VERB the/PROPN envoy/NOUN | 2 | DET",
        "infinitives behind cues | They/PRON offered/VERB to/ADP mediate/NOUN there/ADV | 3 | VERB",
        "the to before them | They/PRON offered/VERB to/ADP mediate/NOUN there/ADV | 2 | PART",
        "addressees’ infinitives | He/PRON urged/VERB both/DET sides/NOUN to/ADP talk/NOUN now/ADV | 5 | VERB",
        "no infinitive before a noun | He/PRON urged/VERB them/PRON to/ADP talk/NOUN shows/NOUN | 4 | NOUN",
        "no infinitive in the plural | They/PRON offered/VERB to/ADP talks/NOUN there/ADV | 3 | NOUN",
        "participles that open | Noting/NOUN that/SCONJ he/PRON left/VERB | 0 | VERB",
        "participles behind by | He/PRON left/VERB by/ADP saying/NOUN so/ADV | 3 | VERB",
        "participles behind as | He/PRON was/AUX quoted/VERB as/ADP saying/NOUN so/ADV | 4 | VERB",
        "gerunds behind other verbs | Oslo/PROPN denied/VERB invading/VERB Lima/PROPN then/ADV | 2 | VERB",
        "neighbours as verbs | against/ADP neighbouring/VERB Lima/PROPN then/ADV | 1 | ADJ",
        "persons as adjectives | The/DET official/ADJ said/VERB so/ADV | 1 | NOUN",
        "persons as verbs | The/DET envoy/VERB said/VERB so/ADV | 1 | NOUN",
        "persons as adverbs | The/DET first/ADJ envoy/ADV said/VERB so/ADV | 2 | NOUN",
        "verbs next in a headline | Oslo/PROPN blames/VERB Lima/PROPN ,/PUNCT vows/NOUN to/PART stay/VERB | 4 | VERB",
        "nouns next in a sentence | Oslo/PROPN keeps/VERB promises/NOUN ,/PUNCT vows/NOUN to/PART stay/VERB ./PUNCT | 4 | NOUN",
        "adjectives before nouns | The/DET official/ADJ paper/NOUN said/VERB so/ADV | 1 | ADJ",
        "possessives | the/DET king’s/SCONJ envoy/NOUN left/VERB | 1 | NOUN",
        "possessives of names | the/DET King’s/SCONJ envoy/NOUN left/VERB | 1 | PROPN",
        "contractions | but/CCONJ he’s/PRON late/ADJ now/ADV | 1 | PRON",
        "names as verbs | they/PRON met/VERB Rush/VERB there/ADV | 2 | PROPN",
        "names as adverbs | they/PRON met/VERB Ever/ADV there/ADV | 2 | PROPN",
        "first words | Ever/ADV they/PRON met/VERB there/ADV | 0 | ADV",
        "names before cues | Trump/VERB said/VERB so/ADV now/ADV | 0 | PROPN",
        "nouns behind an owner | the/DET army’s/NOUN claim/VERB was/AUX new/ADJ | 2 | NOUN",
        "nouns behind a pronoun | his/PRON claim/VERB was/AUX new/ADJ | 1 | NOUN",
        "cues as adjectives | he/PRON thanked/ADJ the/DET king/NOUN | 1 | VERB",
        "cues as prepositions | he/PRON accused/ADP the/DET king/NOUN | 1 | VERB",
        "attributive participles | the/DET accused/ADJ the/DET king/NOUN | 1 | ADJ",
        "singular cues as nouns | the/DET front/NOUN denies/NOUN owning/VERB it/PRON | 2 | VERB",
        "bodies as verbs | the/DET port/NOUN command/VERB announced/VERB it/PRON | 2 | NOUN",
        "objects as verbs | he/PRON expressed/VERB regret/VERB now/ADV | 2 | NOUN",
        "that behind a cue | he/PRON said/VERB that/PRON it/PRON rained/VERB | 2 | SCONJ",
        "that before a noun | he/PRON rejected/VERB that/SCONJ argument/NOUN | 2 | DET",
        "nouns as adjectives | the/DET embassy/ADJ in/ADP Rome/PROPN | 1 | NOUN",
        "nouns as verbs | he/PRON called/VERB the/DET works/VERB a/DET crime/NOUN | 3 | NOUN",
        "no noun before a noun | the/DET first/ADJ envoy/NOUN left/VERB | 1 | ADJ",
        "people told | he/PRON told/VERB delegates/VERB the/DET army/NOUN left/VERB | 2 | NOUN",
        "both sides | urged/VERB both/CCONJ sides/NOUN to/PART talk/VERB | 1 | DET",
        "both and | both/CCONJ rebels/NOUN and/CCONJ soldiers/NOUN left/VERB | 0 | CCONJ",
        "names as pronouns | lawyer/NOUN Helene/PRON Marsan/PROPN said/VERB so/ADV | 1 | PROPN",
        "think tanks | a/DET Rome/PROPN think/VERB tank/NOUN said/VERB so/ADV | 2 | NOUN",
        "visiting ministers | the/DET visiting/VERB Omani/ADJ minister/NOUN left/VERB | 1 | ADJ",
        "marks for words | he/PRON left/VERB Oslo/PUNCT now/ADV | 2 | PROPN",
        "marks for small words | he/PRON left/VERB town/PUNCT now/ADV | 2 | NOUN",
        "marks for joined words | he/PRON left/VERB well-kept/PUNCT now/ADV | 2 | ADJ",
        "names at the start as pronouns | Birkland/PRON said/VERB so/ADV | 0 | PROPN",
        "persons as conjunctions | Oslo’s/PROPN deputy/ADJ envoy/CCONJ said/VERB so/ADV | 2 | NOUN",
        "plurals behind the past | He/PRON put/VERB losses/VERB at/ADP four/NUM | 2 | NOUN",
        "bare verbs in a subject | the/DET Fund/PROPN salmon/VERB agency/NOUN said/VERB so/ADV | 2 | NOUN",
        "bare verbs at its end | the/DET coastal/ADJ guard/VERB in/ADP Oslo/PROPN denied/VERB it/PRON | 2 | NOUN",
        "verbs behind a subject | the/DET Fund/PROPN cut/VERB aid/NOUN there/ADV | 2 | VERB",
        "means | he/PRON said/VERB by/ADP cable/VERB it/PRON rained/VERB | 3 | NOUN",
        "that without a clause | He/PRON called/VERB that/SCONJ a/DET lie/NOUN | 2 | PRON",
        "close to | a/DET man/NOUN close/ADV to/ADP him/PRON said/VERB so/ADV | 2 | ADJ",
        "rare infinitives before a noun | He/PRON urged/VERB them/PRON to/ADP cease/NOUN fire/NOUN | 4 | VERB",
      })
  void mendsTags(String what, String words, int word, String expected) {
    Sentence repaired = TagRepair.repair(tagged(words), MarkedSentence.LEXICON);
    assertEquals(expected, repaired.tag(word));
  }

  @Test
  void leavesTheTagsOfTheOtherSentenceAlone() {
    Sentence before = tagged("The/DET envoy/VERB said/VERB so/ADV");
    TagRepair.repair(before, MarkedSentence.LEXICON);
    assertArrayEquals(new String[] {"DET", "VERB", "VERB", "ADV"}, before.tags());
  }

  @Test
  void leavesMarksAlone() {
    Sentence s = TagRepair.repair(tagged("he/PRON left/VERB ./PUNCT"), MarkedSentence.LEXICON);
    assertEquals("PUNCT", s.tag(2));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void mendsNothingTwice(long seed) {
    TextGenerator generator = new TextGenerator(seed);
    for (int n = 0; n < 10; n++) {
      Document document = Document.of(generator.article());
      for (int k = 0; k < document.sentenceCount(); k++) {
        Sentence once = TagRepair.repair(document.tagged(k), MarkedSentence.LEXICON);
        Sentence twice = TagRepair.repair(once, MarkedSentence.LEXICON);
        assertArrayEquals(once.tags(), twice.tags(), () -> once.span().of(once.text()));
      }
    }
  }
}
