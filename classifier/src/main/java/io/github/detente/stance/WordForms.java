package io.github.detente.stance;

/**
 * What a word's form tells of its place in the sentence, without a tagger: closed classes of
 * English words, irregular past forms, and endings. Stateless.
 */
final class WordForms {
  /** After such a word (<i>to, will, has</i>) a word that can be a verb is one. */
  static final byte AUXILIARY = 1;

  /** A past form without <i>-ed</i>. */
  static final byte PAST = 2;

  /** After such a word (<i>the, his, new</i>) a word that can be a noun is one. */
  static final byte DETERMINER = 4;

  /** Begins a clause that gives background (<i>who, after, despite</i>). */
  static final byte SUBORDINATOR = 8;

  /** A pronoun that can be a subject. */
  static final byte PRONOUN = 16;

  /** A preposition: what follows is no finite verb. */
  static final byte PREPOSITION = 32;

  /** Words behind which a verb's object is not to be looked for. */
  static final byte ENDS_OBJECT = AUXILIARY | SUBORDINATOR | PRONOUN | PREPOSITION;

  private static final LongTable FORMS = new LongTable(512);

  static {
    put(
        AUXILIARY,
        "to will would shall should could can may might must not never has have had is are was"
            + " were be been being did does do ll d ve cannot also again once now formally"
            + " officially reportedly immediately ready going");
    put(
        PAST,
        "said told struck freed met held gave took sent left withdrew began cut put set hit shot"
            + " sought fought won lost made broke fell rose swore forbade bade drew flew blew threw"
            + " shook laid lay led paid bought brought caught taught thought built lent spent dealt"
            + " kept swept felt stood understood overran ran came became went saw spoke wrote hung"
            + " sank sunk rang sang spread shut split burst slew stole froze chose rode drove strode"
            + " awoke bore tore wore beat bent bound bled bred burnt clung crept dug fed fled flung"
            + " forgave forgot got ground grew heard hid hurt knelt knew leapt learnt lit meant"
            + " mistook overthrew overcame outlawed read rebuilt sat sewed shone shrank slid slung"
            + " sold sped spat sprang stuck stung swam swung undertook upheld upset withheld"
            + " withstood wound wrung quit rid shed undid unwound foresaw broadcast cast recast"
            + " forbidden taken given withdrawn broken shaken sworn frozen stolen torn beaten");
    put(
        DETERMINER,
        "the a an this that these those his her its their our my your some any no every each all"
            + " both another more further several two three four five six seven new old recent"
            + " alleged possible further first last next such many few own of by with without"
            + " against under over from for");
    put(
        SUBORDINATOR,
        "who whom whose which where when while whereas after before since following amid amidst"
            + " because although though despite until till during days hours weeks months years");
    put(PRONOUN, "i we you he she it they");
    put(PREPOSITION, "of by with without against under over from for in on at into between among");
  }

  private WordForms() {}

  private static void put(byte form, String words) {
    for (String word : words.split(" ", -1)) {
      long hash = TextHash.of(word);
      FORMS.put(hash, form | Math.max(0, FORMS.get(hash)));
    }
  }

  /** Returns the forms of the word with this hash, as bits. */
  static byte of(long wordHash) {
    return (byte) Math.max(0, FORMS.get(wordHash));
  }
}
