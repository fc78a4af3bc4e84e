package io.github.detente.actor.discourse;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Directory;
import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.Name.Use;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Salience.Seen;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.Phrase.Kind;
import io.github.detente.text.Tokens.Case;
import io.github.detente.text.WordSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which state a name, metonym or organ stands for, and which body a name. Used within one thread.
 */
public final class Institutions {
  private static final WordSet HALVES = ActorWords.WORDS.set("half");

  /** What the adjectives among them end in: <i>southern</i>. */
  private static final String ENDING = "ern";

  /** What demonyms end in that mean a whole people behind <i>the</i>. */
  private static final List<String> PEOPLE_ENDINGS = List.of("sh", "ch", "se", "ss");

  private static final WordSet BLOCS = ActorWords.WORDS.set("bloc");
  private static final WordSet OF_BLOCS = ActorWords.WORDS.set("of-bloc");

  private static final WordSet OWNED_BY_BLOCS = ActorWords.PHRASES.set("owned-by-bloc");

  private static final WordSet STATE_BODIES = ActorWords.PHRASES.set("state-body");
  private static final WordSet ORGANISATION_BODIES = ActorWords.PHRASES.set("organisation-body");

  private static final WordSet OUTLAWED = ActorWords.PHRASES.set("outlawed");

  private static final WordSet FORCES = ActorWords.PHRASES.set("any-force");
  private static final WordSet FORCE_ORGANS = ActorWords.PHRASES.set("force-organ");

  /** What all names of the bloc stand for. */
  private static final String BLOC = "the West";

  private final Directory directory;
  private final NamedText text;
  private final ArticleActors actors;
  private final Salience salience;
  private final Possessors possessors;

  /** The halves that the article has called by their point of the compass. */
  private final Set<String> halves = new HashSet<>();

  Institutions(Discourse discourse, Possessors possessors) {
    this.directory = discourse.text().directory();
    this.text = discourse.text();
    this.actors = discourse.actors();
    this.salience = discourse.salience();
    this.possessors = possessors;
  }

  Reference state(Phrase phrase) {
    Name name = phrase.name;
    boolean person = name.use() == Use.DEMONYM && phrase.plural && !phrase.definite;
    if (person) {
      Referent people =
          ArticleActors.unnamed(
              phrase, Allegiance.of(directory, name.key(), Basis.NAME, phrase), true);
      return new Reference(people, Rule.UNNAMED, null);
    }
    if (name.use() == Use.STATE_ORGAN || name.use() == Use.SEAT) {
      Allegiance head = possessors.atHead(phrase);
      if (head != null
          && !head.key().equals(name.key())
          && directory.isNoun(phrase.noun, NounKind.ORGAN)) {
        Referent organ = actors.state(head.key(), name.role(), head);
        return new Reference(organ, Rule.STATE, null);
      }
    }
    boolean metonym =
        name.use() == Use.CAPITAL || name.use() == Use.PLACE || name.use() == Use.SEAT;
    Rule rule = metonym ? Rule.METONYM : Rule.STATE;
    return new Reference(actors.state(name, phrase), rule, null);
  }

  /**
   * <i>The Finn said</i>: the person of that state whom the article has named last; {@code null} if
   * a speaker is called otherwise, or there is none.
   */
  Reference oneOf(Phrase speaker) {
    boolean one =
        speaker.kind == Kind.STATE
            && speaker.name != null
            && speaker.name.use() == Use.DEMONYM
            && speaker.definite
            && !speaker.plural
            && isOne(speaker);
    Seen named =
        one
            ? salience.last(
                speaker.from,
                r -> r.isPerson() && r.name != null && !r.plural && isOf(r, speaker.name.key()))
            : null;
    return named == null ? null : new Reference(named.referent(), Rule.DESCRIPTION, named);
  }

  /** <i>The Finn</i>, but <i>the Dutch, the English, the Chinese</i>. */
  private boolean isOne(Phrase phrase) {
    String word = text.plain(phrase.to - 1);
    boolean alone = phrase.owner == null && phrase.nameTo - phrase.nameFrom == 1;
    return alone && PEOPLE_ENDINGS.stream().noneMatch(word::endsWith);
  }

  private static boolean isOf(Referent person, String state) {
    return state.equals(person.country()) || state.equals(person.home());
  }

  /** <i>The Foreign Office</i>: words that other states' organs may go by too. */
  Reference organisation(Phrase phrase) {
    String code = phrase.name.key();
    Allegiance whose = Allegiance.of(directory, code, Basis.NAME, phrase);
    return new Reference(actors.organisation(code, phrase.role, whose), Rule.ORGANISATION, null);
  }

  Reference group(Phrase phrase, Referent owner) {
    Seen abbreviated = isOfOther(phrase, owner) ? null : abbreviated(phrase);
    if (abbreviated != null) {
      return new Reference(abbreviated.referent(), Rule.GROUP, abbreviated);
    }
    return isOfOther(phrase, owner)
        ? local(phrase, owner)
        : new Reference(actors.group(phrase.name, phrase), Rule.GROUP, null);
  }

  /**
   * <i>The SPF</i>, behind <i>the Salt People's Front</i>: another body than the one that the
   * directory knows by that short name, of which the article has said nothing in full.
   */
  private Seen abbreviated(Phrase phrase) {
    boolean acronym =
        phrase.nameTo - phrase.nameFrom == 1
            && text.caseOf(phrase.nameFrom) == Case.UPPER
            && phrase.name.form().length() > 1;
    if (!acronym) {
      return null;
    }
    String word = text.plain(phrase.nameFrom);
    Seen full =
        salience.last(
            phrase.from,
            r -> r.type == ReferentType.GROUP && r.name != null && word.equals(initials(r.name)));
    return full == null || full.referent().name.equals(phrase.name.key()) ? null : full;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]", -1)) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      initials.append(capital ? Character.toLowerCase(word.charAt(0)) : "");
    }
    return initials.toString();
  }

  Reference organ(Phrase phrase, Referent possessor) {
    if (possessor == null && phrase.plural && OF_BLOCS.contains(text.plain(phrase.from))) {
      return bloc(phrase);
    }
    boolean open = possessor == null && phrase.place == null;
    Allegiance head = open ? possessors.atHead(phrase) : null;
    boolean elsewhere = open && (head == null || !possessors.isStatesOwn(phrase));
    Seen antecedent = elsewhere ? organBefore(phrase) : null;
    Referent owner = antecedent == null ? possessor : antecedent.referent();
    if (antecedent != null && (hasNoun(owner, phrase) || isForce(owner))) {
      return new Reference(owner, Rule.DESCRIPTION, antecedent);
    }
    if (owner != null && owner.type == ReferentType.ORGANISATION) {
      Referent organ = actors.organisation(owner.name, phrase.role, owner.allegiance());
      organ.nouns.add(phrase.noun);
      return new Reference(organ, Rule.ORGANISATION, antecedent);
    }
    if (owner != null && owner.type == ReferentType.GROUP) {
      return new Reference(owner, Rule.GROUP, null);
    }
    return organOf(whose(phrase, owner, head), phrase);
  }

  /** Whose an organ is: by its words, by the head of the item, by what went before. */
  private Allegiance whose(Phrase phrase, Referent owner, Allegiance head) {
    Allegiance of = possessors.allegiance(phrase, owner);
    // Several governments are not those of one state: "the governments of the region".
    if (of != null || phrase.plural) {
      return of;
    }
    if (head != null) {
      return head;
    }
    boolean sure = phrase.definite || !directory.isNoun(phrase.noun, NounKind.BODY);
    return owner == null && sure ? possessors.before(phrase) : null;
  }

  private Reference organOf(Allegiance of, Phrase phrase) {
    if (of == null) {
      return Reference.nothing();
    }
    if (directory.organisation(of.key()) != null) {
      return new Reference(actors.organisation(of.key(), phrase.role, of), Rule.ORGANISATION, null);
    }
    String state = directory.state(of.key()) == null ? of.country() : of.key();
    if (state == null || directory.state(state) == null) {
      return Reference.nothing();
    }
    Referent referent = actors.state(state, phrase.role, of);
    referent.nouns.add(phrase.noun);
    return new Reference(referent, Rule.STATE, null);
  }

  /**
   * The last state that was mentioned with this organ, or the last body that is called so; of
   * <i>the Commission</i> the organisation that has one.
   */
  private Seen organBefore(Phrase phrase) {
    Seen same = salience.last(phrase.from, r -> !r.isPerson() && hasNoun(r, phrase));
    if (same == null && text.isCapital(phrase.to - 1)) {
      same =
          salience.last(
              phrase.from,
              r ->
                  r.type == ReferentType.ORGANISATION
                      && directory.organisation(r.name).organs().contains(phrase.noun));
    }
    return same == null && phrase.definite && FORCES.contains(phrase.noun)
        ? salience.last(phrase.from, Institutions::isForce)
        : same;
  }

  /** <i>Norway's coast guard … The force said</i>: a body of a state that may be called so. */
  private static boolean isForce(Referent r) {
    String last = r.role.substring(r.role.lastIndexOf(' ') + 1);
    return r.type == ReferentType.STATE && FORCE_ORGANS.contains(last);
  }

  private static boolean hasNoun(Referent r, Phrase phrase) {
    boolean noun = r.nouns.contains(phrase.noun) || r.nouns.contains(phrase.role);
    boolean organ =
        r.type == ReferentType.STATE
            && (r.role.equals(phrase.role) || r.role.endsWith(" " + phrase.role));
    return noun || organ;
  }

  Reference local(Phrase phrase, Referent owner) {
    List<String> name = text.nameWords(phrase.nameFrom, phrase.nameTo);
    Referent half = half(name, phrase);
    if (half != null) {
      return new Reference(half, Rule.STATE, null);
    }
    if (isBloc(name, phrase)) {
      return bloc(phrase);
    }
    if (isOrganOf(phrase, owner)) {
      Phrase organ = new Phrase(phrase.from, phrase.to);
      organ.kind = Kind.ORGAN;
      organ.role = text.written(behindOwner(phrase), phrase.nameTo).toLowerCase(Locale.ROOT);
      organ.noun = phrase.noun;
      organ.owner = phrase.owner;
      return organ(organ, owner);
    }
    Referent person =
        phrase.definite ? null : actors.inArticle(name, possessors.hints(phrase, owner));
    if (person != null) {
      return new Reference(person, Rule.SURNAME, null);
    }
    Referent referent = actors.local(text.written(phrase.nameFrom, phrase.nameTo), name);
    if (possessors.isPrivate(phrase, owner) || isOutlawed(phrase)) {
      referent.speaksForItself();
    }
    if (!phrase.noun.isEmpty()) {
      referent.nouns.add(phrase.noun);
    }
    Allegiance own = possessors.allegiance(phrase, owner);
    referent.actsFor(own == null ? possessors.domestic(phrase) : own);
    return new Reference(referent, Rule.GROUP, salience.last(phrase.from, r -> r == referent));
  }

  /**
   * <i>The Norwegian Coastal Command</i>, <i>its Northern Command</i>, <i>the UN Mission</i>: an
   * organ of who goes before, under a name of its own.
   */
  private boolean isOrganOf(Phrase phrase, Referent owner) {
    if (owner == null || phrase.isPrivate || isPlain(phrase.owner)) {
      return false;
    }
    boolean state = owner.type == ReferentType.STATE && STATE_BODIES.contains(phrase.noun);
    boolean organisation =
        owner.type == ReferentType.ORGANISATION && ORGANISATION_BODIES.contains(phrase.noun);
    return state || organisation;
  }

  /** <i>The Norway Salmon Commission</i>: a state within a name, neither adjective nor owner. */
  private boolean isPlain(Phrase owner) {
    return owner.kind == Kind.STATE
        && owner.name != null
        && owner.name.use() != Use.DEMONYM
        && text.caseOf(owner.from) != Case.UPPER // "the US Southern Command"
        && !text.isPossessive(owner.to);
  }

  /** <i>The rebel Front for Norway</i>: what it is says that it is nobody's. */
  private boolean isOutlawed(Phrase phrase) {
    for (int i = phrase.from; i < phrase.nameFrom; i++) {
      if (text.isOf(i, OUTLAWED)) {
        return true;
      }
    }
    return false;
  }

  /** <i>Norway's Rally</i>: another body than the group of that name in some other state. */
  private boolean isOfOther(Phrase phrase, Referent owner) {
    String home = directory.group(phrase.name.key()).home();
    return owner != null
        && owner.type == ReferentType.STATE
        && !home.isEmpty()
        && !home.equals(owner.country())
        && phrase.nameTo - phrase.nameFrom > 1;
  }

  private int behindOwner(Phrase phrase) {
    return phrase.owner.to > phrase.nameFrom && phrase.owner.to < phrase.nameTo
        ? phrase.owner.to
        : phrase.nameFrom;
  }

  /** <i>The West</i>, <i>Western governments</i>, but not <i>Western Union</i>. */
  private boolean isBloc(List<String> name, Phrase phrase) {
    if (name.size() == 1) {
      return phrase.definite && BLOCS.contains(name.get(0));
    }
    return name.size() == 2
        && OF_BLOCS.contains(name.get(0))
        && !text.isCapital(phrase.nameTo - 1)
        && phrase.plural;
  }

  /**
   * The bloc, if a word means it by what it has or does: <i>Western sanctions</i>, but not <i>the
   * western plain</i>; else {@code null}.
   */
  Referent bloc(int word) {
    boolean bloc =
        mayBeBloc(word) && !text.isCapital(word + 1) && text.isOf(word + 1, OWNED_BY_BLOCS);
    return bloc ? actors.local(BLOC, List.of(BLOC)) : null;
  }

  /** Whether a word is an adjective such as <i>Western</i>. */
  boolean mayBeBloc(int word) {
    return text.isOf(word, OF_BLOCS);
  }

  private Reference bloc(Phrase phrase) {
    Referent bloc = actors.local(BLOC, List.of(BLOC));
    return new Reference(bloc, Rule.GROUP, salience.last(phrase.from, r -> r == bloc));
  }

  /** <i>The southern army</i>, where the article has called a state <i>the South</i>: its army. */
  void giveToHalf(Phrase phrase) {
    if (phrase.owner != null || (phrase.kind != Kind.ORGAN && phrase.kind != Kind.UNNAMED)) {
      return;
    }
    for (int i = phrase.from; i < phrase.to - 1 && !halves.isEmpty(); i++) {
      String word = text.plain(i);
      if (isOfHalf(word) && halves.contains(half(word))) {
        phrase.owner = new Phrase(i, i + 1);
        phrase.owner.kind = Kind.LOCAL;
        phrase.owner.nameFrom = i;
        phrase.owner.nameTo = i + 1;
        phrase.owner.noun = word;
        phrase.role = withoutFirst(word, phrase.role);
        return;
      }
    }
  }

  /** Takes the adjective from an organ that was read together with it. */
  private static String withoutFirst(String word, String organ) {
    return (organ + " ").startsWith(word + " ") ? organ.substring(word.length()).strip() : organ;
  }

  /** Whether a possessor is such an adjective. */
  static boolean isOfHalf(Phrase owner) {
    return owner.kind == Kind.LOCAL && isOfHalf(owner.noun);
  }

  private static boolean isOfHalf(String word) {
    return HALVES.contains(word) && word.endsWith(ENDING);
  }

  private static String half(String word) {
    return isOfHalf(word) ? word.substring(0, word.length() - ENDING.length()) : word;
  }

  /** <i>The North</i>: a state of the article whose name begins so. */
  private Referent half(List<String> name, Phrase phrase) {
    String half = name.size() == 1 ? half(name.get(0)) : "";
    if (HALVES.contains(half)) {
      for (String country : actors.counts().keySet()) {
        State state = directory.state(country);
        if (state != null && state.name().toLowerCase(Locale.ROOT).startsWith(half + " ")) {
          if (phrase.definite) {
            halves.add(half);
          }
          return actors.state(country, "", Allegiance.of(directory, country, Basis.NAME, phrase));
        }
      }
    }
    return null;
  }
}
