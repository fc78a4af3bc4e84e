package io.github.detente.actor;

import io.github.detente.actor.directory.Directory;
import io.github.detente.article.Article;
import io.github.detente.article.TextSpan;
import io.github.detente.statement.Mention;
import io.github.detente.statement.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What holds for every statement and every resolution, whatever the text. Each method returns what
 * does not hold, in words; nothing if all is well.
 */
public final class CoreInvariants {
  private CoreInvariants() {}

  /** Checks what an extractor found in an article. */
  public static List<String> statements(Article article, List<Statement> all) {
    List<String> wrong = new ArrayList<>();
    TextSpan before = new TextSpan(0, 0);
    for (int i = 0; i < all.size(); i++) {
      Statement statement = all.get(i);
      if (statement.number() != i + 1) {
        wrong.add("statement " + (i + 1) + " has the number " + statement.number());
      }
      if (!statement.article().equals(article)) {
        wrong.add("statement " + statement.id() + " is another article's");
      }
      TextSpan first = statement.content().get(0);
      if (first.start() < before.start()) {
        wrong.add("statement " + statement.id() + " stands before the one before it");
      }
      before = first;
      statement(article.text(), statement, wrong);
    }
    nested(all, wrong);
    return wrong;
  }

  private static void statement(String text, Statement statement, List<String> wrong) {
    String name = "statement " + statement.id();
    span(text, statement.sentence(), name + ", sentence", wrong);
    int end = -1;
    for (TextSpan span : statement.content()) {
      if (span.start() < end) {
        wrong.add(name + ": content " + span + " begins before " + end);
      }
      end = span.end();
      if (span(text, span, name + ", content", wrong)) {
        String words = span.of(text);
        if (!words.equals(words.strip())) {
          wrong.add(name + ": content \"" + words + "\" has blanks at its rim");
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
          wrong.add(name + ": content \"" + words + "\" has no letter");
        }
      }
    }
    mention(text, statement.cue(), name + ", cue", wrong);
    mention(text, statement.speaker(), name + ", speaker", wrong);
    mention(text, statement.target(), name + ", target", wrong);
  }

  /** Contents of two statements lie apart, or one in the other. */
  private static void nested(List<Statement> all, List<String> wrong) {
    List<TextSpan> spans = new ArrayList<>();
    all.forEach(statement -> spans.addAll(statement.content()));
    spans.sort(Comparator.comparingInt(TextSpan::start).thenComparingInt(span -> -span.end()));
    Deque<TextSpan> around = new ArrayDeque<>();
    for (TextSpan span : spans) {
      while (!around.isEmpty() && around.peek().end() <= span.start()) {
        around.pop();
      }
      if (!around.isEmpty() && span.end() > around.peek().end()) {
        wrong.add("contents " + around.peek() + " and " + span + " overlap");
      }
      around.push(span);
    }
  }

  /** Checks what a resolver made of an article's statements. */
  public static List<String> resolved(
      Article article, List<Statement> given, List<ResolvedStatement> all, ActorDirectory shown) {
    Directory directory = shown.tables();
    List<String> wrong = new ArrayList<>();
    if (all.size() != given.size()) {
      wrong.add(all.size() + " statements were resolved of " + given.size());
      return wrong;
    }
    for (int i = 0; i < all.size(); i++) {
      ResolvedStatement one = all.get(i);
      Statement statement = one.statement();
      String name = "statement " + given.get(i).id();
      if (!statement.id().equals(given.get(i).id())
          || !statement.content().equals(given.get(i).content())
          || !statement.speaker().equals(given.get(i).speaker())) {
        wrong.add(name + " was resolved as " + statement);
      }
      if (statement.speaker().isPresent() && one.speaker().isEmpty()) {
        wrong.add(name + " has a speaker who was not resolved");
      }
      if (statement.target().isPresent() != one.target().isPresent()) {
        wrong.add(name + ": its target is " + statement.target() + " and " + one.target());
      }
      mention(article.text(), statement.target(), name + ", target", wrong);
      one.speaker().ifPresent(r -> resolution(article.text(), r, directory, name, wrong));
      one.target().ifPresent(r -> resolution(article.text(), r, directory, name, wrong));
    }
    return wrong;
  }

  /** Checks one resolution, whose words stand in a text. */
  public static List<String> resolution(String text, Resolution found, ActorDirectory directory) {
    List<String> wrong = new ArrayList<>();
    resolution(text, found, directory.tables(), "resolution", wrong);
    return wrong;
  }

  private static void resolution(
      String text, Resolution found, Directory directory, String name, List<String> wrong) {
    mention(text, found.evidence().map(Evidence::words), name + ", evidence", wrong);
    mention(text, found.antecedent(), name + ", antecedent", wrong);
    if (found.evidence().isPresent() && found.actor().isEmpty()) {
      wrong.add(name + " has evidence for nobody: " + found);
    }
    found.actor().ifPresent(actor -> actor(actor, directory, name, wrong));
  }

  private static void actor(Actor actor, Directory directory, String name, List<String> wrong) {
    filled(actor.name(), name + ", name of " + actor, wrong);
    filled(actor.role(), name + ", role of " + actor, wrong);
    filled(actor.sector(), name + ", sector of " + actor, wrong);
    String country = actor.country().orElse(null);
    if (country != null && !isState(country, directory) && !isOrganisation(country, directory)) {
      wrong.add(name + ": \"" + country + "\" is no state and no organisation of states");
    }
    if (actor.cow().isPresent() && (country == null || !isState(country, directory))) {
      wrong.add(name + ": a COW number without a state: " + actor);
    }
    boolean named =
        switch (actor.type()) {
          case STATE -> actor.name().filter(code -> isState(code, directory)).isPresent();
          case ORGANISATION ->
              actor.name().filter(code -> isOrganisation(code, directory)).isPresent();
          case PERSON, GROUP -> true;
        };
    if (!named) {
      wrong.add(name + ": a " + actor.type() + " without a code of its own: " + actor);
    }
  }

  private static boolean isState(String code, Directory directory) {
    return code.matches("[A-Z]{3}(-[A-Z]+)?") && directory.state(code) != null;
  }

  private static boolean isOrganisation(String code, Directory directory) {
    return directory.organisation(code) != null;
  }

  private static void filled(Optional<String> words, String name, List<String> wrong) {
    if (words.isPresent() && words.get().isBlank()) {
      wrong.add(name + " is blank");
    }
  }

  private static void mention(
      String text, Optional<Mention> mention, String name, List<String> wrong) {
    if (mention.isEmpty() || !span(text, mention.get().span(), name, wrong)) {
      return;
    }
    String words = mention.get().span().of(text);
    if (!words.equals(mention.get().text())) {
      wrong.add(name + " is \"" + mention.get().text() + "\" where \"" + words + "\" stands");
    }
    if (words.isBlank()) {
      wrong.add(name + " is blank");
    }
  }

  /** Returns whether the span lies in the text, so that its words can be looked at. */
  private static boolean span(String text, TextSpan span, String name, List<String> wrong) {
    if (span.end() > text.length() || span.length() == 0) {
      wrong.add(name + " is " + span + " of a text of " + text.length());
      return false;
    }
    if (isWithin(text, span.start()) || isWithin(text, span.end())) {
      wrong.add(name + " " + span + " cuts a character: \"" + span.of(text) + "\"");
    }
    return true;
  }

  /** Whether an offset lies within a surrogate pair, or between a letter and its mark. */
  private static boolean isWithin(String text, int i) {
    if (i == 0 || i == text.length()) {
      return false;
    }
    return Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))
        || (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK
            && Character.isLetter(text.charAt(i - 1)));
  }
}
