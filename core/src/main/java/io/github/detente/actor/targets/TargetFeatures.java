package io.github.detente.actor.targets;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Referent;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.targets.Candidate.Form;
import io.github.detente.actor.targets.Candidate.Place;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.text.TextHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against each candidate, as hashes. Parts of features are: where a mention
 * stands (zone), how the actor stands to the speaker (relation), the words around it, the acts told
 * before and behind it, and the cue. Features go to a {@link FeatureSink} as they are made, those
 * that are the same for all candidates of a statement once. One for each article; statements come
 * in text order; used within one thread.
 */
@SuppressWarnings(
    "EnumOrdinal") // a change of order changes the code, and with it the stamp of the model
final class TargetFeatures {
  /** Tokens in which an act before or behind a mention is looked for. */
  private static final int REACH = 8;

  /** Tokens behind a mention in which an auxiliary tells that it is a subject. */
  private static final int NEAR = 3;

  /** Tokens before a mention in which its preposition is looked for. */
  private static final int GOVERNED = 4;

  /** Words of a long content that count. */
  private static final int MAX_WORDS = 60;

  /** One more than a speaker has actors of his own, himself and his state. */
  private static final int TOP = 3;

  /** Buckets that counts are cut to. */
  private static final int MOST_FOREIGN = 4;

  private static final int FAR = 8;

  /** Tokens between a mention and an act that are told apart. */
  private static final int FAR_ACT = 4;

  /** Stands for a word or speaker that is not there; the hash of no word, for all that matters. */
  private static final long ABSENT = -1;

  /** Stands for any name. */
  private static final long NAME = -2;

  /** Stands for no word between two others. */
  private static final long NONE = -3;

  private static final long THEY = ActorWords.WORDS.set("they").mask();

  /** An object of the cue is rare and tells much: it counts as much as so many features. */
  private static final int WEIGHT_OF_OBJECT = 4;

  /** Where a mention stands. */
  private enum Zone {
    CONTENT,
    BETWEEN,
    SPEAKER,
    BEFORE,
    BEHIND,
    TITLE,
    BACK1,
    BACK2,
    BACK3
  }

  /** How an actor stands to the speaker. */
  private enum Relation {
    SELF,
    OWN,
    FOREIGN,
    STATELESS,
    UNKNOWN
  }

  /** What kinds of features there are; the order is that of the weights' hashes. */
  private enum Template {
    RELATION,
    TYPE,
    FORM,
    BEFORE,
    BEFORE_FORM,
    BEHIND,
    AROUND,
    OFFSET,
    CUE_FORM,
    CUE_TYPE,
    ADDRESSED_TOP,
    ADDRESSED_AMOUNT,
    OBJECT,
    OPENING,
    OPENING_TWO,
    SPEAKER,
    AMOUNT,
    TOP,
    WORDS_BEFORE,
    WORDS_BEHIND,
    ACT_NEAR_BEFORE,
    ACT_NEAR_BEHIND,
    ZONES,
    RIVAL,
    RIVALS,
    STATEMENT_ACT,
    STATEMENT_CUE_ACT,
    STATEMENT_WORD,
    STATEMENT_CUE,
    STATEMENT_CUE_OBJECT,
    STATEMENT_CUE_LEAD,
    STATEMENT_ADDRESSED,
    STATEMENT_KIND,
    STATEMENT_SPEAKER
  }

  /** The hash that the features of each template begin with. */
  private static final long[] STARTS =
      Arrays.stream(Template.values())
          .mapToLong(
              t -> TextHash.finish(TextHash.START ^ (t.ordinal() + 1L) * 0x9E3779B97F4A7C15L))
          .toArray();

  private static final Zone[] ZONES = Zone.values();

  private final NamedText text;
  private final PorterStemmer stemmer = new PorterStemmer();
  private final Acts.Word[] words;

  /** Of the mention that begins at each token and was asked for last. */
  private final @Nullable Around[] arounds;

  private final Map<String, Integer> mentioned = new HashMap<>();

  /** The actors that are mentioned most, the first most of all. */
  private final List<Map.Entry<String, Integer>> top;

  TargetFeatures(NamedText text, List<Seen> mentions) {
    this.text = text;
    this.words = new Acts.Word[text.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = Acts.of(text.lexeme(i), stemmer);
    }
    this.arounds = new Around[text.size()];
    for (Seen mention : mentions) {
      count(mention.referent());
    }
    this.top = new ArrayList<>(TOP + 1);
    for (Map.Entry<String, Integer> entry : mentioned.entrySet()) {
      int place = top.size();
      while (place > 0 && isMore(entry, top.get(place - 1))) {
        place--;
      }
      if (place < TOP) {
        top.add(place, entry);
        top.subList(Math.min(TOP, top.size()), top.size()).clear();
      }
    }
  }

  private static boolean isMore(Map.Entry<String, Integer> one, Map.Entry<String, Integer> other) {
    int more = Integer.compare(one.getValue(), other.getValue());
    return more > 0 || (more == 0 && one.getKey().compareTo(other.getKey()) < 0);
  }

  private void count(Referent referent) {
    String key = Candidate.key(referent);
    mentioned.merge(key, 1, Integer::sum);
    String country = referent.country();
    if (country != null && !country.equals(key)) {
      mentioned.merge(country, 1, Integer::sum);
    }
  }

  /** Tells the features of a statement and of each of its candidates, in the candidates' order. */
  void tell(
      Statement statement,
      Window window,
      @Nullable Referent speaker,
      List<Candidate> candidates,
      FeatureSink sink) {
    if (candidates.isEmpty()) {
      return;
    }
    Frame frame = new Frame(statement, window, speaker, candidates, sink);
    frame.addStatement();
    for (int i = 0; i < candidates.size(); i++) {
      sink.candidate();
      frame.addCandidate(candidates.get(i), i);
    }
  }

  private Acts.Word word(int i) {
    return words[i];
  }

  private int act(int i) {
    return text.isWord(i) ? word(i).act : Acts.NONE;
  }

  /** The word at a place; a name counts as one, whosever it is. */
  private long hash(int i) {
    if (i < 0 || i >= text.size()) {
      return ABSENT;
    }
    return text.isCapital(i) && text.hit(i) != null ? NAME : text.hash(i);
  }

  /** What stands around a mention, in the whole text: the same for each statement. */
  private Around aroundInText(Place place) {
    Around known = arounds[place.from()];
    if (known == null || known.to != place.to()) {
      known = around(place, 0, text.size());
      arounds[place.from()] = known;
    }
    return known;
  }

  /**
   * What stands around a mention, within some tokens.
   *
   * @param first the first of them
   * @param end the token behind the last
   */
  private Around around(Place place, int first, int end) {
    int from = Math.max(first, place.from() - REACH);
    int to = Math.min(end, place.to() + REACH);
    int actBefore = Acts.NONE;
    int distanceBefore = 0;
    for (int i = place.from() - 1; i >= from && actBefore == Acts.NONE; i--) {
      actBefore = act(i);
      distanceBefore = Math.min(FAR_ACT, place.from() - i);
    }
    int actBehind = Acts.NONE;
    int distanceBehind = 0;
    for (int i = place.to(); i < to && actBehind == Acts.NONE; i++) {
      actBehind = act(i);
      distanceBehind = Math.min(FAR_ACT, i - place.to() + 1);
    }
    long governor = governor(place, from);
    return new Around(
        place.to(),
        actBefore,
        distanceBefore,
        actBehind,
        distanceBehind,
        governor,
        governor == 0 && isSubject(place, to, actBehind, distanceBehind));
  }

  /** The preposition that a mention hangs on, 0 if there is none. */
  private long governor(Place place, int from) {
    for (int i = place.from() - 1; i >= Math.max(from, place.from() - GOVERNED); i--) {
      if (text.isOf(i, ActorWords.PREPOSITION)) {
        return text.hash(i);
      }
      if (word(i).auxiliary || word(i).act != Acts.NONE) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isSubject(Place place, int to, int actBehind, int distance) {
    for (int i = place.to(); i < Math.min(to, place.to() + NEAR); i++) {
      if (word(i).auxiliary) {
        return true;
      }
    }
    return actBehind != Acts.NONE && distance <= 2;
  }

  /**
   * What stands around a mention.
   *
   * @param to the token behind the mention
   * @param actBefore the nearest act before it, and how far that is
   * @param actBehind the nearest act behind it, and how far that is
   * @param governor the preposition that it hangs on, 0 if there is none
   * @param subject whether it is the subject of what follows
   */
  private record Around(
      int to,
      int actBefore,
      int distanceBefore,
      int actBehind,
      int distanceBehind,
      long governor,
      boolean subject) {}

  private static int amount(int n) {
    return n < 3 ? n : n < 6 ? 3 : n < 12 ? 4 : 5;
  }

  /** A statement, as its candidates see it. */
  private final class Frame {
    private final FeatureSink sink;
    private final @Nullable Referent speaker;
    private final String speakerKey;
    private final Window window;
    private final int sentence;
    private final int speakerStart;
    private final int speakerEnd;
    private final boolean hasCue;
    private final boolean headlike;
    private final long cue;
    private final long cueAct;
    private final long lead;
    private final BitSet acts = new BitSet();

    /** How many of the candidates in the content are not the speaker's own. */
    private final int foreign;

    private final int most;
    private final int kind;
    private final long kindOfSpeaker;
    private final long opening;
    private final long openingTwo;

    /** Where each mention of each candidate stands, in {@link Zone#ordinal}. */
    private final byte[][] zones;

    /** How each candidate stands to the speaker. */
    private final Relation[] relations;

    /** Whom the extractor took for the target, and where and who that is to the speaker. */
    private final @Nullable Candidate object;

    private final long objectWhere;

    /** Whom the extractor took for the target: in the content or not, found or not, how many. */
    private final long addressed;

    /** Of the candidate at hand: how often it is mentioned, and whether nobody is more often. */
    private long amount;

    private long isTop;

    /**
     * Whether the extractor took the one at hand for the target, or whom, and where that stands.
     */
    private long rival;

    Frame(
        Statement statement,
        Window window,
        @Nullable Referent speaker,
        List<Candidate> candidates,
        FeatureSink sink) {
      this.sink = sink;
      this.speaker = speaker;
      this.speakerKey = speaker == null ? "" : Candidate.key(speaker);
      this.window = window;
      this.sentence = text.sentence(Math.min(window.cue(), window.content()));
      TextSpan saying = statement.speaker().map(Mention::span).orElse(null);
      this.speakerStart = saying == null ? 0 : saying.start();
      this.speakerEnd = saying == null ? 0 : saying.end();
      this.headlike = text.isHeadline(window.content());
      Mention cueWords = statement.cue().orElse(null);
      this.hasCue = cueWords != null;
      this.cue = cueWords == null ? ABSENT : stems(cueWords.span());
      this.lead = window.cue() < window.content() ? lead() : ABSENT;
      this.cueAct = cueWords == null ? Acts.NONE : firstAct(cueWords.span());
      for (int i = window.content(); i <= window.contentEnd(); i++) {
        acts.set(act(i));
      }
      acts.clear(Acts.NONE);
      this.kind = statement.kind().ordinal();
      this.kindOfSpeaker =
          speaker == null
              ? ABSENT
              : 2L * speaker.type.ordinal() + (speaker.country() == null ? 0 : 1);
      this.opening = hash(window.content());
      this.openingTwo = hash(window.content() + 1);
      this.most = most();
      this.zones = new byte[candidates.size()][];
      this.relations = new Relation[zones.length];
      Candidate taken = null;
      long place = ABSENT;
      int others = 0;
      for (int c = 0; c < zones.length; c++) {
        Candidate candidate = candidates.get(c);
        List<Place> places = candidate.places();
        zones[c] = new byte[places.size()];
        relations[c] = relation(candidate.referent());
        boolean content = false;
        for (int p = 0; p < zones[c].length; p++) {
          Zone zone = zone(places.get(p));
          zones[c][p] = (byte) zone.ordinal();
          content |= zone == Zone.CONTENT;
          if (places.get(p).form() == Form.OBJECT) {
            taken = candidate;
            place = where(zone, relations[c]);
          }
        }
        others += content && relations[c] != Relation.OWN ? 1 : 0;
      }
      this.foreign = Math.min(MOST_FOREIGN, others);
      this.object = taken;
      this.objectWhere = place;
      Mention whom = statement.target().orElse(null);
      this.addressed = whom == null ? 0 : addressed(whom.span(), taken != null);
    }

    /** The words of a cue by their stems, so that <i>accused</i> and <i>accusing</i> are one. */
    private long stems(TextSpan words) {
      long stems = 0;
      for (int i = window.cue(); i < text.size() && text.start(i) < words.end(); i++) {
        if (text.isWord(i) && !word(i).auxiliary) {
          stems = TextHash.join(stems, word(i).stem);
        }
      }
      return stems;
    }

    /** The word between cue and content that is nearest to the content: <i>that, to, of</i>. */
    private long lead() {
      int before = window.content() - 1;
      while (before > window.cue() && !text.isWord(before)) {
        before--;
      }
      return before <= window.cue() ? NONE : hash(before);
    }

    private int addressed(TextSpan whom, boolean found) {
      int last = text.at(whom.end() - 1);
      boolean several = text.plain(last).endsWith("s") || text.isOf(last, THEY);
      return 1 + (window.isContent(whom.start()) ? 1 : 0) + (found ? 2 : 0) + (several ? 4 : 0);
    }

    /** The first act that the words of a cue tell. */
    private int firstAct(TextSpan words) {
      for (int i = window.cue(); i < text.size() && text.start(i) < words.end(); i++) {
        if (act(i) != Acts.NONE) {
          return act(i);
        }
      }
      return Acts.NONE;
    }

    /** How often the actor is mentioned that the article mentions most, speaker's own left out. */
    private int most() {
      String home = speaker == null ? null : speaker.country();
      for (int i = 0; i < top.size(); i++) {
        Map.Entry<String, Integer> entry = top.get(i);
        if (!entry.getKey().equals(home) && !entry.getKey().equals(speakerKey)) {
          return entry.getValue();
        }
      }
      return 0;
    }

    private Zone zone(Place place) {
      int start = text.start(place.from());
      if (window.isContent(start)) {
        return Zone.CONTENT;
      }
      int apart = sentence - text.sentence(place.from());
      if (apart > 0) {
        boolean title = !headlike && text.isHeadline(place.from());
        return title ? Zone.TITLE : apart == 1 ? Zone.BACK1 : apart == 2 ? Zone.BACK2 : Zone.BACK3;
      }
      if (start < speakerEnd && text.end(place.to() - 1) > speakerStart) {
        return Zone.SPEAKER;
      }
      if (place.form() == Form.OBJECT) {
        // The addressee, be it before the cue as in "Iran was warned by the president not to …".
        return Zone.BETWEEN;
      }
      if (place.from() >= window.content()) {
        return Zone.BEHIND;
      }
      return hasCue && place.from() > window.cue() ? Zone.BETWEEN : Zone.BEFORE;
    }

    private Relation relation(Referent other) {
      if (speaker == null) {
        return Relation.UNKNOWN;
      }
      if (other == speaker || Candidate.key(other).equals(speakerKey)) {
        return Relation.SELF;
      }
      String country = other.country();
      if (country == null) {
        return Relation.STATELESS;
      }
      if (speaker.country() == null) {
        return country.equals(speaker.home()) ? Relation.OWN : Relation.UNKNOWN;
      }
      return country.equals(speaker.country()) ? Relation.OWN : Relation.FOREIGN;
    }

    private void add(Template template, long a) {
      sink.add(TextHash.join(STARTS[template.ordinal()], a));
    }

    private void add(Template template, long a, long b) {
      sink.add(TextHash.join(TextHash.join(STARTS[template.ordinal()], a), b));
    }

    private void add(Template template, long a, long b, long c) {
      long two = TextHash.join(TextHash.join(STARTS[template.ordinal()], a), b);
      sink.add(TextHash.join(two, c));
    }

    private void add(Template template, long a, long b, long c, long d) {
      long two = TextHash.join(TextHash.join(STARTS[template.ordinal()], a), b);
      sink.add(TextHash.join(TextHash.join(two, c), d));
    }

    /** What is the same for all candidates: whether there is a target at all. */
    void addStatement() {
      for (int act = acts.nextSetBit(0); act >= 0; act = acts.nextSetBit(act + 1)) {
        add(Template.STATEMENT_ACT, act);
      }
      add(Template.STATEMENT_CUE_ACT, cueAct);
      int n = 0;
      for (int i = window.content(); i <= window.contentEnd() && n < MAX_WORDS; i++) {
        if (text.isWord(i) && !text.isCapital(i)) {
          add(Template.STATEMENT_WORD, word(i).stem);
          n++;
        }
      }
      add(Template.STATEMENT_CUE, cue);
      add(Template.STATEMENT_CUE_OBJECT, cue, object == null ? ABSENT : objectWhere);
      add(Template.STATEMENT_CUE_LEAD, cue, lead);
      add(Template.STATEMENT_ADDRESSED, addressed);
      add(Template.STATEMENT_KIND, kind);
      add(Template.STATEMENT_SPEAKER, kindOfSpeaker);
    }

    /** What speaks for and against the candidate of a number. */
    void addCandidate(Candidate candidate, int number) {
      Relation relation = relations[number];
      stand(candidate);
      add(Template.RELATION, relation.ordinal());
      long all = 0;
      for (int p = 0; p < zones[number].length; p++) {
        Zone zone = ZONES[zones[number][p]];
        if ((all & 1L << zone.ordinal()) == 0) {
          addZone(where(zone, relation));
          addStanding(where(zone, relation));
        }
        all |= 1L << zone.ordinal();
        addPlace(candidate, candidate.places().get(p), zone, relation);
      }
      add(Template.ZONES, all, relation.ordinal());
    }

    private void addPlace(Candidate candidate, Place place, Zone zone, Relation relation) {
      long where = where(zone, relation);
      long form = place.form().ordinal();
      long type = 8L * candidate.referent().type.ordinal() + form;
      long before = hash(place.from() - 1);
      if (text.isOf(place.from() - 1, ActorWords.DEFINITE)) {
        before = TextHash.join(hash(place.from() - 2), 1);
      }
      long behind = hash(place.to());
      if (sink.begin((where + 1) << Byte.SIZE | type)) {
        add(Template.TYPE, where, type);
        add(Template.TYPE, zone.ordinal(), type, 1);
        add(Template.CUE_FORM, form, zone.ordinal(), cue);
        add(Template.CUE_TYPE, zone.ordinal(), cue, type);
        sink.end();
      }
      for (int i = 0; i < WEIGHT_OF_OBJECT && place.form() == Form.OBJECT; i++) {
        add(Template.OBJECT, i, zone.ordinal());
        add(Template.OBJECT, i, zone.ordinal(), cueAct);
      }
      add(Template.FORM, form, relation.ordinal());
      add(Template.BEFORE, zone.ordinal(), before);
      add(Template.BEFORE_FORM, form, before);
      add(Template.BEHIND, zone.ordinal(), behind);
      add(Template.AROUND, zone.ordinal(), before, behind);
      long offset = zone == Zone.CONTENT ? Math.min(FAR, place.from() - window.content()) : FAR + 1;
      add(Template.OFFSET, where, offset);
      acts(place, zone);
      add(Template.RIVALS, where, foreign, rival, form);
    }

    private static long where(Zone zone, Relation relation) {
      return 16L * zone.ordinal() + relation.ordinal();
    }

    /** What is the same for all mentions that stand there, whoever they are. */
    private void addZone(long where) {
      if (!sink.begin(where)) {
        return;
      }
      add(Template.OPENING, where, opening);
      add(Template.OPENING_TWO, where, opening, openingTwo);
      add(Template.SPEAKER, where, kindOfSpeaker);
      sink.end();
    }

    private void acts(Place place, Zone zone) {
      boolean content = zone == Zone.CONTENT;
      Around around =
          content ? around(place, window.content(), window.contentEnd() + 1) : aroundInText(place);
      add(Template.ACT_NEAR_BEFORE, around.actBefore, around.distanceBefore, around.governor);
      add(
          Template.ACT_NEAR_BEHIND,
          around.actBehind,
          around.distanceBehind,
          around.subject ? 1 : 0);
      if (content) {
        int from = Math.max(window.content(), place.from() - GOVERNED);
        for (int i = from; i < place.from(); i++) {
          add(Template.WORDS_BEFORE, word(i).stem);
        }
        int to = Math.min(window.contentEnd() + 1, place.to() + GOVERNED);
        for (int i = place.to(); i < to; i++) {
          add(Template.WORDS_BEHIND, word(i).stem);
        }
      }
    }

    /** Notes what is known of a candidate wherever it is mentioned. */
    private void stand(Candidate candidate) {
      String key = candidate.key();
      Integer known = mentioned.get(key);
      int own = known == null ? 0 : known;
      amount = amount(own);
      isTop = own >= most ? 1 : 0;
      rival = object == null ? 0 : object.key().equals(key) ? 1 : 2 + objectWhere;
    }

    /** Adds the features that are the same wherever the candidate stands so. */
    private void addStanding(long where) {
      add(Template.AMOUNT, where, amount);
      add(Template.TOP, where, isTop);
      if (addressed != 0) {
        add(Template.ADDRESSED_TOP, where, addressed, isTop);
        add(Template.ADDRESSED_AMOUNT, where, addressed, amount);
      }
      add(Template.RIVAL, where, rival);
    }
  }
}
