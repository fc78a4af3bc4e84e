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
import io.github.detente.text.WordClasses;
import io.github.detente.text.WordSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against each candidate, as hashes. Parts of features are: where a mention
 * stands (zone), how the actor stands to the speaker (relation), the words around it, the acts told
 * before and behind it, the cue, and who was spoken to before. One for each article; statements
 * come in text order; used within one thread.
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

  private static final int MOST_CANDIDATES = 6;
  private static final int FAR = 8;
  private static final int LONG = 5;

  /** Tokens in a step of a content's length. */
  private static final int LENGTH_STEP = 8;

  /** Stands for a word or speaker that is not there; the hash of no word, for all that matters. */
  private static final long ABSENT = -1;

  /** Stands for any name. */
  private static final long NAME = -2;

  private static final WordSet AUXILIARY =
      WordClasses.of("statement").set("finite-auxiliary", "modal", "be", "have", "do");
  private static final WordSet NEGATION = WordClasses.of("statement").set("negation");

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
    ZONE,
    RELATION,
    ZONE_RELATION,
    TYPE,
    FORM,
    BEFORE,
    BEFORE_FORM,
    BEHIND,
    AROUND,
    OFFSET,
    CUE,
    CUE_FORM,
    CUE_BEFORE,
    KIND,
    OPENING,
    OPENING_TWO,
    RANK,
    SPEAKER,
    AMOUNT,
    TOP,
    LAST,
    LATEST,
    TARGETED,
    WORD_BEFORE,
    WORDS_BEFORE,
    WORD_BEHIND,
    WORDS_BEHIND,
    FOREIGN,
    ACT_BEFORE,
    ACT_BEHIND,
    ACT_NEAR_BEFORE,
    ACT_NEAR_BEHIND,
    GOVERNOR,
    SUBJECT,
    SUBJECT_ACT,
    SUBJECT_CUE,
    CUE_ACT,
    FIRST_ACT,
    CUE_FIRST_ACT,
    GOVERNED_ACT,
    ACTS_AROUND,
    NEGATED,
    WE,
    SUBJECT_BEHIND,
    ACTS,
    ZONES,
    RIVAL,
    RIVALS,
    STATEMENT_OBJECT,
    STATEMENT_ACT,
    STATEMENT_FIRST,
    STATEMENT_CUE_ACT,
    STATEMENT_NEGATED,
    STATEMENT_WE,
    STATEMENT_LENGTH,
    STATEMENT_WORD,
    STATEMENT_CUE,
    STATEMENT_KIND,
    STATEMENT_SPEAKER,
    STATEMENT_FOREIGN,
    STATEMENT_CANDIDATES
  }

  private final NamedText text;
  private final PorterStemmer stemmer = new PorterStemmer();
  private final Acts.@Nullable Word[] words;
  private final Map<String, Integer> mentioned = new HashMap<>();

  /** The actors that are mentioned most, the first most of all. */
  private final List<Map.Entry<String, Integer>> top;

  /** The last target of each speaker, how often each actor was one, and the last of all. */
  private final Map<String, String> lastOf = new HashMap<>();

  private final Map<String, Integer> targeted = new HashMap<>();
  private String latest = "";

  private final FeatureSet features = new FeatureSet();

  TargetFeatures(NamedText text, List<Seen> mentions) {
    this.text = text;
    this.words = new Acts.Word[text.size()];
    for (Seen mention : mentions) {
      count(mention.referent());
    }
    this.top =
        mentioned.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TOP)
            .toList();
  }

  private void count(Referent referent) {
    String key = Candidate.key(referent);
    mentioned.merge(key, 1, Integer::sum);
    String country = referent.country();
    if (country != null && !country.equals(key)) {
      mentioned.merge(country, 1, Integer::sum);
    }
  }

  /** Keeps whom the extractor took for a statement's target, for the statements that follow. */
  void keep(@Nullable Referent speaker, @Nullable Referent object) {
    if (object == null) {
      return;
    }
    String key = Candidate.key(object);
    if (speaker != null) {
      lastOf.put(Candidate.key(speaker), key);
    }
    targeted.merge(key, 1, Integer::sum);
    latest = key;
  }

  /** Returns the features of each candidate, ascending, in the candidates' order. */
  long[][] of(Statement statement, @Nullable Referent speaker, List<Candidate> candidates) {
    Frame frame = new Frame(statement, speaker, candidates);
    long[][] all = new long[candidates.size()][];
    for (int i = 0; i < all.length; i++) {
      features.clear();
      frame.addStatement(candidates.size());
      for (Place place : candidates.get(i).places()) {
        frame.addPlace(candidates.get(i), place);
      }
      frame.addZones(candidates.get(i));
      all[i] = features.distinct();
    }
    return all;
  }

  private void add(Template template, long... parts) {
    features.add(template.ordinal() + 1L, parts);
  }

  private Acts.Word word(int i) {
    Acts.Word known = words[i];
    if (known == null) {
      known = Acts.of(text.plain(i), stemmer);
      words[i] = known;
    }
    return known;
  }

  /** The word at a place; a name counts as one, whosever it is. */
  private long hash(int i) {
    if (i < 0 || i >= text.size()) {
      return ABSENT;
    }
    return text.isCapital(i) && text.hit(i) != null ? NAME : text.hash(i);
  }

  private static int amount(int n) {
    return n < 3 ? n : n < 6 ? 3 : n < 12 ? 4 : 5;
  }

  /** A statement, as its candidates see it. */
  private final class Frame {
    private final Statement statement;
    private final @Nullable Referent speaker;
    private final String speakerKey;
    private final Window window;
    private final int sentence;
    private final long cue;
    private final long cueAct;
    private final long firstAct;
    private final BitSet acts = new BitSet();
    private final boolean negated;
    private final boolean we;
    private final Map<String, Integer> foreign = new HashMap<>();
    private final int most;

    /** Whom the extractor took for the target, and where and who that is to the speaker. */
    private final @Nullable Candidate object;

    private final long objectWhere;

    Frame(Statement statement, @Nullable Referent speaker, List<Candidate> candidates) {
      this.statement = statement;
      this.speaker = speaker;
      this.speakerKey = speaker == null ? "" : Candidate.key(speaker);
      this.window = Window.of(statement, text);
      this.sentence = text.sentence(Math.min(window.cue(), window.content()));
      this.cue = statement.cue().map(Mention::text).map(TextHash::of).orElse(ABSENT);
      this.cueAct = statement.cue().map(Mention::span).map(this::firstAct).orElse(Acts.NONE);
      long first = Acts.NONE;
      boolean not = false;
      boolean own = false;
      for (int i = window.content(); i <= window.contentEnd(); i++) {
        int act = text.isWord(i) ? word(i).act() : Acts.NONE;
        first = first == Acts.NONE ? act : first;
        acts.set(act);
        not |= NEGATION.contains(text.hash(i));
        own |= text.isOf(i, ActorWords.PRONOUN) && !text.isOf(i, ActorWords.REFERRING);
      }
      this.firstAct = first;
      acts.clear(Acts.NONE);
      this.negated = not;
      this.we = own;
      for (Candidate candidate : candidates) {
        boolean content = candidate.places().stream().anyMatch(p -> zone(p) == Zone.CONTENT);
        if (content && relation(candidate.referent()) != Relation.OWN) {
          foreign.putIfAbsent(candidate.key(), foreign.size());
        }
      }
      this.most = most();
      Candidate taken = null;
      long place = ABSENT;
      for (Candidate candidate : candidates) {
        for (Place mention : candidate.places()) {
          if (mention.form() == Form.OBJECT) {
            taken = candidate;
            place = where(zone(mention), relation(candidate.referent()));
          }
        }
      }
      this.object = taken;
      this.objectWhere = place;
    }

    /** The first act that the words of a cue tell. */
    private int firstAct(TextSpan words) {
      for (int i = window.cue(); i < text.size() && text.start(i) < words.end(); i++) {
        if (text.isWord(i) && word(i).act() != Acts.NONE) {
          return word(i).act();
        }
      }
      return Acts.NONE;
    }

    /** How often the actor is mentioned that the article mentions most, speaker's own left out. */
    private int most() {
      String home = speaker == null ? null : speaker.country();
      for (Map.Entry<String, Integer> entry : top) {
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
        boolean title = text.isHeadline(place.from()) && !text.isHeadline(window.content());
        return title ? Zone.TITLE : apart == 1 ? Zone.BACK1 : apart == 2 ? Zone.BACK2 : Zone.BACK3;
      }
      boolean own =
          statement
              .speaker()
              .map(Mention::span)
              .filter(s -> start < s.end() && text.end(place.to() - 1) > s.start())
              .isPresent();
      if (own) {
        return Zone.SPEAKER;
      }
      boolean before = place.from() < window.content();
      return !before
          ? Zone.BEHIND
          : statement.cue().isPresent() && place.from() > window.cue() ? Zone.BETWEEN : Zone.BEFORE;
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

    private long kindOfSpeaker() {
      return speaker == null
          ? ABSENT
          : 2L * speaker.type.ordinal() + (speaker.country() == null ? 0 : 1);
    }

    /** What is the same for all candidates: whether there is a target at all. */
    void addStatement(int candidates) {
      acts.stream().forEach(act -> add(Template.STATEMENT_ACT, act));
      add(Template.STATEMENT_FIRST, firstAct);
      add(Template.STATEMENT_CUE_ACT, cueAct);
      add(Template.STATEMENT_NEGATED, negated ? 1 : 0);
      add(Template.STATEMENT_WE, we ? 1 : 0);
      add(
          Template.STATEMENT_LENGTH,
          Math.min(LONG, (window.contentEnd() - window.content()) / LENGTH_STEP));
      int n = 0;
      for (int i = window.content(); i <= window.contentEnd() && n < MAX_WORDS; i++) {
        if (text.isWord(i) && !text.isCapital(i)) {
          add(Template.STATEMENT_WORD, word(i).stem());
          n++;
        }
      }
      add(Template.STATEMENT_OBJECT, object == null ? ABSENT : objectWhere);
      add(Template.STATEMENT_CUE, cue);
      add(Template.STATEMENT_KIND, statement.kind().ordinal());
      add(Template.STATEMENT_SPEAKER, kindOfSpeaker());
      add(Template.STATEMENT_FOREIGN, Math.min(MOST_FOREIGN, foreign.size()));
      add(Template.STATEMENT_CANDIDATES, Math.min(MOST_CANDIDATES, candidates));
    }

    void addZones(Candidate candidate) {
      long zones = 0;
      for (Place place : candidate.places()) {
        zones |= 1L << zone(place).ordinal();
      }
      add(Template.ZONES, zones, relation(candidate.referent()).ordinal());
    }

    void addPlace(Candidate candidate, Place place) {
      Referent who = candidate.referent();
      Zone zone = zone(place);
      Relation relation = relation(who);
      long where = where(zone, relation);
      long form = place.form().ordinal();
      long type = 8L * who.type.ordinal() + form;
      long before = hash(place.from() - 1);
      if (text.isOf(place.from() - 1, ActorWords.DEFINITE)) {
        before = TextHash.join(hash(place.from() - 2), 1);
      }
      long behind = hash(place.to());
      place(zone, relation, where, form, type, before, behind);
      long offset = zone == Zone.CONTENT ? Math.min(FAR, place.from() - window.content()) : FAR + 1;
      add(Template.OFFSET, where, offset);
      cue(where, form, zone, before);
      counts(candidate, where);
      acts(place, zone, relation, where);
      rivals(candidate, where, form);
    }

    private static long where(Zone zone, Relation relation) {
      return 16L * zone.ordinal() + relation.ordinal();
    }

    /** Whether the extractor took this one for the target, or another, and where that stands. */
    private void rivals(Candidate candidate, long where, long form) {
      long rival = 0;
      if (object != null) {
        rival = object.key().equals(candidate.key()) ? 1 : 2 + objectWhere;
      }
      add(Template.RIVAL, where, rival);
      add(Template.RIVALS, where, Math.min(MOST_FOREIGN, foreign.size()), rival, form);
    }

    private void place(
        Zone zone, Relation relation, long where, long form, long type, long before, long behind) {
      add(Template.ZONE, zone.ordinal());
      add(Template.RELATION, relation.ordinal());
      add(Template.ZONE_RELATION, where);
      add(Template.TYPE, where, type);
      add(Template.TYPE, zone.ordinal(), type, 1);
      add(Template.FORM, form, relation.ordinal());
      add(Template.BEFORE, zone.ordinal(), before);
      add(Template.BEFORE_FORM, form, before);
      add(Template.BEHIND, zone.ordinal(), behind);
      add(Template.AROUND, zone.ordinal(), before, behind);
      add(Template.WORD_BEFORE, before);
      add(Template.WORD_BEHIND, behind);
    }

    private void cue(long where, long form, Zone zone, long before) {
      add(Template.CUE, where, cue);
      add(Template.CUE_FORM, form, zone.ordinal(), cue);
      add(Template.CUE_BEFORE, cue, before);
      add(Template.CUE_ACT, where, cueAct, form);
      add(Template.CUE_FIRST_ACT, where, cueAct, firstAct);
      add(Template.KIND, where, statement.kind().ordinal());
      add(Template.OPENING, where, hash(window.content()));
      add(Template.OPENING_TWO, where, hash(window.content()), hash(window.content() + 1));
      add(Template.SPEAKER, where, kindOfSpeaker());
      add(Template.FIRST_ACT, where, firstAct);
      add(Template.NEGATED, where, negated ? 1 : 0);
      add(Template.WE, where, we ? 1 : 0);
      add(Template.FOREIGN, where, Math.min(MOST_FOREIGN, foreign.size()));
      acts.stream().forEach(act -> add(Template.ACTS, where, act));
    }

    private void counts(Candidate candidate, long where) {
      String key = candidate.key();
      int own = mentioned.getOrDefault(key, 0);
      long rank = 4L * Math.min(3, foreign.getOrDefault(key, 9)) + Math.min(3, foreign.size());
      add(Template.RANK, where, rank);
      add(Template.AMOUNT, where, amount(own));
      add(Template.TOP, where, own >= most ? 1 : 0);
      add(Template.LAST, where, key.equals(lastOf.get(speakerKey)) ? 1 : 0);
      add(Template.LATEST, where, key.equals(latest) ? 1 : 0);
      add(Template.TARGETED, where, amount(targeted.getOrDefault(key, 0)));
    }

    private void acts(Place place, Zone zone, Relation relation, long where) {
      boolean content = zone == Zone.CONTENT;
      int from = Math.max(content ? window.content() : 0, place.from() - REACH);
      int to = Math.min(content ? window.contentEnd() + 1 : text.size(), place.to() + REACH);
      int actBefore = Acts.NONE;
      int distanceBefore = 0;
      for (int i = place.from() - 1; i >= from && actBefore == Acts.NONE; i--) {
        actBefore = text.isWord(i) ? word(i).act() : Acts.NONE;
        distanceBefore = Math.min(4, place.from() - i);
      }
      int actBehind = Acts.NONE;
      int distanceBehind = 0;
      for (int i = place.to(); i < to && actBehind == Acts.NONE; i++) {
        actBehind = text.isWord(i) ? word(i).act() : Acts.NONE;
        distanceBehind = Math.min(4, i - place.to() + 1);
      }
      long governor = governor(place, from);
      boolean subject = governor == 0 && isSubject(place, to, actBehind, distanceBehind);
      boolean possessive = text.isPossessive(place.to());
      long how =
          4L * relation.ordinal() + (possessive ? 2 : 0) + (place.form() == Form.WITHIN ? 1 : 0);
      long isSubject = subject ? 1 : 0;
      add(Template.ACT_BEFORE, zone.ordinal(), actBefore, how);
      add(Template.ACT_BEHIND, zone.ordinal(), actBehind, how);
      add(Template.ACT_NEAR_BEFORE, actBefore, distanceBefore, governor);
      add(Template.ACT_NEAR_BEHIND, actBehind, distanceBehind, isSubject);
      add(Template.GOVERNOR, where, governor);
      add(Template.SUBJECT, where, isSubject);
      add(Template.SUBJECT_ACT, where, isSubject, firstAct);
      add(Template.SUBJECT_CUE, where, isSubject, cueAct);
      add(Template.GOVERNED_ACT, how, governor, actBefore);
      add(Template.ACTS_AROUND, how, actBefore, actBehind);
      add(Template.SUBJECT_BEHIND, zone.ordinal(), isSubject, actBehind, relation.ordinal());
      if (content) {
        for (int i = Math.max(from, place.from() - GOVERNED); i < place.from(); i++) {
          add(Template.WORDS_BEFORE, word(i).stem());
        }
        for (int i = place.to(); i < Math.min(to, place.to() + GOVERNED); i++) {
          add(Template.WORDS_BEHIND, word(i).stem());
        }
      }
    }

    /** The preposition that a mention hangs on, 0 if there is none. */
    private long governor(Place place, int from) {
      for (int i = place.from() - 1; i >= Math.max(from, place.from() - GOVERNED); i--) {
        if (text.isOf(i, ActorWords.PREPOSITION)) {
          return text.hash(i);
        }
        if (AUXILIARY.contains(text.hash(i)) || word(i).act() != Acts.NONE) {
          return 0;
        }
      }
      return 0;
    }

    private boolean isSubject(Place place, int to, int actBehind, int distance) {
      for (int i = place.to(); i < Math.min(to, place.to() + NEAR); i++) {
        if (AUXILIARY.contains(text.hash(i))) {
          return true;
        }
      }
      return actBehind != Acts.NONE && distance <= 2;
    }
  }
}
