package io.github.detente.statement;

import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.corpus.MarkedStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who is scored: the extractor as it ships, one with a model from a file ({@code --model FILE}),
 * one trained on marked articles ({@code --train FOLDER}), or, by cross-validation, one trained on
 * the other articles of the test bed itself ({@code --folds N}). {@code --threshold}, {@code
 * --veto}, {@code --penalty} and {@code --cutoff} set the trainer; {@code --tagger} trains a {@link
 * SpanTagger} instead.
 */
final class Contestant {
  private Contestant() {}

  /** Returns the statements of each of the articles. */
  static Function<AttributedArticle, List<Statement>> of(
      List<String> args, List<AttributedArticle> articles) throws IOException {
    String folds = option(args, "--folds", "");
    if (!folds.isEmpty()) {
      return folds(args, articles, Integer.parseInt(folds));
    }
    StatementExtractor extractor = extractor(args);
    return article -> extractor.extract(article.article());
  }

  private static StatementExtractor extractor(List<String> args) throws IOException {
    String model = option(args, "--model", "");
    String train = option(args, "--train", "");
    if (!model.isEmpty()) {
      return StatementExtractor.with(ExtractionModel.load(Path.of(model)));
    }
    return train.isEmpty() ? StatementExtractor.load() : train(args, read(Path.of(train)));
  }

  private static StatementExtractor train(List<String> args, List<AttributedArticle> articles)
      throws IOException {
    return args.contains("--tagger")
        ? SpanTagger.train(articles)
        : StatementExtractor.with(trainer(args).train(articles));
  }

  private static ExtractionTrainer trainer(List<String> args) {
    return ExtractionTrainer.builder()
        .threshold(Double.parseDouble(option(args, "--threshold", "0.4")))
        .veto(Double.parseDouble(option(args, "--veto", "0.05")))
        .penalty(Double.parseDouble(option(args, "--penalty", "1")))
        .cutoff(Integer.parseInt(option(args, "--cutoff", "3")))
        .build();
  }

  private static Function<AttributedArticle, List<Statement>> folds(
      List<String> args, List<AttributedArticle> articles, int folds) throws IOException {
    Map<String, List<Statement>> found = new HashMap<>();
    for (int fold = 0; fold < folds; fold++) {
      List<AttributedArticle> others = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        if (i % folds != fold) {
          others.add(articles.get(i));
        }
      }
      StatementExtractor extractor = train(args, others);
      for (int i = fold; i < articles.size(); i += folds) {
        found.put(articles.get(i).article().id(), extractor.extract(articles.get(i).article()));
      }
    }
    return article -> found.get(article.article().id());
  }

  static String option(List<String> args, String name, String otherwise) {
    int i = args.indexOf(name);
    return i < 0 ? otherwise : args.get(i + 1);
  }

  /** Reads a corpus: JSON Lines, a folder of brat files, or one of marked articles. */
  static List<AttributedArticle> read(Path path) throws IOException {
    if (path.toString().endsWith(".jsonl")) {
      return AttributionLinesReader.read(path, e -> System.err.println(e.getMessage()));
    }
    return marked(path).stream()
        .map(
            m ->
                new AttributedArticle(
                    m.article(), m.statements().stream().map(MarkedStatement::statement).toList()))
        .toList();
  }

  static List<MarkedArticle> marked(Path folder) throws IOException {
    List<MarkedArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(
            MarkedArticleReader.read(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return articles;
  }
}
