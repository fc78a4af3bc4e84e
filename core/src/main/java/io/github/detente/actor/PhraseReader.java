package io.github.detente.actor;

import io.github.detente.actor.Entries.Noun;
import io.github.detente.actor.Entries.NounKind;
import io.github.detente.actor.Entries.Sex;
import io.github.detente.actor.Entries.Title;
import io.github.detente.actor.Name.Use;
import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Scene.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads noun phrases: whose, which title or noun, which name. Knows the words of the phrase and the
 * directory, and nothing of the rest of the article.
 */
final class PhraseReader {
  private final Scene scene;
  private final Words words;
  private final ActorDirectory directory;

  PhraseReader(Scene scene) {
    this.scene = scene;
    this.words = scene.words;
    this.directory = scene.directory;
  }

  /** A part of a phrase, in order: a name of the directory, or a run of capitalised words. */
  private record Part(int from, int to, Hit hit) {
    boolean isRun() {
      return hit == null;
    }

    boolean is(Use use) {
      return hit != null && hit.name().use() == use;
    }

    boolean isTitle() {
      return is(Use.TITLE) || is(Use.TITLES);
    }

    boolean isNoun() {
      return is(Use.NOUN) || is(Use.NOUNS);
    }

    boolean isEntity() {
      return hit != null && !hit.name().isCommon() && hit.name().use() != Use.PERSON;
    }
  }

  /** Reads the words from {@code from} to {@code to}, exclusive: one phrase, with appositions. */
  Reading read(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (!words.isWord(start) || (end - start > 1 && isLeading(start)))) {
      start++;
    }
    while (end > start && !words.isWord(end - 1) && !scene.isInsideHit(end - 1)) {
      end--;
    }
    if (start >= end) {
      return new Reading(from, to);
    }
    if (end - start == 1
        && words.isOf(start, PhraseWords.PRONOUN)
        && !isAcronym(start)) {
      return pronoun(start);
    }
    for (int i = start + 1; i < end; i++) {
      boolean mark = ",(–—:".indexOf(words.folded[i].charAt(0)) >= 0 && !words.isWord(i);
      if (mark && !scene.isInsideHit(i)) {
        return Apposition.join(readOne(start, i), read(i + 1, end));
      }
    }
    return readJoint(start, end);
  }

  private boolean isLeading(int i) {
    return words.isOf(i, PhraseWords.LEADING) && scene.hit(i) == null;
  }

  private boolean isAcronym(int i) {
    return words.cases[i] == Words.Case.UPPER && words.ends[i] - words.starts[i] > 1;
  }

  private Reading pronoun(int i) {
    Reading reading = new Reading(i, i + 1);
    reading.kind = Kind.PRONOUN;
    reading.noun = words.folded[i];
    return reading;
  }

  /** Of two joined by <i>and</i>, the first speaks for both. */
  private Reading readJoint(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if ((words.is(i, "and") || words.is(i, "or")) && !scene.isInsideHit(i)) {
        boolean another =
            words.isCapital(i + 1) || words.isOf(i + 1, PhraseWords.DEFINITE);
        Hit left = scene.hit(i - 1);
        boolean demonym = left != null && left.name().use() == Use.DEMONYM;
        if (another && demonym && to - i > 2) {
          Reading right = readOne(i + 1, to);
          right.owner = readOne(from, i);
          return right;
        }
        if (another && !endsWithTail(from, i)) {
          return readOne(from, i);
        }
      }
    }
    return readOne(from, to);
  }

  private boolean endsWithTail(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isTail(i) || words.is(i, "of")) {
        return true;
      }
    }
    return false;
  }

  private boolean isTail(int i) {
    return words.isOf(i, PhraseWords.TAIL)
        && words.cases[i] == Words.Case.LOWER
        && scene.hit(i) == null;
  }

  private Reading readOne(int from, int to) {
    int end = from + 1;
    while (end < to && !isTail(end) && !(words.is(end, "of") && !scene.isInsideHit(end))) {
      end++;
    }
    int possessive = -1;
    for (int i = from + 1; i < end; i++) {
      if (words.isPossessive(i) && !scene.isInsideHit(i) && !isInsideName(i, end)) {
        possessive = i;
      }
    }
    if (possessive > 0) {
      Reading owner = readOne(from, possessive);
      if (possessive + 1 >= to) {
        return owner;
      }
      Reading reading = readOne(possessive + 1, to);
      if (reading.owner == null) {
        reading.owner = owner;
      } else if (reading.owner.kind == Kind.ORGAN && reading.owner.owner == null) {
        reading.owner.owner = owner;
      }
      reading.definite = true;
      return reading;
    }
    Reading reading = new Reading(from, to);
    int start = determiner(reading, from, end);
    if (end - start == 1
        && words.is(end, "of")
        && words.isOf(start, PhraseWords.INDEFINITE)) {
      return some(from, end + 1, to);
    }
    readCore(reading, start, end, to);
    if (end < to && words.is(end, "of")) {
      complement(reading, end + 1, to);
    } else if (end < to && words.is(end, "for") && isOfName(reading, end + 1, to)) {
      complement(reading, end + 1, to);
    } else if (end < to) {
      reading.place = place(end, to);
    }
    return reading;
  }

  /** <i>the Baltic Workers' Council</i>: the name of a body, and nobody's council. */
  private boolean isInsideName(int i, int end) {
    Hit last = scene.hit(end - 1);
    boolean body =
        last != null
            && (last.name().use() == Use.NOUN || last.name().use() == Use.NOUNS)
            && directory.nouns(last.name().key()).stream()
                .anyMatch(noun -> noun.kind() == NounKind.BODY);
    Hit before = scene.hit(i - 1);
    return body
        && words.isCapital(end - 1)
        && words.isCapital(i - 1)
        && (before == null || before.name().isCommon());
  }

  private int determiner(Reading reading, int from, int end) {
    int i = from;
    while (i < end - 1 && scene.hit(i) == null) {
      if (words.isOf(i, PhraseWords.POSSESSIVE)) {
        reading.owner = pronoun(i);
        reading.definite = true;
      } else if (words.isOf(i, PhraseWords.DEFINITE)) {
        reading.definite = true;
      } else if (words.isOf(i, PhraseWords.INDEFINITE)
          && (!words.isCapital(i) || words.startsSentence(i))) {
        reading.indefinite = true;
      } else {
        break;
      }
      i++;
    }
    return i;
  }

  private void complement(Reading reading, int from, int to) {
    if (isOfName(reading, from, to)) {
      reading.kind = Kind.LOCAL;
      reading.nameFrom = firstCapital(determinerEnd(reading.from), from);
      reading.nameTo = localEnd(from, to);
      return;
    }
    Reading whose = read(from, to);
    boolean useful = whose.kind != Kind.NONE && whose.kind != Kind.UNNAMED;
    if (reading.owner == null && useful && !scene.hits(from, to).isEmpty()) {
      reading.owner = whose;
    } else if ((reading.kind == Kind.ORGAN && reading.owner != null)
        || (reading.kind == Kind.ORGAN && !useful)) {
      reading.role = lower(reading.role + " of " + words.text(from, to));
    }
    if (reading.place == null) {
      reading.place = place(from, to);
    }
  }

  /** <i>The Sons of the Highlands</i>, <i>the Front for the Mountain Faith</i>: one name. */
  private boolean isOfName(Reading reading, int from, int to) {
    boolean body =
        reading.kind == Kind.LOCAL
            || reading.kind == Kind.DESCRIPTION
            || (reading.kind == Kind.UNNAMED && reading.titles.isEmpty());
    int head = from - 2;
    int next = words.is(from, "the") ? from + 1 : from;
    return body
        && reading.definite
        && reading.owner == null
        && head >= reading.from
        && words.isCapital(head)
        && next < to
        && words.isCapital(next);
  }

  private int determinerEnd(int from) {
    return words.isOf(from, PhraseWords.DEFINITE) ? from + 1 : from;
  }

  private int localEnd(int from, int to) {
    int end = from;
    for (int i = from; i < to && !isTail(i) && !words.isPossessive(i); i++) {
      end = words.isCapital(i) ? i + 1 : end;
    }
    return end;
  }

  private Name place(int from, int to) {
    for (Hit hit : scene.hits(from, to)) {
      if (hit.name().isOfState() || hit.name().isOfOrganisation()) {
        return hit.name();
      }
    }
    return null;
  }

  private List<Part> parts(int from, int to) {
    List<Part> parts = new ArrayList<>();
    int i = from;
    while (i < to) {
      Hit hit = scene.hit(i);
      if (hit != null && hit.from() >= i) {
        int end = Math.min(hit.to(), to);
        parts.add(new Part(i, end, hit));
        i = end;
      } else if (isNameWord(i)) {
        int end = runEnd(i, to);
        parts.add(new Part(i, end, null));
        i = end;
      } else {
        i++;
      }
    }
    return parts;
  }

  private boolean isNameWord(int i) {
    return words.isCapital(i)
        && !words.isOf(i, PhraseWords.CALENDAR | PhraseWords.HONORIFIC)
        && !words.folded[i].isEmpty()
        && !Character.isDigit(words.folded[i].charAt(0));
  }

  private int runEnd(int from, int to) {
    int end = from + 1;
    int i = end;
    while (i < to) {
      Hit hit = scene.hit(i);
      boolean mayBelong = hit == null || isNameLike(hit, i);
      if (mayBelong && (isNameWord(i) || (words.glued[i] && words.isWord(i)))) {
        i++;
        end = i;
      } else if ((mayBelong && isParticle(i, to)) || isInitialStop(i)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  /** A place or surname within a run of capitals may be a part of somebody's name. */
  private static boolean isNameLike(Hit hit, int i) {
    Use use = hit.name().use();
    return hit.from() == i && hit.to() == i + 1 && (use == Use.PLACE || use == Use.GROUP);
  }

  private boolean isParticle(int i, int to) {
    return i + 1 < to
        && words.isOf(i, PhraseWords.NAME_PARTICLE)
        && words.isCapital(i + 1);
  }

  private boolean isInitialStop(int i) {
    return words.is(i, ".") && words.folded[i - 1].length() == 1;
  }

  private void readCore(Reading reading, int from, int to, int phraseEnd) {
    for (int i = from; i < to; i++) {
      if (words.isOf(i, PhraseWords.HONORIFIC) && i + 1 < to && words.isCapital(i)) {
        reading.sex = PhraseWords.honorific(words.folded[i]);
        reading.noun = words.folded[i];
      }
    }
    List<Part> parts = parts(from, to);
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    Part person = last(parts, Use.PERSON);
    boolean titled = parts.stream().anyMatch(Part::isTitle);
    if (person != null && parts.indexOf(person) >= parts.size() - 2) {
      named(reading, parts, person, from);
      reading.name = person.hit.name();
    } else if (last != null
        && last.isRun()
        && last.to == to
        && (titled || isPersonal(reading, parts))) {
      named(reading, parts, last, from);
    } else if (last == null || (last.to < to && !last.isNoun() && !last.isTitle())) {
      lowercaseHead(reading, parts, to);
    } else if (last.isRun()) {
      local(reading, parts, from, to);
    } else if (last.isTitle()) {
      title(reading, parts, last);
    } else if (last.isNoun()) {
      noun(reading, parts, last, from, to);
    } else {
      entity(reading, parts, last, from, phraseEnd);
    }
  }

  private static Part last(List<Part> parts, Use use) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).is(use)) {
        return parts.get(i);
      }
    }
    return null;
  }

  /** Whether a capitalised run at the end is somebody, by what stands before it. */
  private boolean isPersonal(Reading reading, List<Part> parts) {
    if (PhraseWords.isHonorific(reading.noun)) {
      return true;
    }
    Part last = parts.get(parts.size() - 1);
    if (parts.size() > 1) {
      Part before = parts.get(parts.size() - 2);
      return before.isNoun() && isKind(before, NounKind.PERSON);
    }
    return directory.isFirstName(words.folded[last.from])
        && last.to - last.from > 1
        && !reading.definite;
  }

  private void named(Reading reading, List<Part> parts, Part name, int from) {
    reading.kind = Kind.PERSON;
    reading.nameFrom = name.from;
    reading.nameTo = name.to;
    while (!name.isRun()
        && reading.nameFrom > from
        && scene.hit(reading.nameFrom - 1) == null
        && isNameWord(reading.nameFrom - 1)) {
      reading.nameFrom--;
    }
    for (Part part : parts) {
      if (part == name) {
        break;
      }
      if (part.isTitle()) {
        addTitle(reading, part);
      } else if (part.isNoun()) {
        organBefore(reading, part);
      } else if (part.isEntity()) {
        owner(reading, part);
      }
    }
  }

  private void addTitle(Reading reading, Part part) {
    Title title = directory.title(part.hit.name().key());
    reading.titles.add(title.title());
    reading.noun = title.head();
    reading.sex = reading.sex == Sex.UNKNOWN ? title.sex() : reading.sex;
  }

  /** The word that a title goes on by: <i>secretary</i> of <i>defense secretary</i>. */
  static String headWord(String title) {
    int cut = title.length();
    for (String word : PhraseWords.HEAD_ENDS) {
      int at = title.indexOf(word);
      cut = at > 0 ? Math.min(cut, at) : cut;
    }
    return Fold.word(title.substring(title.lastIndexOf(' ', cut - 1) + 1, cut));
  }

  private void organBefore(Reading reading, Part part) {
    if (isKind(part, NounKind.ORGAN)) {
      reading.role = lower(words.text(part.from, part.to));
    }
  }

  private void owner(Reading reading, Part part) {
    if (reading.owner == null || reading.owner.kind == Kind.PRONOUN) {
      reading.owner = new Reading(part.from, part.to);
      entityKind(reading.owner, part);
    }
  }

  private boolean isKind(Part part, NounKind kind) {
    for (Noun noun : directory.nouns(part.hit.name().key())) {
      if (noun.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * The phrase ends in a small word that no list knows: somebody of a state, if one goes before.
   */
  private void lowercaseHead(Reading reading, List<Part> parts, int to) {
    for (Part part : parts) {
      if (part.isEntity()) {
        owner(reading, part);
      } else if (part.is(Use.PERSON)) {
        return;
      }
    }
    String head = words.folded[to - 1];
    reading.noun = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    reading.plural = head.endsWith("s");
    reading.kind = reading.owner != null ? Kind.UNNAMED : Kind.NONE;
    reading.guessed = true;
    if (reading.owner == null && words.cases[to - 1] == Words.Case.LOWER) {
      reading.kind = Kind.UNNAMED;
    }
  }

  /** <i>Several of the largest unions in Denmark</i>: some of what follows. */
  private Reading some(int from, int of, int to) {
    Reading reading = read(of, to);
    Reading several = new Reading(from, to);
    several.kind = Kind.UNNAMED;
    several.plural = true;
    several.noun = reading.noun;
    several.owner = reading.kind == Kind.NONE ? null : reading;
    several.place = reading.place;
    return several;
  }

  /** Capitalised words that nobody knows: a body if it says so or has an article, else a person. */
  private void local(Reading reading, List<Part> parts, int from, int to) {
    Part last = parts.get(parts.size() - 1);
    int start = parts.get(0).isRun() || !words.isCapital(from) ? last.from : from;
    reading.kind = Kind.LOCAL;
    reading.nameFrom = parts.size() == 1 ? last.from : Math.min(start, last.from);
    reading.nameTo = to;
    reading.noun = words.folded[to - 1];
    for (Part part : parts) {
      if (part.isEntity()) {
        owner(reading, part);
      }
    }
    boolean entityBefore = parts.size() > 1 && parts.get(parts.size() - 2).isEntity();
    if (!reading.definite && !entityBefore && words.cases[to - 1] != Words.Case.UPPER) {
      reading.kind = Kind.PERSON;
      reading.nameFrom = last.from;
      reading.noun = "";
    }
  }

  private void title(Reading reading, List<Part> parts, Part last) {
    for (Part part : parts) {
      if (part.isTitle()) {
        addTitle(reading, part);
      } else if (part.isEntity()) {
        owner(reading, part);
      } else if (part.isNoun()) {
        organBefore(reading, part);
      } else if (part.isRun() && reading.owner == null && part != last) {
        reading.role = lower(words.text(part.from, part.to));
      }
    }
    reading.plural = last.is(Use.TITLES);
    Title title = directory.title(last.hit.name().key());
    boolean common = title.office().equals("official") || title.office().equals("lawmaker");
    boolean some = reading.indefinite || reading.plural || (common && title.of().isEmpty());
    reading.kind = some ? Kind.UNNAMED : Kind.TITLE;
  }

  private void noun(Reading reading, List<Part> parts, Part last, int from, int to) {
    Part before = null;
    int ownerEnd = from;
    for (Part part : parts) {
      if (part.isEntity() && part != last) {
        owner(reading, part);
        ownerEnd = part.to;
        before = part;
      }
    }
    reading.noun = headWord(last.hit.name().key());
    reading.plural = last.is(Use.NOUNS);
    boolean ofGroup = before != null && before.is(Use.GROUP);
    boolean run = parts.stream().anyMatch(Part::isRun);
    if (ofGroup && !run && (isKind(last, NounKind.BODY) || isKind(last, NounKind.STATE))) {
      reading.owner = null;
      entityKind(reading, before);
    } else if (isKind(last, NounKind.ORGAN)
        && !(isKind(last, NounKind.BODY) && isNamedBody(parts, last))) {
      reading.kind = Kind.ORGAN;
      reading.role = organ(last, Math.min(ownerEnd, last.from));
    } else if (isKind(last, NounKind.DOCUMENT)) {
      reading.kind = Kind.DOCUMENT;
      reading.role = issuer(parts, last);
    } else if (isNamedBody(parts, last)) {
      local(reading, parts, from, to);
      reading.kind = Kind.LOCAL;
      reading.nameFrom = firstCapital(from, to);
    } else if (isKind(last, NounKind.PERSON)) {
      reading.kind = Kind.UNNAMED;
      for (Part part : parts) {
        if (part.isNoun() && part != last) {
          organBefore(reading, part);
        }
      }
    } else {
      reading.kind = Kind.DESCRIPTION;
    }
  }

  private int firstCapital(int from, int to) {
    int i = from;
    while (i < to - 1 && !words.isCapital(i)) {
      i++;
    }
    return i;
  }

  /**
   * <i>the Azov regiment</i>, <i>Prairie Unity Party</i>: a run of capitals before or in the noun.
   */
  private boolean isNamedBody(List<Part> parts, Part last) {
    boolean body =
        isKind(last, NounKind.BODY)
            || isKind(last, NounKind.ORGANISATION)
            || isKind(last, NounKind.STATE);
    boolean run = parts.size() > 1 && parts.get(parts.size() - 2).isRun();
    boolean capital = words.isCapital(last.to - 1) && parts.size() > 1;
    return body && (run || capital);
  }

  /** The words of an organ from behind its owner: <i>foreign ministry</i>. */
  private String organ(Part noun, int from) {
    String listed = directory.nouns(noun.hit.name().key()).get(0).role();
    if (noun.to - noun.from > 1 || from >= noun.from) {
      return listed;
    }
    int start = noun.from;
    while (start > from
        && words.isWord(start - 1)
        && noun.from - start < 2
        && !words.isOf(
            start - 1, PhraseWords.DEFINITE | PhraseWords.INDEFINITE | PhraseWords.POSSESSIVE)) {
      start--;
    }
    return start == noun.from ? listed : lower(words.text(start, noun.to));
  }

  private String issuer(List<Part> parts, Part last) {
    for (Part part : parts) {
      if (part != last && part.isNoun() && isKind(part, NounKind.ORGAN)) {
        int from = part.from > 0 && isNameWord(part.from - 1) ? part.from - 1 : part.from;
        return lower(words.text(from, part.to));
      }
    }
    return "";
  }

  private void entity(Reading reading, List<Part> parts, Part last, int from, int phraseEnd) {
    for (Part part : parts) {
      if (part.isEntity() && part != last) {
        owner(reading, part);
      }
    }
    entityKind(reading, last);
    boolean stateOfOther =
        reading.owner != null
            && reading.owner.name != null
            && last.hit.name().isOfState()
            && !last.hit.name().key().equals(reading.owner.name.key());
    boolean organ = last.is(Use.SEAT) || last.is(Use.STATE_ORGAN);
    if (stateOfOther && organ) {
      reading.kind = Kind.ORGAN;
      reading.noun = words.folded[last.to - 1];
    } else if (!stateOfOther) {
      reading.owner = null;
    }
    reading.nameFrom = last.from;
    reading.nameTo = Math.min(last.to, phraseEnd);
    if (last.is(Use.DEMONYM)) {
      reading.plural = words.folded[last.to - 1].endsWith("s");
    }
    reading.definite |= from < last.from && words.is(from - 1, "the");
  }

  private void entityKind(Reading reading, Part part) {
    Name name = part.hit.name();
    reading.name = name;
    reading.role = name.role();
    reading.noun = words.folded[part.to - 1];
    reading.kind =
        switch (name.use()) {
          case ORGANISATION, ORGANISATION_ORGAN -> Kind.ORGANISATION;
          case GROUP -> Kind.GROUP;
          default -> Kind.STATE;
        };
  }

  private static String lower(String text) {
    return String.join(" ", text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }
}
