package io.github.detente.statement.cues;

import io.github.detente.statement.grammar.Grammar;
import io.github.detente.text.Sentence;
import io.github.detente.text.Tokens;
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.List;

/**
 * Mends what the part-of-speech model, trained on web text, gets wrong in news: names taken for
 * verbs, possessives for conjunctions.
 */
public final class TagRepair {
  private static final WordClasses WORDS = WordClasses.of("statement");
  private static final WordClasses GRAMMAR = WordClasses.of("grammar");
  private static final WordSet CONTRACTIONS = WORDS.set("contraction");

  private static final int LONGEST_WAY_TO_ADDRESSEE = 9;
  private static final WordSet ROLES = WORDS.set("role");
  private static final WordSet TITLES = WordClasses.of("text").set("title");
  private static final WordSet ARTICLES = WORDS.set("article");
  private static final WordSet POSTPOSITIVES = WORDS.set("postpositive");
  private static final WordSet INFINITIVES = GRAMMAR.set("infinitive");
  private static final WordSet PREFIXES = WORDS.set("office-prefix");
  private static final WordSet PRONOUNS = GRAMMAR.set("pronoun");
  private static final WordSet ATTRIBUTIVES = WordClasses.of("text").set("attributive");
  private static final WordSet COMPOUNDS = WordClasses.of("text").set("compound");
  private static final WordSet NAME_PREFIXES = WORDS.set("name-prefix");
  private static final WordSet NUMBERS = GRAMMAR.set("number");
  private static final WordSet BODIES = GRAMMAR.set("observing-body");

  /** Nouns that have a plural verb without an s: police, staff. */
  private static final WordSet COLLECTIVES = GRAMMAR.set("collective");

  private static final WordSet AUDIENCES = WORDS.set("audience");

  /** Words that may open a clause behind a verb of speech. */
  private static final WordSet CONJUNCTIONS = WORDS.set("subordinator", "question", "clause-link");

  private static final WordSet OBJECT_PRONOUNS = WORDS.set("object-pronoun");

  /** Words of which {@link #modifier} may say something whatever their tags. */
  private static final WordSet MODIFIERS = WORDS.set("article", "office-prefix");

  private TagRepair() {}

  /** Returns the sentence with its tags mended. */
  public static Sentence repair(Sentence tagged, CueLexicon lexicon) {
    boolean titleCase = tagged.isTitleCase();
    // Later words see what was mended before them.
    String[] tags = tagged.tags();
    Sentence s = tagged.withOpenTags(tags);
    for (int i = 0; i < s.size(); i++) {
      if (s.isTag(i, "PUNCT") && s.isWord(i)) {
        tags[i] = s.isCapital(i) ? "PROPN" : s.isHyphenated(i) ? "ADJ" : "NOUN";
      }
      String modifier = mayTell(s, i) ? modifier(s, i) : null;
      if (modifier != null) {
        tags[i] = modifier;
      } else if (isInfinitive(s, i, lexicon)) {
        tags[i - 1] = "PART";
        tags[i] = "VERB";
      } else if (isOpeningParticiple(s, i, lexicon)
          || (s.is(i - 1, "by") && isParticipleCue(i, s, lexicon) && !s.isTag(i, "PROPN"))) {
        tags[i] = "VERB";
      } else if (isMisreadPerson(s, i)) {
        tags[i] = "NOUN";
      } else if (isCloseTo(s, i)) {
        tags[i] = "ADJ";
      }
      if (s.is(i - 1, "as") && (s.is(i, "saying") || isParticipleCue(i, s, lexicon))) {
        tags[i] = "VERB";
      }
      boolean cue = lexicon.mayBeCue(s, i);
      String argument =
          cue || mayBeMisread(s, i) ? cueOrArgument(s, i, cue, lexicon, titleCase) : null;
      if (argument != null) {
        tags[i] = argument;
      }
    }
    return s;
  }

  /** Whether {@link #modifier} may say something: of most words it does not. */
  private static boolean mayTell(Sentence s, int i) {
    return s.isOf(i, MODIFIERS)
        || s.isTag(i, "VERB")
        || s.isTag(i, "ADV")
        || s.isOf(i, ATTRIBUTIVES)
        || s.isHyphenated(i)
        || s.endsInStop(i);
  }

  /** Whether {@link #cueOrArgument} may say something of a word that is no cue. */
  private static boolean mayBeMisread(Sentence s, int i) {
    return s.isTag(i, "VERB")
        || s.isTag(i, "SCONJ")
        || s.is(i, "this")
        || s.isTag(i, "ADJ")
        || s.isCapital(i)
        || s.hasApostrophe(i)
        || s.mayBegin(i, COMPOUNDS)
        || s.mayBegin(i - 1, COMPOUNDS)
        || s.is(i, "both")
        || s.is(i, "that")
        || (s.isTag(i, "NOUN") && s.word(i).endsWith("ing"));
  }

  /** The tag of a name, number, adjective or article in front of a noun, or {@code null}. */
  private static String modifier(Sentence s, int i) {
    if (isArabicName(s, i) || isTitle(s, i)) {
      return "PROPN";
    }
    if (isCounted(s, i)) {
      return "NUM";
    }
    boolean attributive = s.isOf(i, PREFIXES) || s.isOf(i, ATTRIBUTIVES);
    if (isOfBody(s, i)) {
      return "NOUN";
    }
    if (isWithinBody(s, i) || (attributive && isBeforeNoun(s, i))) {
      return "ADJ";
    }
    return s.isOf(i, ARTICLES) && !s.isCapital(i) ? "DET" : null;
  }

  /** The tag of a verb of speech, or of what stands beside one; {@code null} if it is neither. */
  private static String cueOrArgument(
      Sentence s, int i, boolean cue, CueLexicon lexicon, boolean titleCase) {
    if (isPossessive(s, i)) {
      return s.isCapital(i) ? "PROPN" : "NOUN";
    }
    boolean told = s.isTag(i + 1, "NOUN") || s.isOf(i + 1, AUDIENCES);
    if (s.is(i, "this") && s.isTag(i, "PRON") && told) {
      return "DET"; // "told this newspaper"
    }
    if (s.is(i - 1, "this") && s.isOf(i, AUDIENCES) && s.isTag(i, "VERB")) {
      return "NOUN";
    }
    if (s.isTag(i, "SCONJ") && isTold(s, i, lexicon)) {
      return s.isOf(i, OBJECT_PRONOUNS) ? "PRON" : "NOUN";
    }
    if (isDeniedDeed(s, i, lexicon) || (cue && isOnlyVerb(s, i, lexicon))) {
      return "VERB";
    }
    boolean name =
        s.isCapital(i)
            && (isMisreadName(s, i, titleCase)
                || namesBeforeCue(s, i, lexicon)
                || isMisreadState(s, i));
    if (name) {
      return "PROPN";
    }
    if (cue && lexicon.noun(s, i) != null && isOwned(s, i)) {
      return "NOUN";
    }
    if (cue && isMisreadCue(s, i, lexicon)) {
      return "VERB";
    }
    if (isNounAtCue(s, i, lexicon) || (cue && isObjectNoun(s, i, lexicon)) || isNoun(s, i)) {
      return "NOUN";
    }
    if (s.is(i, "both") && s.isTag(i, "CCONJ") && isBothOf(s, i)) {
      return "DET";
    }
    boolean that = s.is(i, "that") && i > 0 && !lexicon.verbs(s, i - 1).isEmpty();
    return that ? that(s, i, lexicon) : null;
  }

  private static boolean isPossessive(Sentence s, int i) {
    if (!s.hasApostrophe(i)) {
      return false;
    }
    String word = s.word(i);
    return (word.endsWith("s'") && word.length() > 2)
        || (word.endsWith("'s") && !s.isOf(i, CONTRACTIONS));
  }

  /** A word that the verb of speech beside it leaves no other part than a noun's. */
  private static boolean isNounAtCue(Sentence s, int i, CueLexicon lexicon) {
    return isAddressee(s, i, lexicon)
        || isMisreadBody(s, i, lexicon)
        || isPlural(s, i, lexicon)
        || isWithinSubject(s, i, lexicon);
  }

  /** A word that can only be a noun where it stands. */
  private static boolean isNoun(Sentence s, int i) {
    return isSubjectBehindThat(s, i)
        || lacksHead(s, i)
        || isLastAdjective(s, i)
        || isMeans(s, i)
        || s.isPhraseOf(i, COMPOUNDS)
        || s.isPhraseOf(i - 1, COMPOUNDS);
  }

  /** <i>denied planning any attack</i>: no noun stands before an article. */
  private static boolean isDeniedDeed(Sentence s, int i, CueLexicon lexicon) {
    return s.isTag(i, "NOUN")
        && s.word(i).endsWith("ing")
        && s.isTag(i + 1, "DET")
        && s.isTag(i - 1, "VERB")
        && lexicon.isVerb(s, i - 1, verb -> verb.word().has("ing"));
  }

  /**
   * <i>France offers to send boats</i>, <i>Oslo thanks Rome</i>, <i>researchers estimate that</i>:
   * of a clause that has no other verb before its end, what follows the subject.
   */
  private static boolean isOnlyVerb(Sentence s, int i, CueLexicon lexicon) {
    if (!s.isTag(i, "NOUN") || s.isQuoted(i) || s.isPossessive(i - 1)) {
      return false;
    }
    int start = i - 1;
    while (start > 0 && !s.isBreak(start - 1) && !s.isTag(start - 1, "CCONJ")) {
      start--;
    }
    if (s.isTag(start, "ADP") || Grammar.hasFinite(s, start, i) || !agrees(s, start, i, lexicon)) {
      return false;
    }
    int next = i + 1;
    boolean infinitive = s.is(next, "to") && s.isTag(i + 2, "VERB");
    boolean clause = s.is(next, "that") && s.isTag(next, "SCONJ");
    boolean object = s.isTag(next, "DET") || s.isTag(next, "PROPN");
    boolean amount = s.isTag(next, "NUM") || (s.is(next, "of") && s.isTag(i + 2, "NUM"));
    boolean told =
        (s.isTag(i - 1, "PROPN") || isBody(s, start, i - 1))
            && lexicon.isVerb(s, i, verb -> verb.word().has("clause"));
    boolean alone = !hasVerb(s, next);
    return infinitive || clause || ((object || amount) && alone) || (object && told);
  }

  /**
   * Whether a verb's form is that of the subject before it: <i>Copenhagen thanks</i>, <i>dealers in
   * Split report</i>, <i>she counts</i>.
   */
  private static boolean agrees(Sentence s, int start, int i, CueLexicon lexicon) {
    boolean singular = lexicon.isVerb(s, i, v -> v.form() == VerbForm.SINGULAR);
    boolean plural = lexicon.isVerb(s, i, v -> v.form() == VerbForm.BASE);
    boolean name = s.isTag(i - 1, "PROPN") && s.isCapital(i - 1);
    boolean person = s.isTag(i - 1, "PRON") || (s.isOf(i - 1, ROLES) && !isPlural(s, i - 1));
    boolean body = isBody(s, start, i - 1);
    int head = Grammar.basePhraseEnd(s, start);
    boolean several = isPlural(s, i - 1) || isPlural(s, start);
    boolean placed = head != Grammar.NONE && isPlural(s, head) && s.isTag(head + 1, "ADP");
    return (singular && (name || person || body)) || (plural && (several || placed));
  }

  /** <i>The Lima army</i>, <i>Russia's defence ministry</i>: one of somebody or of something. */
  private static boolean isBody(Sentence s, int start, int last) {
    boolean owned = s.isTag(start, "DET") || s.isPossessive(start);
    return owned && start < last && s.isTag(last, "NOUN") && !isPlural(s, last);
  }

  private static boolean isPlural(Sentence s, int i) {
    boolean noun = s.isTag(i, "NOUN") || (s.isTag(i, "PROPN") && i == 0);
    return noun && (s.isOf(i, COLLECTIVES) || (s.word(i).endsWith("s") && !s.isPossessive(i)));
  }

  /** Whether a finite verb stands between a word and the end of its clause. */
  private static boolean hasVerb(Sentence s, int from) {
    int end = from;
    while (end < s.size() && !s.isBreak(end) && !s.isStop(end) && !s.isTag(end, "CCONJ")) {
      end++;
    }
    return Grammar.hasFinite(s, from, end);
  }

  /** <i>told us the road was open</i>: no conjunction stands between a verb and an article. */
  private static boolean isTold(Sentence s, int i, CueLexicon lexicon) {
    return (s.isTag(i + 1, "DET") || s.isOf(i, OBJECT_PRONOUNS))
        && lexicon.isVerb(s, i - 1, verb -> verb.word().hasAny("tell"))
        && !s.is(i, "that")
        && !s.isOf(i, CONJUNCTIONS);
  }

  /** What <i>that</i> is behind a verb of speech: its object, a conjunction or an article. */
  private static String that(Sentence s, int i, CueLexicon lexicon) {
    boolean lone = !s.isNounLike(i + 1) && !s.isTag(i + 1, "ADJ") && hasNoClause(s, i, lexicon);
    // "denied that, and called on Oslo": nothing follows it.
    boolean ends = s.isStop(i + 1) || (s.isComma(i + 1) && s.isTag(i + 2, "CCONJ"));
    boolean object = ends && lexicon.isVerb(s, i - 1, verb -> verb.word().has("obj"));
    return lone || object ? "PRON" : takesThat(s, i, lexicon) ? "SCONJ" : "DET";
  }

  /** <i>visiting Norwegian</i>, <i>shadow foreign secretary</i>. */
  private static boolean isBeforeNoun(Sentence s, int i) {
    boolean adjective = s.isTag(i + 1, "ADJ") && (s.isCapital(i + 1) || s.isNounLike(i + 2));
    return s.isNounLike(i + 1) || adjective;
  }

  /** <i>al-Kadhimi</i>. */
  private static boolean isArabicName(Sentence s, int i) {
    if (!s.isHyphenated(i)) {
      return false;
    }
    int hyphen = s.word(i).indexOf('-');
    return NAME_PREFIXES.contains(s.word(i).substring(0, hyphen))
        && hyphen + 1 < s.written(i).length()
        && Character.isUpperCase(s.written(i).charAt(hyphen + 1));
  }

  /** <i>Rep. Schiff</i>. */
  private static boolean isTitle(Sentence s, int i) {
    return s.endsInStop(i)
        && s.isCapital(i)
        && TITLES.contains(s.word(i).substring(0, s.word(i).length() - 1))
        && s.isCapital(i + 1);
  }

  /** <i>offered to mediate</i>: the tagger takes a rare verb for a noun or an adjective. */
  private static boolean isInfinitive(Sentence s, int i, CueLexicon lexicon) {
    if (!s.is(i - 1, "to") || s.isCapital(i) || s.isQuoted(i)) {
      return false;
    }
    boolean noun = s.isTag(i, "NOUN") || s.isTag(i, "ADJ") || s.isTag(i, "VERB");
    boolean open = noun || s.isOf(i, INFINITIVES);
    String word = s.word(i);
    boolean plural = word.endsWith("s") && !word.endsWith("ss");
    if (!open || plural) {
      return false;
    }
    return lexicon.isVerb(s, i - 2, verb -> verb.word().has("to") && !verb.word().has("p:to"))
        || isAsked(s, i, lexicon);
  }

  /**
   * <i>to open Rafah</i>, <i>to free the men</i>: no adjective stands before an article or name.
   */
  private static boolean isBeforeObject(Sentence s, int i) {
    boolean object = s.isTag(i + 1, "DET") || (s.isTag(i + 1, "PROPN") && s.isCapital(i + 1));
    return s.isTag(i, "ADJ") && object;
  }

  /** <i>urged both sides to talk</i>: behind an addressee, and no noun behind it. */
  private static boolean isAsked(Sentence s, int i, CueLexicon lexicon) {
    boolean verb = s.isOf(i, INFINITIVES) || isBeforeObject(s, i);
    if (!verb && (s.isNounLike(i + 1) || s.isTag(i + 1, "ADJ"))) {
      return false;
    }
    for (int k = i - 2; k > 0 && i - k < LONGEST_WAY_TO_ADDRESSEE && !s.isBreak(k); k--) {
      if (lexicon.isVerb(s, k, v -> v.word().has("tell:to") || v.word().has("whom:to"))) {
        return s.isTag(k, "VERB");
      }
    }
    return false;
  }

  /** <i>Noting that …, he left</i>: no noun at the head of a sentence. */
  private static boolean isOpeningParticiple(Sentence s, int i, CueLexicon lexicon) {
    if (i > 0 || !s.isTag(i, "NOUN") || !isParticipleCue(i, s, lexicon)) {
      return false;
    }
    return s.is(i + 1, "that") || s.isTag(i + 1, "DET") || s.isTag(i + 1, "PRON");
  }

  /** <i>a government official in Oslo</i>, <i>her colleague said</i>. */
  private static boolean isMisreadPerson(Sentence s, int i) {
    if (!s.isOf(i, ROLES)) {
      return false;
    }
    boolean described =
        s.isTag(i - 1, "DET")
            || s.isTag(i - 1, "ADJ")
            || s.isTag(i - 1, "PROPN")
            || Grammar.isPossessivePronoun(s, i - 1);
    boolean adjective = s.isTag(i, "ADJ") && !s.isNounLike(i + 1) && !s.isTag(i + 1, "ADJ");
    boolean small = s.isTag(i, "ADV") || s.isTag(i, "CCONJ") || s.isTag(i, "X");
    boolean other = s.isTag(i, "VERB") || s.isTag(i, "ADP");
    boolean owned = described || s.isPossessive(i - 1);
    return adjective || small || (other && owned);
  }

  /**
   * <i>called that a lie</i>, <i>rejected that as spite</i>: no clause can stand behind the verb.
   */
  private static boolean hasNoClause(Sentence s, int that, CueLexicon lexicon) {
    return lexicon.isVerb(s, that - 1, v -> v.particles().isEmpty() && isOfObjects(v.word()));
  }

  private static boolean isOfObjects(CueWord word) {
    boolean clause = word.has("that") || word.has("clause") || word.hasAny("tell");
    return word.has("obj:as") && !clause;
  }

  /** Not in <i>rejected that argument</i>. */
  private static boolean takesThat(Sentence s, int that, CueLexicon lexicon) {
    boolean noun = s.isTag(that + 1, "NOUN") && !Grammar.hasFinite(s, that + 2, s.size());
    return !noun
        || lexicon.isVerb(
            s, that - 1, verb -> verb.word().has("that") || verb.word().has("clause"));
  }

  private static boolean isParticipleCue(int i, Sentence s, CueLexicon lexicon) {
    return s.word(i).endsWith("ing") && !lexicon.verbs(s, i).isEmpty();
  }

  /**
   * <i>He thanked Oslo</i>, <i>and expressed concern</i>, <i>the front denies owning</i>: a cue
   * that is taken for an adjective, a preposition or a noun where only a verb can stand.
   */
  private static boolean isMisreadCue(Sentence s, int i, CueLexicon lexicon) {
    boolean singular = false;
    boolean past = false;
    List<CueLexicon.Verb> verbs = lexicon.verbs(s, i);
    for (int k = 0; k < verbs.size(); k++) {
      VerbForm form = verbs.get(k).form();
      singular |= form == VerbForm.SINGULAR;
      past |= form == VerbForm.PAST || form == VerbForm.PAST_OR_PARTICIPLE;
    }
    if (!singular && !past) {
      return false;
    }
    boolean object =
        s.isTag(i + 1, "DET")
            || s.isTag(i + 1, "PROPN")
            || s.isTag(i + 1, "PRON")
            || lexicon.noun(s, i + 1) != null;
    boolean joined = s.isTag(i - 1, "CCONJ") && Grammar.hasFinite(s, 0, i - 1);
    if (past && joined && s.isTag(i, "ADJ") && s.is(i + 1, "that")) {
      return true;
    }
    if (past && (s.isTag(i, "ADP") || s.isTag(i, "ADJ"))) {
      boolean attributive = s.isTag(i - 1, "DET") || s.isTag(i - 1, "ADP") || s.isPossessive(i - 1);
      return object && !attributive;
    }
    int next = s.isTag(i + 1, "ADV") ? i + 2 : i + 1; // "denies ever having left"
    boolean gerund = s.isTag(next, "VERB") && s.word(next).endsWith("ing");
    if (singular && s.isTag(i, "NOUN") && isNextOfHeadline(s, i, lexicon)) {
      return true;
    }
    if (!singular || !s.isTag(i, "NOUN") || lexicon.noun(s, i) != null) {
      return false;
    }
    // "The front, a union of clans, rejects the map": no verb stands before.
    boolean apposed = s.isComma(i - 1) && !Grammar.hasFinite(s, 0, i);
    boolean andNext = joined && s.isTag(i + 1, "DET") && lexicon.isVerb(s, i, v -> isOfPersons(v));
    return ((s.isNounLike(i - 1) || apposed) && (object || gerund))
        || andNext
        || isLastBehindQuotation(s, i);
  }

  private static boolean isOfPersons(CueLexicon.Verb verb) {
    return verb.word().has("whom") || verb.word().hasAny("whom") || verb.word().hasAny("tell");
  }

  /** <i>“Is it over?” a man in the film asks.</i>: no other verb stands behind the quotation. */
  private static boolean isLastBehindQuotation(Sentence s, int i) {
    if (!s.isStop(i + 1) || s.isQuoted(i) || !s.isNounLike(i - 1)) {
      return false;
    }
    int k = i - 1;
    while (k > 0 && !s.isQuoted(k) && !s.isBreak(k) && !Grammar.isFinite(s, k)) {
      k--;
    }
    return k > 0 && s.isQuoted(k);
  }

  /** <i>said eleven men had left</i>. */
  private static boolean isCounted(Sentence s, int i) {
    return s.isTag(i, "ADV") && s.isOf(i, NUMBERS) && s.isNounLike(i + 1);
  }

  /** <i>The Nordic Union monitoring mission, which</i>: no participle of who is named before. */
  private static boolean isWithinBody(Sentence s, int i) {
    boolean named = s.isTag(i, "VERB") && s.isTag(i - 1, "PROPN") && s.isTag(i + 1, "NOUN");
    if (!named || !s.isOf(i + 1, BODIES) || !s.word(i).endsWith("ing")) {
      return false;
    }
    boolean verb = s.isTag(i + 2, "VERB") || s.isTag(i + 2, "AUX");
    return verb || s.isBreak(i + 2) || s.isTag(i + 2, "ADP");
  }

  /** <i>the UN refugee agency says</i>: no bare verb stands between a name and such a body. */
  private static boolean isOfBody(Sentence s, int i) {
    String word = s.word(i);
    return s.isTag(i, "VERB")
        && s.isTag(i - 1, "PROPN")
        && s.isTag(i - 2, "DET")
        && s.isOf(i + 1, BODIES)
        && !word.endsWith("s")
        && !word.endsWith("ed")
        && !Grammar.isAuxiliary(s, i);
  }

  /** <i>that trust must come first</i>: no verb stands between <i>that</i> and an auxiliary. */
  private static boolean isSubjectBehindThat(Sentence s, int i) {
    String word = s.word(i);
    return s.isTag(i, "VERB")
        && !word.endsWith("ed")
        && !word.endsWith("ing")
        && s.is(i - 1, "that")
        && s.isTag(i + 1, "AUX")
        && !Grammar.isAuxiliary(s, i);
  }

  /** <i>Oslo accuses Lima of lying, vows to answer</i>, <i>…, urges Rome to wait</i>. */
  private static boolean isNextOfHeadline(Sentence s, int i, CueLexicon lexicon) {
    boolean subject = s.isComma(i - 2) && s.isNounLike(i - 1);
    if (!Grammar.isHeadline(s) || !(s.isComma(i - 1) || subject) || s.isQuoted(i)) {
      return false;
    }
    if (s.is(i + 1, "to")) {
      return lexicon.isVerb(s, i, verb -> verb.word().has("to"));
    }
    boolean object = s.isNounLike(i + 1) && s.isCapital(i + 1);
    if (lexicon.noun(s, i) == null
        && (object || (subject && i + 2 == s.size()))
        && lexicon.isVerb(s, i, v -> v.word().has("whom") || v.word().hasAny("whom"))) {
      return true;
    }
    int to = i + 2;
    while (to < s.size() && to - i < LONGEST_WAY_TO_ADDRESSEE && !s.is(to, "to")) {
      to++;
    }
    return s.is(to, "to")
        && lexicon.isVerb(s, i, v -> v.word().has("tell:to") || v.word().has("whom:to"));
  }

  /** <i>the army’s ruling</i>. */
  private static boolean isOwned(Sentence s, int i) {
    return (s.isPossessive(i - 1) || Grammar.isPossessivePronoun(s, i - 1)) && !s.isTag(i, "PROPN");
  }

  /** <i>appealed to voters to wait</i>: no infinitive. */
  private static boolean isAddressee(Sentence s, int i, CueLexicon lexicon) {
    return s.isTag(i, "VERB")
        && s.is(i - 1, "to")
        && s.word(i).endsWith("s")
        && !s.word(i).endsWith("ss")
        && lexicon.isVerb(s, i - 2, verb -> verb.particles().contains("to"));
  }

  /** <i>The port command announced</i>: before a verb of speech, a bare verb is a noun. */
  private static boolean isMisreadBody(Sentence s, int i, CueLexicon lexicon) {
    if (!s.isTag(i, "VERB")) {
      return false;
    }
    String word = s.word(i);
    boolean bare = !word.endsWith("ed") && !word.endsWith("ing");
    boolean nominal = s.isTag(i - 1, "DET") || (s.isNounLike(i - 1) && s.isTag(i - 2, "DET"));
    return bare
        && nominal
        && !Grammar.isAuxiliary(s, i)
        && lexicon.isVerb(s, i + 1, v -> v.form().isPast())
        && s.isTag(i + 1, "VERB");
  }

  /** <i>voiced regret</i>: behind a verb of speech, a word that may be a noun is one. */
  private static boolean isObjectNoun(Sentence s, int i, CueLexicon lexicon) {
    return s.isTag(i, "VERB")
        && lexicon.noun(s, i) != null
        && s.isTag(i - 1, "VERB")
        && !lexicon.verbs(s, i - 1).isEmpty();
  }

  /**
   * <i>the embassy in Rome</i>, <i>called the works a crime</i>: behind an article, what stands
   * before a preposition, an article or a verb is the noun.
   */
  private static boolean lacksHead(Sentence s, int i) {
    boolean open = s.isTag(i, "VERB") || s.isTag(i, "ADJ");
    boolean owned = open && (s.isOf(i - 1, ARTICLES) || s.isPossessive(i - 1));
    if (!owned || s.isCapital(i) || s.isQuoted(i) || Grammar.isAuxiliary(s, i)) {
      return false;
    }
    String word = s.word(i);
    if (word.endsWith("ed") || word.endsWith("ing")) {
      return false;
    }
    boolean behind = s.isTag(i + 1, "ADP") || s.isTag(i + 1, "DET");
    return behind || s.isTag(i + 1, "AUX");
  }

  /**
   * <i>the US embassy in Rome</i>, <i>our correspondent nine men had left</i>: of a phrase that has
   * no noun, the last adjective is one.
   */
  private static boolean isLastAdjective(Sentence s, int i) {
    boolean ends = s.isTag(i + 1, "ADP") || s.isTag(i + 1, "NUM");
    if (!s.isTag(i, "ADJ") || !ends || s.isQuoted(i) || s.isOf(i, POSTPOSITIVES)) {
      return false;
    }
    int start = i - 1;
    while (s.isTag(start, "ADJ") || s.isTag(start, "PROPN")) {
      start--;
    }
    boolean owned = Grammar.isPossessivePronoun(s, start);
    boolean named = start < i - 1 && s.isCapital(i - 1) && s.isOf(start, ARTICLES);
    return (owned && start == i - 1) || named;
  }

  /**
   * <i>told delegates the army had left</i>, <i>put losses at</i>: what ends in <i>s</i> right
   * behind a verb of speech in the past is no verb.
   */
  private static boolean isPlural(Sentence s, int i, CueLexicon lexicon) {
    return s.isTag(i, "VERB")
        && s.word(i).endsWith("s")
        && !Grammar.isAuxiliary(s, i)
        && s.isTag(i - 1, "VERB")
        && lexicon.isVerb(s, i - 1, v -> v.form().isPast());
  }

  /**
   * <i>the coast refugee agency said</i>, <i>the coast guard in Bergen denied</i>: no bare verb
   * stands in a phrase before a verb of speech that has no other subject.
   */
  private static boolean isWithinSubject(Sentence s, int i, CueLexicon lexicon) {
    String word = s.word(i);
    boolean bare = s.isTag(i, "VERB") && !word.endsWith("ed") && !word.endsWith("s");
    boolean open = bare && !word.endsWith("ing") && !s.isCapital(i) && !s.isQuoted(i);
    if (!open || Grammar.isAuxiliary(s, i) || !lexicon.verbs(s, i).isEmpty()) {
      return false;
    }
    int start = i - 1;
    while (s.isTag(start, "PROPN") || s.isTag(start, "ADJ")) {
      start--;
    }
    int verb = i + 1;
    while (s.isTag(verb, "ADP") || s.isTag(verb, "PROPN") || s.isTag(verb, "NOUN")) {
      verb++;
    }
    boolean phrase = start < i - 1 && s.isOf(start, ARTICLES);
    boolean near = s.isTag(i + 1, "ADP") || verb == i + 2;
    return phrase && near && verb > i + 1 && isPastOfTelling(s, verb, lexicon);
  }

  private static boolean isPastOfTelling(Sentence s, int verb, CueLexicon lexicon) {
    return s.isTag(verb, "VERB")
        && s.isNounLike(verb - 1)
        && lexicon.isVerb(s, verb, v -> v.form().isPast());
  }

  /** <i>by telephone</i>: no bare verb stands behind <i>by</i>. */
  private static boolean isMeans(Sentence s, int i) {
    String word = s.word(i);
    return s.isTag(i, "VERB")
        && s.is(i - 1, "by")
        && s.isTag(i - 1, "ADP")
        && !word.endsWith("ing")
        && !word.endsWith("ed")
        && !Grammar.isAuxiliary(s, i);
  }

  /** <i>a source close to the king</i>. */
  private static boolean isCloseTo(Sentence s, int i) {
    return s.isOf(i, POSTPOSITIVES)
        && s.isTag(i, "ADV")
        && s.is(i + 1, "to")
        && s.isNounLike(i - 1);
  }

  /** <i>both sides</i>, but not <i>both rebels and soldiers</i>. */
  private static boolean isBothOf(Sentence s, int both) {
    for (int i = both + 1; i < both + LONGEST_WAY_TO_ADDRESSEE; i++) {
      if (s.is(i, "and")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMisreadName(Sentence s, int i, boolean titleCase) {
    boolean open =
        switch (s.tag(i)) {
          case "VERB", "ADV", "SCONJ", "ADP", "X", "INTJ", "AUX" -> true;
          case "PRON" ->
              !s.isOf(i, PRONOUNS) && !Grammar.isAcronym(s, i) && s.word(i).indexOf('\'') < 0;
          default -> false;
        };
    if (s.isTag(i, "PRON")) {
      boolean name = s.isNounLike(i + 1) && s.isCapital(i + 1);
      boolean around = name || s.isNounLike(i - 1) || Grammar.isFinite(s, i + 1);
      return open && around && !s.isQuoted(i);
    }
    boolean first = i == 0 || s.tokens().has(s.firstToken(i), Tokens.INITIAL) || s.isQuoted(i);
    return open && !first && !titleCase;
  }

  /** <i>CHAD DENIES IT</i>, <i>Cypriot President Moe said</i>: the one word of a state's name. */
  private static boolean isMisreadState(Sentence s, int i) {
    boolean open =
        switch (s.tag(i)) {
          case "VERB", "ADV", "ADP", "X", "INTJ", "NOUN", "CCONJ", "SCONJ" -> true;
          case "PRON" -> !s.isOf(i, PRONOUNS) && !Grammar.isAcronym(s, i);
          default -> false;
        };
    boolean label = s.is(i + 1, ":"); // "Bahrain: doctors report wounds" is a topic
    return open && !label && s.firstToken(i) == s.lastToken(i) && StateNames.contains(s, i);
  }

  /** <i>Trump said</i>: a capital word at the start, and a verb of speech behind it. */
  private static boolean namesBeforeCue(Sentence s, int i, CueLexicon lexicon) {
    if (!s.isTag(i, "VERB") && !s.isTag(i, "X")) {
      return false;
    }
    int verb = s.isTag(i + 1, "ADV") ? i + 2 : i + 1;
    boolean verbBehind =
        !s.isQuoted(i)
            && lexicon.isVerb(s, verb, v -> v.form() != VerbForm.ING)
            && lexicon.verbs(s, i).isEmpty();
    return verbBehind
        && (s.isTag(verb, "VERB") || (s.isTag(verb, "NOUN") && s.is(verb + 1, "that")));
  }
}
