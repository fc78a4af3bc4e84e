package io.github.detente.actor;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.github.detente.article.Article;
import io.github.detente.invariants.Broken;
import io.github.detente.invariants.Watch;
import io.github.detente.statement.Statement;
import io.github.detente.statement.StatementExtractor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Looks at what extractor and resolver return. */
public final class CoreWatch implements Watch {
  @Override
  public AgentBuilder watch(AgentBuilder agent) {
    return agent
        .type(named(StatementExtractor.class.getName()))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    Advice.to(OfExtractor.class)
                        .on(named("extract").and(takesArguments(Article.class)))))
        .type(named(ActorResolver.class.getName()))
        .transform(
            (builder, type, loader, module, domain) ->
                builder
                    .visit(
                        Advice.to(OfResolver.class)
                            .on(named("resolve").and(takesArguments(Article.class, List.class))))
                    .visit(
                        Advice.to(OfMention.class)
                            .on(
                                named("resolve")
                                    .and(
                                        takesArguments(
                                            String.class, Optional.class, Optional.class)))));
  }

  /** Behind {@link StatementExtractor#extract(Article)}. */
  public static final class OfExtractor {
    private OfExtractor() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Argument(0) Article article, @Advice.Return List<Statement> found) {
      extracted(article, found);
    }
  }

  /** Behind {@link ActorResolver#resolve(Article, List)}. */
  public static final class OfResolver {
    private OfResolver() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.FieldValue("directory") ActorDirectory directory,
        @Advice.Argument(0) Article article,
        @Advice.Argument(1) List<Statement> given,
        @Advice.Return List<ResolvedStatement> found) {
      resolved(directory, article, given, found);
    }
  }

  /** Behind {@link ActorResolver#resolve(String, Optional, Optional)}. */
  public static final class OfMention {
    private OfMention() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.FieldValue("directory") ActorDirectory directory,
        @Advice.Argument(0) String mention,
        @Advice.Argument(1) Optional<String> context,
        @Advice.Argument(2) Optional<LocalDate> date,
        @Advice.Return Resolution found) {
      resolved(directory, mention, context, found);
    }
  }

  /** Called from where the advice is woven in. */
  public static void extracted(Article article, List<Statement> found) {
    if (Broken.isWatched()) {
      Broken.add(() -> CoreInvariants.statements(article, found), article.text());
    }
  }

  /** Called from where the advice is woven in. */
  public static void resolved(
      ActorDirectory directory,
      Article article,
      List<Statement> given,
      List<ResolvedStatement> found) {
    if (Broken.isWatched()) {
      Broken.add(() -> CoreInvariants.resolved(article, given, found, directory), article.text());
    }
  }

  /** Called from where the advice is woven in. */
  public static void resolved(
      ActorDirectory directory, String mention, Optional<String> context, Resolution found) {
    if (Broken.isWatched()) {
      String text = text(mention, context);
      Broken.add(() -> CoreInvariants.resolution(text, found, directory), text);
    }
  }

  /** Returns the text that a mention alone and its context make, as the resolver reads them. */
  public static String text(String mention, Optional<String> context) {
    return context.map(words -> words.strip() + "\n\n").orElse("") + mention;
  }
}
