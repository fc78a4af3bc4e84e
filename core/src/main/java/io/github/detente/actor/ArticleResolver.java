package io.github.detente.actor;

import io.github.detente.actor.Reading.Kind;
import io.github.detente.actor.Salience.Seen;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.text.Tokens.Case;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Resolves the mentions of one article, in text order: hands each to the resolver of its kind, and
 * keeps what was found for what comes later. Used within one thread.
 */
final class ArticleResolver {
  private final NamedText text;
  private final PhraseReader reader;
  private final List<Reading> chunks;
  private final Cast cast;
  private final Salience salience;
  private final Persons persons;
  private final Titles titles;
  private final Bodies bodies;
  private final Descriptions descriptions;
  private final Pronouns pronouns;
  private final Counterparts counterparts;

  /** Which units of the text are what somebody says. */
  private final BitSet contents = new BitSet();

  ArticleResolver(NamedText text) {
    Story story = Story.of(text);
    this.text = text;
    this.reader = new PhraseReader(text);
    this.chunks = new Chunker(text, reader).chunks();
    this.cast = story.cast();
    this.salience = story.salience();
    Whose whose = new Whose(story);
    this.titles = new Titles(story, whose);
    this.persons = new Persons(story, whose, titles);
    this.bodies = new Bodies(story, whose);
    this.descriptions = new Descriptions(story, whose, bodies);
    this.pronouns = new Pronouns(story);
    this.counterparts = new Counterparts(story);
    countNames();
    collectBodies();
    collectPersons();
  }

  private void countNames() {
    for (NamedText.Hit hit : text.hits()) {
      Name name = hit.name();
      if (name.isOfState() || name.isOfOrganisation()) {
        cast.count(Actors.home(text.directory(), name.key()));
      }
    }
  }

  /**
   * Bodies that have an article somewhere: <i>the Mountain Guard</i> is nobody elsewhere either.
   */
  private void collectBodies() {
    for (Reading chunk : chunks) {
      boolean body = chunk.nameTo - chunk.nameFrom > 1 || chunk.definite;
      if (chunk.kind == Kind.LOCAL && body && !isShouted(chunk)) {
        resolve(chunk);
      }
    }
  }

  /** Words in capitals throughout, which may be anything: a headline, a speaker, a heading. */
  private boolean isShouted(Reading chunk) {
    for (int i = chunk.nameFrom; i < chunk.nameTo; i++) {
      if (text.isWord(i) && text.caseOf(i) != Case.UPPER) {
        return false;
      }
    }
    return !chunk.definite;
  }

  /** Names with two words or more first, and the text before the headline: both fix who is who. */
  private void collectPersons() {
    for (Reading chunk : chunks) {
      if (chunk.kind == Kind.PERSON && isFullName(chunk) && !text.isHeadline(chunk.from)) {
        resolve(chunk);
      }
    }
    for (Reading chunk : chunks) {
      boolean headline = text.isHeadline(chunk.from);
      if (chunk.kind == Kind.PERSON && isFullName(chunk) && headline && chunk.name != null) {
        resolve(chunk);
      }
    }
  }

  private static boolean isFullName(Reading chunk) {
    return chunk.nameTo - chunk.nameFrom > 1 || chunk.name != null;
  }

  NamedText text() {
    return text;
  }

  List<Reading> chunks() {
    return chunks;
  }

  void contents(List<TextSpan> all) {
    all.forEach(span -> contents.set(span.start(), span.end()));
  }

  /** Resolves a phrase of the text that is nobody's statement, for what comes later. */
  void pass(Reading chunk) {
    if (chunk.kind == Kind.LOCAL && isShouted(chunk) && text.plain(chunk.nameFrom).length() > 5) {
      return;
    }
    Found found = resolve(chunk);
    if (found.referent() != null) {
      see(found.referent(), chunk, false);
    }
  }

  /** Resolves a mention, and keeps it for what comes later. */
  Found mention(Reading reading, boolean speaker) {
    Found found = resolve(reading);
    if (found.referent() != null) {
      see(found.referent(), reading, speaker);
    }
    return found;
  }

  private void see(Referent referent, Reading reading, boolean speaker) {
    int from = reading.from;
    boolean content = contents.get(text.start(from));
    if (reading.owner != null && reading.owner.kind != Kind.PRONOUN && reading.owner.from > from) {
      Referent owner = resolve(reading.owner).referent();
      if (owner != null && owner != referent && !owner.isPerson()) {
        salience.addOwner(owner, reading.owner.from, reading.owner.to, content);
      }
    }
    salience.add(referent, from, reading.to, content && !speaker, speaker);
  }

  Reading read(TextSpan span) {
    int from = text.at(span.start());
    int to = Math.max(from, text.at(span.end() - 1) + 1);
    return reader.read(from, Math.min(to, text.size()));
  }

  /** Returns the mention at which an antecedent stands. */
  Optional<Mention> mentionOf(Seen seen) {
    return Optional.ofNullable(seen).map(s -> Mention.of(text.span(s.from(), s.to()), text.text()));
  }

  /**
   * Resolves the owner first and once, then the phrase by its kind. As deep as owners are nested,
   * which {@link PhraseReader} bounds.
   */
  private Found resolve(Reading reading) {
    Referent owner = reading.owner == null ? null : resolve(reading.owner).referent();
    if (reading.owner != null && Counterparts.isCalledSo(reading)) {
      Found other = counterparts.other(reading, owner);
      if (other != null) {
        return other;
      }
    }
    if (reading.kind == Kind.STATE) {
      Found person = persons.calledLikeAPlace(reading);
      if (person != null) {
        return person;
      }
    }
    return switch (reading.kind) {
      case PERSON -> persons.person(reading, owner);
      case TITLE -> titles.title(reading, owner);
      case UNNAMED -> persons.unnamed(reading, owner);
      case STATE -> bodies.state(reading);
      case ORGAN -> bodies.organ(reading, owner);
      case ORGANISATION ->
          new Found(
              cast.organisation(
                  reading.name.key(),
                  reading.role,
                  Allegiance.of(
                      text.directory(), reading.name.key(), Evidence.Basis.NAME, reading)),
              ResolutionRule.ORGANISATION,
              null);
      case GROUP -> new Found(cast.group(reading.name, reading), ResolutionRule.GROUP, null);
      case LOCAL -> bodies.local(reading, owner);
      case DOCUMENT -> descriptions.document(reading, owner);
      case DESCRIPTION -> descriptions.description(reading, owner);
      case PRONOUN -> pronouns.pronoun(reading);
      case NONE -> Found.nothing();
    };
  }

  /** Returns whom a pronoun means, if not {@code not}. */
  Found another(Reading pronoun, Referent not) {
    return pronouns.another(pronoun, not);
  }

  /** A single unknown word may be one letter away from the name of one state. */
  Optional<Found> misspelt(Reading reading) {
    return persons.misspelt(reading);
  }
}
