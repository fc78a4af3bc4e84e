package io.github.detente.actor.directory;

import io.github.detente.actor.directory.Entries.NounKind;
import io.github.detente.actor.directory.Entries.State;
import io.github.detente.article.TextSpan;
import io.github.detente.text.Document;
import io.github.detente.text.Interrupts;
import io.github.detente.text.Lexeme;
import io.github.detente.text.Tokens;
import io.github.detente.text.Tokens.Case;
import io.github.detente.text.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document with the directory's names found in it: in one pass, the longest name at each token.
 * Tokens count from 0; ranges are half-open. Immutable after making.
 */
public final class NamedText {
  /** Characters from here on may be read as others. */
  private static final int ASCII = 0x80;

  /** Words longer than this would have small letters in a plain sentence. */
  private static final int LONG = 4;

  /** So many of them in capitals, names left out, make a headline. */
  private static final int HEADLINE_WORDS = 3;

  private static final String MARKS = "“”\"‘’'«»„";

  /** Tokens of a nickname with its marks, at most. */
  private static final int NICKNAME = 6;

  private final Document document;
  private final Tokens tokens;
  private final Directory directory;
  private final Optional<LocalDate> date;
  private final int[] words;
  private final Hit[] hits;
  private final List<Hit> all = new ArrayList<>();

  /** Words of headlines whose capitals say nothing. */
  private final BitSet calmed = new BitSet();

  /** Sentences that are written as headlines are. */
  private final BitSet headlike = new BitSet();

  /** A name in the text. */
  public record Hit(int from, int to, Name name) {}

  private NamedText(Document document, Directory directory, Optional<LocalDate> date) {
    this.document = document;
    this.tokens = document.tokens();
    this.directory = directory;
    this.date = date;
    this.hits = new Hit[tokens.size()];
    this.words = directory.index().words(tokens);
  }

  /**
   * Finds the names.
   *
   * @param date the day of the text: a name is that of the state of the day
   */
  public static NamedText of(Document document, Directory directory, Optional<LocalDate> date) {
    NamedText text = new NamedText(document, directory, date);
    text.find();
    text.calm();
    return text;
  }

  /** Takes capitals of headlines for small letters, unless the word has one elsewhere too. */
  private void calm() {
    Set<String> names = new HashSet<>();
    // Layout behind the last sentence counts as one more.
    boolean[] plain = new boolean[document.sentenceCount() + 1];
    plain[document.sentenceCount()] = true;
    for (int s = 0; s < document.sentenceCount(); s++) {
      plain[s] = !isHeadlike(s);
      headlike.set(s, !plain[s]);
    }
    if (headlike.isEmpty()) {
      return;
    }
    for (int i = 0; i < size(); i++) {
      if (isCapital(i) && plain[sentence(i)] && !startsSentence(i)) {
        names.add(spelling(i));
      }
    }
    for (int i = 0; i < size(); i++) {
      if (isCapital(i) && !plain[sentence(i)] && hits[i] == null && !names.contains(spelling(i))) {
        calmed.set(i);
      }
    }
  }

  /** Whether a sentence is written as headlines are, and that not for the names in it. */
  private boolean isHeadlike(int sentence) {
    Tokens.LetterCase style = tokens.style(sentence);
    if (style == Tokens.LetterCase.SENTENCE || endsInStop(sentence)) {
      return false;
    }
    int capitals = 0;
    for (int i = tokens.sentenceStart(sentence); i < tokens.sentenceEnd(sentence); i++) {
      boolean isLong = tokens.end(i) - tokens.start(i) > LONG;
      capitals += hits[i] == null && tokens.isCapital(i) && isLong ? 1 : 0;
    }
    return style == Tokens.LetterCase.CAPITALS || capitals >= HEADLINE_WORDS;
  }

  /** A headline has no full stop, however many names a sentence is made of. */
  private boolean endsInStop(int sentence) {
    int last = tokens.sentenceEnd(sentence) - 1;
    while (tokens.isMark(last) && !is(last, ".") && last > tokens.sentenceStart(sentence)) {
      last--;
    }
    return is(last, ".");
  }

  private void find() {
    NameIndex index = directory.index();
    int i = 0;
    while (i < size()) {
      Interrupts.check();
      boolean begins = words[i] >= 0 && isWord(i);
      NameIndex.Match match = begins ? index.longest(tokens, words, i, sentenceEnd(i)) : null;
      Name name = match == null ? null : only(match.names());
      if (name == null
          || isOpinion(i)
          || isCommonPhrase(i, match.end(), name)
          || isCutByHyphen(match.end(), name)
          || isPartOfName(i, match.end(), name)) {
        i++;
        continue;
      }
      Hit hit = new Hit(i, match.end(), name);
      Arrays.fill(hits, i, match.end(), hit);
      all.add(hit);
      i = match.end();
    }
  }

  private Name only(List<Name> names) {
    return names.size() == 1 ? names.get(0) : choose(names);
  }

  private int sentenceEnd(int i) {
    return sentence(i) < document.sentenceCount() ? tokens.sentenceEnd(sentence(i)) : size();
  }

  /** <i>Pro-Russian</i>: what somebody thinks of it. */
  private boolean isOpinion(int from) {
    return isGlued(from) && isOf(from - 1, ActorWords.AGAINST);
  }

  /** <i>The economist said</i>: no paper of that name, which has a capital within a sentence. */
  private boolean isCommonPhrase(int from, int end, Name name) {
    boolean small = name.use() == Name.Use.GROUP && is(from, "the") && end - from > 1;
    for (int i = from + 1; small && i < end; i++) {
      small = !isCapital(i);
    }
    return small;
  }

  /** <i>US-made</i>, <i>Iran-backed</i>: not the state, but something about it. */
  private boolean isCutByHyphen(int end, Name name) {
    return end < size()
        && isGlued(end)
        && !isCapital(end)
        && !is(end, "led")
        && !(name.isCommon() && isOf(end, ActorWords.FUTURE))
        && name.use() != Name.Use.PERSON;
  }

  /** <i>Drenica Liberation Front</i>: behind another capitalised word, a group's word is a part. */
  private boolean isPartOfName(int from, int end, Name name) {
    return end - from == 1
        && (isInGroupName(from, name)
            || isHalf(from, end, name)
            || isSurname(from, name)
            || isBehindParticle(from, name)
            || isForename(from, end, name)
            || isBehindCourtesy(from, name)
            || isFirstName(end, name));
  }

  /** <i>Holm-Rautio</i>: not Holm, if the article has named somebody so in full. */
  private boolean isHalf(int from, int end, Name name) {
    boolean person = name.use() == Name.Use.PERSON && !directory.isFirstName(spelling(from));
    return person && end < size() && isGlued(end) && isCapital(end);
  }

  /** <i>Jean-Luc</i>: more than somebody's one name. */
  private boolean isFirstName(int end, Name name) {
    return (name.use() == Name.Use.PERSON || name.use() == Name.Use.GROUP)
        && end < size()
        && isCapital(end)
        && sentence(end) == sentence(end - 1)
        && directory.isFirstName(spelling(end - 1));
  }

  /**
   * <i>Dr. Sultan</i>, <i>Mr. Major</i>: somebody who is called like a title, unless addressed by
   * it.
   */
  private boolean isBehindCourtesy(int from, Name name) {
    int before = is(from - 1, ".") ? from - 2 : from - 1;
    return name.isCommon()
        && isCapital(from)
        && isCapital(before)
        && isOf(before, ActorWords.COURTESY)
        && !isOf(from, ActorWords.ADDRESSED);
  }

  /**
   * <i>Secretary Chad Wolf</i>, <i>Chad Wolf, the acting secretary</i>: somebody who has the first
   * name of a place, if a title says that it is a person.
   */
  private boolean isForename(int from, int end, Name name) {
    boolean place =
        name.use() == Name.Use.PLACE
            || name.use() == Name.Use.CAPITAL
            || name.use() == Name.Use.STATE;
    if (!place
        || !isCapital(end)
        || sentence(end) != sentence(from)
        || isOf(end, ActorWords.CALENDAR)
        || isCommonName(end)) {
      return false;
    }
    Hit before = hit(from - 1);
    boolean titled = before != null && before.to() == from && isOfPerson(before.name());
    return titled || isDescribed(end + 1);
  }

  /** <i>Chief Chuck Jordan</i>: a title stands before the name. */
  private boolean isTitled(int name) {
    Hit before = hit(name - 1);
    return before != null && isOfPerson(before.name());
  }

  /** Whether a title or noun of the directory begins here: <i>Chad President Idriss Déby</i>. */
  private boolean isCommonName(int i) {
    return !directory.nouns(plain(i)).isEmpty() || directory.title(plain(i)) != null;
  }

  private boolean isOfPerson(Name name) {
    boolean title = name.use() == Name.Use.TITLE;
    boolean noun = name.use() == Name.Use.NOUN;
    return title || (noun && directory.isNoun(name.key(), NounKind.PERSON));
  }

  /** <i>…, the acting secretary,</i>: an apposition that ends in a title. */
  private boolean isDescribed(int comma) {
    if (!is(comma, ",") || !isOf(comma + 1, ActorWords.OPENING)) {
      return false;
    }
    for (int i = comma + 2; i < Math.min(size(), comma + 6); i++) {
      if (!isWord(i)) {
        return false;
      }
      if (directory.title(plain(i)) != null || isPersonNoun(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPersonNoun(int i) {
    return directory.isNoun(plain(i), NounKind.PERSON);
  }

  /** <i>Mr Lund</i>, <i>Nils Lund</i>: somebody who is called like a place. */
  private boolean isSurname(int from, Name name) {
    int before = is(from - 1, ".") ? from - 2 : from - 1;
    boolean place =
        name.use() == Name.Use.PLACE
            || name.use() == Name.Use.CAPITAL
            || name.use() == Name.Use.STATE
            || name.use() == Name.Use.GROUP;
    return place
        && isCapital(before)
        && hit(before) == null
        && (isOf(before, ActorWords.HONORIFIC)
            || directory.isFirstName(spelling(before))
            || isTitled(before));
  }

  /** <i>Al-Sabah</i>, <i>el-Arish</i>: a name of several parts, and not the place of that word. */
  private boolean isBehindParticle(int from, Name name) {
    boolean place = name.use() == Name.Use.PLACE || name.use() == Name.Use.CAPITAL;
    return place && isGlued(from) && isOf(from - 1, ActorWords.NAME_PARTICLE);
  }

  private boolean isInGroupName(int from, Name name) {
    int before = isPossessive(from - 1) ? from - 2 : from - 1;
    boolean behind =
        isCapital(before) && hit(before) == null && (!startsSentence(before) || before < from - 1);
    // "The Harvest Fund" is not the Fund that the directory knows by this word.
    boolean word = name.use() == Name.Use.ORGANISATION && behind && isBody(from);
    boolean group =
        name.use() == Name.Use.GROUP && (behind || (isWordAsName(name) && isBody(from + 1)));
    return (word || group) && caseOf(from) == Case.CAPITAL;
  }

  /** Papers and firms are called like other things; <i>Fatah Party</i> is Fatah. */
  private boolean isWordAsName(Name name) {
    return Set.of("media", "company").contains(directory.group(name.key()).kind());
  }

  /** <i>Dawn Alliance</i>: the name goes on. */
  private boolean isBody(int i) {
    return isCapital(i)
        && sentence(i) == sentence(i - 1)
        && (directory.isNoun(plain(i), NounKind.BODY)
            || directory.isNoun(plain(i), NounKind.ORGANISATION));
  }

  private static Name state(List<Name> names) {
    for (Name name : names) {
      if (name.use() == Name.Use.STATE) {
        return name;
      }
    }
    return null;
  }

  private Name choose(List<Name> names) {
    Name state = names.size() > 1 ? state(names) : null;
    Name best = null;
    for (Name name : names) {
      boolean namesake =
          state != null && name.use() == Name.Use.PLACE && !name.key().equals(state.key());
      if (!namesake && (best == null || rank(name) < rank(best))) {
        best = name;
      }
    }
    return best;
  }

  /**
   * Returns the part of another state that is called like the state at {@code i}, as Georgia is;
   * {@code null} if there is none.
   */
  public Name namesake(int i) {
    Hit hit = hit(i);
    if (hit == null || hit.name().use() != Name.Use.STATE) {
      return null;
    }
    NameIndex.Match match =
        directory
            .index()
            .longest(
                tokens,
                hit.from(),
                hit.to(),
                name -> name.use() == Name.Use.PLACE && !name.key().equals(hit.name().key()));
    return match == null || match.end() != hit.to() ? null : match.names().get(0);
  }

  /** States of the day go before others, and the kinds of use in their own order. */
  private int rank(Name name) {
    int rank = name.use().rank();
    if (name.isOfState()) {
      State state = directory.state(name.key());
      boolean there =
          date.map(day -> state.existsIn(day.getYear())).orElseGet(() -> !state.isFormer());
      int step = Name.Use.values().length;
      rank += there ? 0 : 2 * step;
      rank += there && !state.isFormer() ? step : 0;
    } else if (name.isCommon()) {
      rank += 3 * Name.Use.values().length;
    }
    return rank;
  }

  /** Returns the name that covers word {@code i}, or {@code null}. */
  public Hit hit(int i) {
    return i >= 0 && i < hits.length ? hits[i] : null;
  }

  public boolean isInsideHit(int i) {
    Hit hit = hit(i);
    return hit != null && hit.from() < i;
  }

  /** Returns all names, in text order. */
  public List<Hit> hits() {
    return all;
  }

  /** Returns the names that stand in a range, or reach into it, in text order. */
  public List<Hit> hits(int from, int to) {
    int first = hitBehind(from);
    int last = first;
    while (last < all.size() && all.get(last).from() < to) {
      last++;
    }
    return all.subList(first, last);
  }

  /** Index of the first name that ends behind token {@code i}. */
  private int hitBehind(int i) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).to() <= i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public Directory directory() {
    return directory;
  }

  public Optional<LocalDate> date() {
    return date;
  }

  /** Returns the text, to which all offsets belong. */
  public String text() {
    return tokens.text();
  }

  public int size() {
    return tokens.size();
  }

  public int start(int i) {
    return tokens.start(i);
  }

  public int end(int i) {
    return tokens.end(i);
  }

  /** Returns a word in small letters without diacritics, or a mark. */
  public String plain(int i) {
    return tokens.folded(i);
  }

  /** Returns what is known of a word wherever it stands. */
  public Lexeme lexeme(int i) {
    return tokens.lexeme(i);
  }

  /** Returns the hash of {@link #plain}. */
  public long hash(int i) {
    return tokens.hash(i);
  }

  /** Returns a word as {@link Spelling} has names, in which spellings of one name meet. */
  public String spelling(int i) {
    return NameIndex.spelling(tokens, i);
  }

  /** Returns how a word is written, and small letters where capitals say nothing. */
  public Case caseOf(int i) {
    return calmed.get(i) ? Case.LOWER : tokens.caseOf(i);
  }

  public boolean isCapital(int i) {
    return tokens.isCapital(i) && !calmed.get(i);
  }

  public boolean isWord(int i) {
    return tokens.isWord(i);
  }

  public boolean isMark(int i) {
    return tokens.isMark(i);
  }

  public boolean is(int i, String word) {
    return i >= 0 && i < words.length && tokens.lexeme(i).is(word);
  }

  /** Whether this word belongs to one of some classes of {@link ActorWords}. */
  public boolean isOf(int i, long any) {
    return i >= 0 && i < words.length && (tokens.lexeme(i).actorClasses() & any) != 0;
  }

  /** Whether there is a word here that is in one of a set's classes. */
  public boolean isOf(int i, WordSet set) {
    return i >= 0 && i < words.length && tokens.lexeme(i).isOf(set);
  }

  /** Whether a hyphen joins the word to the one before. */
  public boolean isGlued(int i) {
    return tokens.has(i, Tokens.GLUED);
  }

  public boolean isPossessive(int i) {
    return tokens.isPossessive(i);
  }

  public boolean isQuoted(int i) {
    return tokens.isQuoted(i);
  }

  public int sentence(int i) {
    return tokens.sentence(i);
  }

  public int paragraph(int i) {
    return tokens.paragraph(i);
  }

  /** Returns the first token of a sentence, behind a dateline and the like. */
  public int sentenceStart(int sentence) {
    return tokens.sentenceStart(sentence);
  }

  /** Returns the first token of a paragraph, be it of a dateline. */
  public int paragraphStart(int paragraph) {
    return tokens.paragraphStart(paragraph);
  }

  /** Whether a word stands in a title, the article's or another. */
  public boolean isHeadline(int i) {
    return document.paragraphs().get(paragraph(i)).headline() || headlike.get(sentence(i));
  }

  /** Whether a word stands before the text proper: in a dateline, a time stamp, a by-line. */
  public boolean isLayout(int i) {
    return start(i) < document.paragraphs().get(paragraph(i)).body().start();
  }

  /** Whether a word is the first of a sentence, or of a quotation. */
  public boolean startsSentence(int i) {
    boolean wrapped = tokens.has(i, Tokens.LINE) && i > 0 && paragraph(i) == paragraph(i - 1);
    return tokens.has(i, Tokens.INITIAL) && !wrapped;
  }

  public TextSpan span(int from, int to) {
    return tokens.span(from, to);
  }

  /**
   * Returns the words from {@code from} to {@code to}, exclusive, as the text writes them, but each
   * as {@link Tokens#written} reads it: <i>oﬃce</i> as <i>office</i>.
   */
  public String written(int from, int to) {
    String raw = tokens.text(from, to);
    return isPlain(raw) ? raw : asRead(from, to);
  }

  /** Whether no character of a word may be another one than it looks, nor a word be broken. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) >= ASCII || raw.charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  private String asRead(int from, int to) {
    StringBuilder read = new StringBuilder(tokens.written(from));
    for (int i = from + 1; i < to; i++) {
      int gap = tokens.end(i - 1);
      read.append(text(), gap, tokens.start(i)).append(tokens.written(i));
    }
    return read.toString();
  }

  /** Where a few words in quotation marks end that begin at {@code i}; {@code i} if none do. */
  public int nicknameEnd(int i) {
    if (i >= size() || !isMark(i) || MARKS.indexOf(plain(i)) < 0) {
      return i;
    }
    for (int k = i + 1; k < Math.min(size(), i + NICKNAME); k++) {
      if (isMark(k)) {
        return k > i + 1 && MARKS.indexOf(plain(k)) >= 0 ? k + 1 : i;
      }
    }
    return i;
  }

  /** Returns the spellings of a range, without its marks and a nickname between such. */
  public List<String> nameWords(int from, int to) {
    List<String> name = new ArrayList<>();
    int i = from;
    while (i < to) {
      int end = nicknameEnd(i);
      if (end > i) {
        i = end;
        continue;
      }
      if (isWord(i)) {
        name.add(spelling(i));
      }
      i++;
    }
    return name;
  }

  /** Returns a name as the text writes it, without a nickname in quotation marks. */
  public String name(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      int end = nicknameEnd(i);
      if (end > i && end < to) {
        return written(from, i) + " " + written(end, to);
      }
    }
    return written(from, to);
  }

  /** Returns the first token that ends behind {@code offset}. */
  public int at(int offset) {
    return tokens.at(offset);
  }
}
