package io.github.detente.actor;

import io.github.detente.actor.directory.ActorWords;
import io.github.detente.actor.directory.Name;
import io.github.detente.actor.directory.NamedText;
import io.github.detente.actor.discourse.Allegiance;
import io.github.detente.actor.discourse.Basis;
import io.github.detente.actor.discourse.PhraseResolver;
import io.github.detente.actor.discourse.Reference;
import io.github.detente.actor.discourse.Referent;
import io.github.detente.actor.discourse.ReferentType;
import io.github.detente.actor.discourse.Rule;
import io.github.detente.actor.phrases.Phrase;
import io.github.detente.actor.phrases.PhraseParts;
import io.github.detente.actor.targets.Candidate;
import io.github.detente.actor.targets.TargetFinder;
import io.github.detente.actor.targets.TargetRanker;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import io.github.detente.text.Interrupts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes an article's statements and other phrases through its resolver, in text order. */
final class StatementResolver {
  /** What may stand before a comma and the name of who is meant. */
  private static final Set<Phrase.Kind> NAMED_BEHIND =
      EnumSet.of(
          Phrase.Kind.TITLE,
          Phrase.Kind.UNNAMED,
          Phrase.Kind.LOCAL,
          Phrase.Kind.DESCRIPTION,
          Phrase.Kind.ORGAN);

  private static final Set<Phrase.Kind> NAMES =
      EnumSet.of(Phrase.Kind.PERSON, Phrase.Kind.LOCAL, Phrase.Kind.GROUP);

  /** How many small words may stand before the name: <i>its head, the retired Captain Lund,</i>. */
  private static final int BETWEEN = 2;

  private final PhraseResolver resolver;
  private final NamedText text;
  private final Map<TextSpan, Reference> found = new HashMap<>();

  /** The text's phrases in text order; they do not overlap. */
  private final List<Phrase> chunks;

  StatementResolver(PhraseResolver resolver) {
    this.resolver = resolver;
    this.text = resolver.text();
    this.chunks = resolver.chunks();
  }

  /** A phrase at its place: a speaker's or target's mention, or any other of the text. */
  private record Event(Phrase reading, TextSpan span, boolean speaker) {
    boolean isMention() {
      return span != null;
    }
  }

  /** Resolves the statements of one article; once only. */
  List<ResolvedStatement> resolve(List<Statement> statements, Chooser chooser) {
    List<TextSpan> contents = new ArrayList<>();
    statements.forEach(statement -> contents.addAll(statement.content()));
    resolver.contents(contents);
    for (Event event : events(statements)) {
      if (event.isMention()) {
        found.put(event.span, resolver.mention(event.reading, event.speaker));
      } else {
        resolver.pass(event.reading);
      }
    }
    statements.forEach(this::partFromSpeaker);
    TargetFinder targets = new TargetFinder(resolver);
    List<ResolvedStatement> resolved = new ArrayList<>();
    for (Statement statement : statements) {
      Interrupts.check();
      Optional<Resolution> speaker = statement.speaker().map(this::resolution);
      Referent who = statement.speaker().map(m -> found.get(m.span()).referent()).orElse(null);
      Reference object = statement.target().map(m -> found.get(m.span())).orElse(null);
      resolved.add(chooser.choose(statement, speaker, targets.of(statement, who, object), this));
    }
    return resolved;
  }

  /** Says whom a statement is aimed at, given the candidates. */
  interface Chooser {
    ResolvedStatement choose(
        Statement statement,
        Optional<Resolution> speaker,
        TargetFinder.Choice choice,
        StatementResolver resolver);
  }

  /** Takes the reader's choice for the target, without a reader the ranker's. */
  static Chooser by(TargetRanker ranker, Optional<TargetReader> reader) {
    return (statement, speaker, choice, resolver) ->
        resolver.aimed(
            statement,
            speaker,
            reader.isPresent() ? choice.by(ranker, reader.get()) : choice.by(ranker));
  }

  private ResolvedStatement aimed(
      Statement statement, Optional<Resolution> speaker, Optional<Candidate> target) {
    if (target.isEmpty()) {
      return new ResolvedStatement(withTarget(statement, null), speaker, Optional.empty());
    }
    Candidate.Place place = target.get().shown();
    Mention mention = Mention.of(text.span(place.from(), place.to()), text.text());
    if (place.form() == Candidate.Form.OBJECT) {
      mention = statement.target().orElse(mention);
    }
    Resolution whom = resolution(resolver, place.reference(), mention, false);
    boolean several = !target.get().referent().several().isEmpty();
    Optional<String> called = Optional.ofNullable(target.get().name(text)).filter(n -> several);
    return new ResolvedStatement(
        withTarget(statement, mention),
        speaker,
        Optional.of(called.map(name -> named(whom, name)).orElse(whom)));
  }

  /** The same, of several persons whom only a noun names. */
  private static Resolution named(Resolution whom, String name) {
    return new Resolution(
        Optional.of(Actors.several(name)),
        whom.rule(),
        whom.evidence(),
        whom.antecedent(),
        whom.knownTo());
  }

  /** Nobody speaks to or of himself as <i>he</i> or <i>they</i>: then somebody else is meant. */
  private void partFromSpeaker(Statement statement) {
    if (statement.speaker().isEmpty() || statement.target().isEmpty()) {
      return;
    }
    Reference speaker = found.get(statement.speaker().get().span());
    Reference target = found.get(statement.target().get().span());
    if (target.rule() == Rule.PRONOUN && isOwn(target.referent(), speaker.referent())) {
      TextSpan span = statement.target().get().span();
      found.put(span, resolver.another(resolver.read(span), speaker.referent()));
    }
  }

  /** Whether a pronoun would mean the speaker, or his state. */
  private static boolean isOwn(@Nullable Referent target, @Nullable Referent speaker) {
    return target != null
        && speaker != null
        && (target == speaker
            || (target.type == ReferentType.STATE
                && target.country() != null
                && target.country().equals(speaker.country())));
  }

  private static Statement withTarget(Statement s, @Nullable Mention target) {
    return new Statement(
        s.article(),
        s.number(),
        s.sentence(),
        s.content(),
        s.kind(),
        s.cue(),
        s.speaker(),
        Optional.ofNullable(target));
  }

  private List<Event> events(List<Statement> statements) {
    Map<TextSpan, Event> mentions = new HashMap<>();
    for (Statement statement : statements) {
      statement
          .target()
          .map(Mention::span)
          .ifPresent(s -> mentions.putIfAbsent(s, new Event(reading(s), s, false)));
      statement
          .speaker()
          .map(Mention::span)
          .ifPresent(s -> mentions.put(s, new Event(reading(s), s, true)));
    }
    List<Event> events = new ArrayList<>(mentions.values());
    BitSet taken = new BitSet();
    mentions.keySet().forEach(span -> taken.set(span.start(), span.end()));
    for (Phrase chunk : resolver.chunks()) {
      TextSpan span = text.span(chunk.from, chunk.to);
      int next = taken.nextSetBit(span.start());
      if (next < 0 || next >= span.end()) {
        events.add(new Event(chunk, null, false));
      }
    }
    events.sort(Comparator.comparingInt(event -> event.reading.from));
    return events;
  }

  /** Reads a mention; the apposition behind it, if there is one, says who a title is. */
  private Phrase reading(TextSpan span) {
    Phrase alone = resolver.read(span);
    if (alone.kind == Phrase.Kind.STATE) {
      return firstOfList(alone);
    }
    if (!NAMED_BEHIND.contains(alone.kind)) {
      return alone;
    }
    int next = chunkAfter(alone.from);
    Phrase around = next == 0 ? null : chunks.get(next - 1);
    if (around != null
        && alone.to <= around.to
        && around.nameFrom >= alone.to
        && NAMES.contains(around.kind)) {
      return around;
    }
    int end = alone.plural ? alone.to : nameEnd(alone);
    if (end > alone.to) {
      Phrase whole = resolver.read(new TextSpan(span.start(), text.end(end - 1)));
      if (whole.nameFrom >= alone.to && NAMES.contains(whole.kind)) {
        return whole;
      }
    }
    return alone;
  }

  /** The number of the first phrase that begins behind a word. */
  private int chunkAfter(int word) {
    int low = 0;
    int high = chunks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks.get(middle).from <= word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** <i>Norway, Sweden and Denmark called</i>: the first speaks for all. */
  private Phrase firstOfList(Phrase last) {
    int first = last.from;
    boolean and = false;
    NamedText.Hit before = stateBefore(first);
    while (before != null) {
      and |= text.is(first - 1, "and");
      first = before.from();
      before = stateBefore(first);
    }
    boolean governed = text.isOf(first - 1, ActorWords.PREPOSITION);
    boolean list = first < last.from && (and || text.isHeadline(first)) && !governed;
    return list ? resolver.read(text.span(first, text.hit(first).to())) : last;
  }

  /** The state that stands before a word and a comma, or <i>and</i>; {@code null} if none does. */
  private NamedText.@Nullable Hit stateBefore(int i) {
    boolean joined = text.is(i - 1, ",") || text.is(i - 1, "and");
    NamedText.Hit hit = joined ? text.hit(i - 2) : null;
    return hit != null && hit.name().use() == Name.Use.STATE ? hit : null;
  }

  /** Where the name ends that stands behind what somebody is; where that ends if none does. */
  private int nameEnd(Phrase alone) {
    int called = PhraseParts.calledEnd(text, alone.to);
    if (called > alone.to) {
      return called;
    }
    int next = text.is(alone.to, ",") ? chunkAfter(alone.to) : chunks.size();
    if (next == chunks.size() || chunks.get(next).from > alone.to + 1 + BETWEEN) {
      return alone.to;
    }
    int end = chunks.get(next).to;
    boolean closed = text.is(end, ",") || text.is(end, ".");
    return closed && text.sentence(end) == text.sentence(alone.from) ? end : alone.to;
  }

  private Resolution resolution(Mention mention) {
    return resolution(resolver, found.get(mention.span()), mention, false);
  }

  /**
   * Makes the answer.
   *
   * @param alone whether the mention stands by itself, so that it may belong to a country at least
   */
  static Resolution resolution(
      PhraseResolver resolver, Reference found, Mention mention, boolean alone) {
    NamedText text = resolver.text();
    Optional<Referent> referent = Optional.ofNullable(found.referent());
    return new Resolution(
        referent.map(r -> Actors.of(text.directory(), r, alone)),
        ResolutionRule.valueOf(found.rule().name()),
        referent.flatMap(r -> evidence(r.allegiance(), found, mention, text)),
        Optional.ofNullable(found.antecedent())
            .map(s -> Mention.of(text.span(s.from(), s.to()), text.text())),
        referent.flatMap(r -> knownTo(r, text)));
  }

  /** Why somebody acts for a country; a name is its own evidence, unless it only stands for one. */
  private static Optional<Evidence> evidence(
      Allegiance whose, Reference found, Mention mention, NamedText text) {
    if (whose == null || whose.country() == null) {
      return Optional.empty();
    }
    boolean itself =
        whose.basis() == Basis.NAME
            && found.rule() != Rule.PRONOUN
            && found.rule() != Rule.DESCRIPTION;
    Mention words = itself ? mention : Mention.of(text.span(whose.from(), whose.to()), text.text());
    return Optional.of(new Evidence(Evidence.Basis.valueOf(whose.basis().name()), words));
  }

  /** The day after which an office without an end is only assumed to be held still. */
  private static Optional<LocalDate> knownTo(Referent referent, NamedText text) {
    LocalDate known = text.directory().currentTo();
    boolean assumed =
        referent.term != null
            && referent.term.isOpen()
            && text.date().filter(day -> day.isAfter(known)).isPresent();
    return assumed ? Optional.of(known) : Optional.empty();
  }
}
