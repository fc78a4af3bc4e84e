package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Entries.Sex;
import io.github.detente.actor.directory.Entries.Title;
import io.github.detente.actor.directory.Labels;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.actor.phrases.PhraseFinder;
import io.github.detente.actor.phrases.PhraseReader;
import io.github.detente.article.TextSpan;
import io.github.detente.text.Interrupts;
import io.github.detente.text.Tokens.Case;
import io.github.detente.text.WordSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the mentions of one article, in text order: hands each to the resolver of its kind, and
 * keeps what was found for what comes later. Used within one thread.
 */
public final class PhraseResolver {
  /** How far behind a speaker his pronoun may stand: <i>said that he</i>. */
  private static final int ECHO = 3;

  private static final WordSet APPOINTING = ActorWords.PHRASES.set("appointing");
  private static final WordSet APPOINTED = ActorWords.PHRASES.set("appointed");
  private static final WordSet LINKS = ActorWords.PHRASES.set("appointing-link");
  private static final WordSet HEADING = ActorWords.PHRASES.set("heading");
  private static final WordSet LED = ActorWords.PHRASES.set("led");
  private static final WordSet NO_SURNAMES = ActorWords.PHRASES.set("no-surname");
  private static final WordSet ALSO = ActorWords.PHRASES.set("heading-adverb");

  /** The office that parts of states have. */
  private static final String GOVERNOR = "governor";

  private final NamedText text;
  private final PhraseReader reader;
  private final List<Phrase> chunks;
  private final ArticleActors actors;
  private final Salience salience;
  private final Persons persons;
  private final Titles titles;
  private final Institutions institutions;
  private final Descriptions descriptions;
  private final Pronouns pronouns;
  private final RelationalNouns relations;

  /** What each name of a state means in this text. */
  private final Map<Name, Name> meant = new HashMap<>();

  /** Which units of the text are what somebody says. */
  private final BitSet contents = new BitSet();

  public PhraseResolver(NamedText text) {
    this.text = text;
    this.reader = new PhraseReader(text);
    this.chunks = new PhraseFinder(text, reader).chunks();
    Discourse discourse = Discourse.of(text, chunks);
    this.actors = discourse.actors();
    this.salience = discourse.salience();
    Possessors possessors = new Possessors(discourse);
    this.titles = new Titles(discourse, possessors);
    this.persons = new Persons(discourse, possessors, titles);
    this.institutions = new Institutions(discourse, possessors);
    this.descriptions = new Descriptions(discourse, possessors, institutions);
    this.pronouns = new Pronouns(discourse);
    this.relations = new RelationalNouns(discourse);
    chunks.stream().filter(c -> isCalledLikeAPlace(c, false)).forEach(PhraseResolver::makePerson);
    countNames();
    collectBodies();
    collectPersons();
    collectOffices();
  }

  private void countNames() {
    for (NamedText.Hit hit : text.hits()) {
      Name name = hit.name();
      if (name.isOfState() || name.isOfOrganisation()) {
        actors.count(Labels.home(text.directory(), name.key()));
      }
    }
  }

  /**
   * Institutions that have an article somewhere: <i>the Mountain Guard</i> is nobody elsewhere
   * either.
   */
  private void collectBodies() {
    for (Phrase chunk : chunks) {
      boolean body = chunk.nameTo - chunk.nameFrom > 1 || chunk.definite;
      if (chunk.kind == Kind.LOCAL && body && !isShouted(chunk)) {
        Referent named = resolve(chunk).referent();
        if (named != null && isAbbreviated(chunk.to)) {
          actors.abbreviate(named, text.plain(chunk.to + 1));
        }
      }
    }
  }

  /** <i>the Front for the Highlands (FH)</i>: whether its short name stands behind a name. */
  private boolean isAbbreviated(int end) {
    return text.is(end, "(") && text.caseOf(end + 1) == Case.UPPER && text.is(end + 2, ")");
  }

  /** Words in capitals throughout, which may be anything: a headline, a speaker, a heading. */
  private boolean isShouted(Phrase chunk) {
    for (int i = chunk.nameFrom; i < chunk.nameTo; i++) {
      if (text.isWord(i) && text.caseOf(i) != Case.UPPER) {
        return false;
      }
    }
    return !chunk.definite;
  }

  /** Names with two words or more first, and the text before the headline: both fix who is who. */
  private void collectPersons() {
    for (Phrase chunk : chunks) {
      if (chunk.kind == Kind.PERSON && isFullName(chunk) && !text.isHeadline(chunk.from)) {
        resolve(chunk);
      }
    }
    for (Phrase chunk : chunks) {
      boolean headline = text.isHeadline(chunk.from);
      if (chunk.kind == Kind.PERSON && isFullName(chunk) && headline && chunk.name != null) {
        resolve(chunk);
      }
    }
  }

  /**
   * <i>Ana Lund, 46, became Norway's prime minister in May</i>, <i>Ana Lund, who heads the Nordic
   * mission</i>: what office somebody has got or what body he leads.
   */
  private void collectOffices() {
    for (int i = 0; i + 1 < chunks.size(); i++) {
      Phrase person = chunks.get(i);
      Phrase office = chunks.get(behindVerb(i + 1));
      boolean named = person.kind == Kind.PERSON && isFullName(person) && person.titles.isEmpty();
      boolean owned = office.owner != null && office.owner.kind != Kind.PRONOUN;
      boolean held = office.kind == Kind.TITLE && office.rank == Phrase.Rank.FULL && owned;
      if (isFullName(office) && office.kind == Kind.PERSON && isLed(person.to, office.from)) {
        persons.putAtHead(resolve(office).referent(), resolve(person).referent(), person);
      }
      if (named && leads(person.to, office.from)) {
        persons.putAtHead(resolve(person).referent(), resolve(office).referent(), office);
      }
      if (named && held && isAppointed(person.to, Math.min(office.from, office.owner.from))) {
        Referent owner = resolve(office.owner).referent();
        persons.appoint(resolve(person).referent(), office, owner);
      }
    }
  }

  /** <i>A Nordic delegation led by Ana Lund</i>. */
  private boolean isLed(int from, int to) {
    return to == from + 2 && LED.contains(text.hash(from)) && text.is(from + 1, "by");
  }

  /** Passes over a verb that may be a title, too: <i>who heads the mission</i>. */
  private int behindVerb(int chunk) {
    Phrase verb = chunks.get(chunk);
    boolean heads = verb.to - verb.from == 1 && text.isOf(verb.from, HEADING);
    return heads && chunk + 1 < chunks.size() ? chunk + 1 : chunk;
  }

  /** Whether nothing but <i>became</i>, <i>was elected</i> and the like stands between. */
  private boolean isAppointed(int from, int to) {
    boolean becomes = false;
    boolean appointed = false;
    boolean passive = false;
    for (int i = from; i < to; i++) {
      boolean age = !text.isWord(i) || Character.isDigit(text.plain(i).charAt(0));
      becomes |= text.isOf(i, APPOINTING);
      appointed |= text.isOf(i, APPOINTED);
      passive |= text.is(i, "was") || text.is(i, "been") || text.is(i, "is");
      boolean verb = text.isOf(i, APPOINTING) || text.isOf(i, APPOINTED);
      if (!verb && !text.isOf(i, LINKS) && !age) {
        return false;
      }
    }
    boolean got = appointed ? passive : becomes;
    return got && text.sentence(from) == text.sentence(to) && !text.isQuoted(from);
  }

  /** Whether nothing but <i>, who also heads</i> and the like stands between. */
  private boolean leads(int from, int to) {
    int verb = to - 1;
    while (verb > from && text.isOf(verb, ActorWords.DEFINITE | ActorWords.POSSESSIVE)) {
      verb--;
    }
    boolean who = text.is(from, ",") && text.is(from + 1, "who");
    boolean near = verb == from + 2 || (verb == from + 3 && ALSO.contains(text.hash(from + 2)));
    return who && near && HEADING.contains(text.hash(verb)) && !text.isQuoted(verb);
  }

  private static boolean isFullName(Phrase chunk) {
    return chunk.nameTo - chunk.nameFrom > 1 || chunk.name != null;
  }

  public NamedText text() {
    return text;
  }

  public List<Phrase> chunks() {
    return chunks;
  }

  public void contents(List<TextSpan> all) {
    all.forEach(span -> contents.set(span.start(), span.end()));
  }

  /** Resolves a phrase of the text that is nobody's statement, for what comes later. */
  public void pass(Phrase chunk) {
    if (chunk.kind == Kind.LOCAL && isShouted(chunk) && text.plain(chunk.nameFrom).length() > 5) {
      return;
    }
    Reference found = resolve(chunk);
    if (found.referent() != null) {
      see(found.referent(), chunk, false);
    }
  }

  /** Resolves a mention, and keeps it for what comes later. */
  public Reference mention(Phrase phrase, boolean speaker) {
    if (isCalledLikeAPlace(phrase, speaker)) {
      makePerson(phrase);
    }
    if (speaker && phrase.kind == Kind.PERSON) {
      phrase.echo = echo(phrase.to);
    }
    Reference one = speaker ? institutions.oneOf(phrase) : null;
    Reference found = one == null ? resolve(phrase) : one;
    if (found.referent() != null) {
      see(found.referent(), phrase, speaker);
    }
    return found;
  }

  /**
   * <i>Arta Moe, said</i>: where a place begins a name without an article, and a comma ends it; or
   * <i>Chad Moe</i>, where people are called by the word, too.
   */
  private boolean isCalledLikeAPlace(Phrase phrase, boolean speaker) {
    Phrase owner = phrase.owner;
    if (phrase.kind != Kind.LOCAL || owner == null || owner.kind != Kind.STATE) {
      return false;
    }
    Name.Use use = owner.name == null ? Name.Use.NOUN : owner.name.use();
    boolean place = use == Name.Use.PLACE;
    boolean person =
        (place || use == Name.Use.STATE || use == Name.Use.CAPITAL)
            && !NO_SURNAMES.contains(text.hash(owner.to))
            && text.directory().isFirstName(text.spelling(owner.from));
    boolean ends = text.is(phrase.nameTo, ",") || phrase.nameTo < phrase.to;
    return !phrase.isPrivate
        && !phrase.definite
        && owner.from == phrase.from
        && phrase.nameTo - owner.to == 1
        && owner.to - owner.from == 1
        && text.caseOf(owner.to) == Case.CAPITAL
        && text.hit(owner.to) == null
        && (person || (speaker && place && ends));
  }

  private static void makePerson(Phrase phrase) {
    phrase.kind = Kind.PERSON;
    phrase.isFirstName = true;
    phrase.nameFrom = phrase.owner.from;
    phrase.owner = null;
    phrase.noun = "";
  }

  /** Whether a capitalised word before a title names somebody of the article. */
  private boolean isSomebody(Phrase name) {
    return name.kind != Kind.PERSON
        || name.name != null
        || actors.isKnown(text.nameWords(name.nameFrom, name.nameTo));
  }

  /** <i>Clinton said she would</i>: mostly a woman. */
  private Sex echo(int behind) {
    for (int i = behind; i < Math.min(text.size(), behind + ECHO); i++) {
      if (text.is(i, "he") || text.is(i, "she")) {
        return text.is(i, "he") ? Sex.MALE : Sex.FEMALE;
      }
    }
    return Sex.UNKNOWN;
  }

  private void see(Referent referent, Phrase phrase, boolean speaker) {
    int from = phrase.from;
    boolean content = contents.get(text.start(from));
    if (phrase.owner != null && phrase.owner.kind != Kind.PRONOUN && phrase.owner.from > from) {
      Referent owner = resolve(phrase.owner).referent();
      if (owner != null && owner != referent && !owner.isPerson()) {
        salience.addOwner(owner, phrase.owner.from, phrase.owner.to, content);
      }
    }
    salience.add(referent, from, phrase.to, content && !speaker, speaker);
  }

  public Phrase read(TextSpan span) {
    int from = text.at(span.start());
    if (from < text.size() && text.start(from) >= span.end()) {
      return new Phrase(from, from); // no word stands there
    }
    int to = Math.max(from, text.at(span.end() - 1) + 1);
    return reader.read(from, Math.min(to, text.size()));
  }

  /** Returns whom a phrase means, and keeps nothing for what comes later. */
  public Reference resolved(TextSpan span) {
    return resolve(read(span));
  }

  /** Returns the actor that a name of the directory stands for, {@code null} if it is common. */
  public Referent named(NamedText.Hit hit) {
    Name name = hit.name();
    Phrase phrase = name.isCommon() ? null : reader.read(hit.from(), hit.to());
    if (phrase == null || phrase.name == null) {
      return null;
    }
    if (name.isOfState()) {
      return actors.state(meant(hit), phrase);
    }
    return name.isOfOrganisation() || name.use() == Name.Use.GROUP
        ? resolve(phrase).referent()
        : null;
  }

  /**
   * Returns the alliance without a treaty that an adjective means, <i>Western</i> in <i>Western
   * sanctions</i>; {@code null} if it means none.
   */
  public Referent bloc(int word) {
    return institutions.bloc(word);
  }

  /** Returns whether {@link #bloc} may return something. */
  public boolean mayBeBloc(int word) {
    return institutions.mayBeBloc(word);
  }

  /**
   * Returns all mentions so far, in the order in which they were resolved: those of statements,
   * other phrases, and possessors they are.
   */
  public List<Seen> mentions() {
    return salience.seen();
  }

  /**
   * Resolves the owner first and once, then the phrase by its kind. As deep as owners are nested,
   * which {@link PhraseReader} bounds.
   */
  private Reference resolve(Phrase phrase) {
    Interrupts.check();
    if (phrase.owner != null && phrase.owner.guessed && !isSomebody(phrase.owner)) {
      phrase.owner = null;
    }
    moveToNamesake(phrase);
    institutions.giveToHalf(phrase);
    if (phrase.owner != null && RelationalNouns.isFromElsewhere(phrase, text)) {
      phrase.owner = null;
    }
    Referent owner = phrase.owner == null ? null : resolve(phrase.owner).referent();
    if (phrase.owner != null && RelationalNouns.isCalledSo(phrase)) {
      Reference other = relations.other(phrase, owner);
      if (other != null) {
        return other;
      }
    }
    if (phrase.kind == Kind.STATE) {
      NamedText.Hit hit = text.hit(phrase.nameFrom < 0 ? phrase.from : phrase.nameFrom);
      phrase.name = hit != null && hit.name().equals(phrase.name) ? meant(hit) : phrase.name;
      Reference person = persons.calledLikeAPlace(phrase);
      if (person != null) {
        return person;
      }
    }
    return switch (phrase.kind) {
      case PERSON -> persons.person(phrase, owner);
      case TITLE -> titles.title(phrase, owner);
      case UNNAMED -> persons.unnamed(phrase, owner);
      case STATE -> institutions.state(phrase);
      case ORGAN -> institutions.organ(phrase, owner);
      case ORGANISATION -> institutions.organisation(phrase);
      case GROUP -> institutions.group(phrase, owner);
      case LOCAL -> institutions.local(phrase, owner);
      case DOCUMENT -> descriptions.document(phrase, owner);
      case DESCRIPTION -> descriptions.description(phrase, owner);
      case PRONOUN -> pronouns.pronoun(phrase);
      case NONE -> Reference.nothing();
    };
  }

  /**
   * <i>Georgia counted the votes of Atlanta</i>: the part of another state that is called like one,
   * if some sentence names it together with a place of that other state, and the text has no other
   * name of the one, and nobody who holds an office of it.
   */
  private Name meant(NamedText.Hit hit) {
    if (hit.name().use() != Name.Use.STATE) {
      return hit.name();
    }
    return meant.computeIfAbsent(
        hit.name(),
        whole -> {
          Name part = text.namesake(hit.from());
          return part != null && isPartMeant(whole, part) ? part : whole;
        });
  }

  private boolean isPartMeant(Name whole, Name part) {
    BitSet named = new BitSet();
    BitSet placed = new BitSet();
    for (NamedText.Hit hit : text.hits()) {
      Name name = hit.name();
      if (name.equals(whole)) {
        named.set(text.sentence(hit.from()));
      } else if (name.isOfState() && name.key().equals(whole.key())) {
        return false;
      } else if (name.use() == Name.Use.PLACE && name.key().equals(part.key())) {
        placed.set(text.sentence(hit.from()));
      }
    }
    return named.intersects(placed)
        && chunks.stream()
            .noneMatch(chunk -> isOfficialOf(whole, chunk) && !isOfficeOf(part, chunk));
  }

  private static boolean isOfficialOf(Name whole, Phrase chunk) {
    return chunk.owner != null && whole.equals(chunk.owner.name) && !chunk.titles.isEmpty();
  }

  /**
   * <i>Georgia's governor</i>, <i>Georgia's secretary of state</i>: an office that the state has
   * not, but a part of another one of that name. Who holds it is no minister of the whole.
   */
  private void moveToNamesake(Phrase phrase) {
    if (phrase.owner == null || phrase.owner.kind != Kind.STATE || phrase.titles.isEmpty()) {
      return;
    }
    List<NamedText.Hit> named = text.hits(phrase.owner.from, phrase.owner.to);
    Name part = named.isEmpty() ? null : text.namesake(named.get(0).from());
    if (part == null) {
      return;
    }
    if (isOfficeOf(part, phrase)) {
      phrase.owner.name = part;
      phrase.official = true;
      phrase.titles.clear();
      phrase.kind = phrase.kind == Kind.TITLE ? Kind.UNNAMED : phrase.kind;
    }
  }

  private boolean isOfficeOf(Name part, Phrase phrase) {
    for (String title : phrase.titles) {
      Title office = text.directory().title(title);
      if (office.of().equals(part.key()) || office.office().equals(GOVERNOR)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whom a pronoun means, if not {@code not}. */
  public Reference another(Phrase pronoun, Referent not) {
    return pronouns.another(pronoun, not);
  }

  /** A single unknown word may be one letter away from the name of one state. */
  public Optional<Reference> misspelt(Phrase phrase) {
    return persons.misspelt(phrase);
  }
}
