package io.github.detente.invariants;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.article.Article;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import io.github.detente.stance.features.Utterance;
import java.util.List;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Looks at what classifiers and the front door return. */
public final class ClassifierWatch implements Watch {
  @Override
  public AgentBuilder watch(AgentBuilder agent) {
    return agent
        .type(named(StanceClassifier.class.getName()))
        .transform(
            (builder, type, loader, module, domain) ->
                builder
                    .visit(
                        Advice.to(OfClassifier.class)
                            .on(named("classify").and(takesArguments(Utterance.class))))
                    .visit(
                        Advice.to(OfExplainer.class)
                            .on(named("explain").and(takesArguments(Utterance.class)))))
        .type(named(Detente.class.getName()))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(
                    Advice.to(OfReader.class)
                        .on(named("read").and(takesArguments(Article.class)))));
  }

  /** Behind every judgement. */
  public static final class OfClassifier {
    private OfClassifier() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) Utterance input, @Advice.Return StancePrediction prediction) {
      classified(input, prediction);
    }
  }

  /** Behind every explanation. */
  public static final class OfExplainer {
    private OfExplainer() {}

    @Advice.OnMethodExit
    static void exit(@Advice.Return Explanation explanation) {
      explained(explanation);
    }
  }

  /** Behind {@link Detente#read}. */
  public static final class OfReader {
    private OfReader() {}

    @Advice.OnMethodExit
    static void exit(
        @Advice.Argument(0) Article article, @Advice.Return List<StatementReading> readings) {
      read(article, readings);
    }
  }

  /** Called from where the advice is woven in. */
  public static void classified(Utterance input, StancePrediction prediction) {
    if (Broken.isWatched()) {
      Broken.add(() -> StanceInvariants.prediction(prediction), input.text());
    }
  }

  /** Called from where the advice is woven in. */
  public static void explained(Explanation explanation) {
    if (Broken.isWatched()) {
      Broken.add(() -> StanceInvariants.explanation(explanation), explanation.text());
    }
  }

  /** Called from where the advice is woven in. */
  public static void read(Article article, List<StatementReading> readings) {
    if (Broken.isWatched()) {
      Broken.add(() -> JsonInvariants.readings(article, readings), article.text());
    }
  }
}
