package io.github.detente.fuzz;

import io.github.detente.Detente;
import io.github.detente.StatementReading;
import io.github.detente.actor.ActorDirectory;
import io.github.detente.actor.ActorResolver;
import io.github.detente.actor.CoreInvariants;
import io.github.detente.actor.CoreWatch;
import io.github.detente.actor.Resolution;
import io.github.detente.actor.ResolvedStatement;
import io.github.detente.article.Article;
import io.github.detente.article.ArticleFormat;
import io.github.detente.article.ArticleReader;
import io.github.detente.article.InvalidRecordException;
import io.github.detente.corpus.AnnotationFormat;
import io.github.detente.corpus.AttributionLinesReader;
import io.github.detente.corpus.MarkedArticle;
import io.github.detente.corpus.MarkedArticleReader;
import io.github.detente.invariants.JsonInvariants;
import io.github.detente.invariants.StanceInvariants;
import io.github.detente.stance.Explanation;
import io.github.detente.stance.LabelledStatementReader;
import io.github.detente.stance.MalformedModelException;
import io.github.detente.stance.StanceClassifier;
import io.github.detente.stance.StancePrediction;
import io.github.detente.stance.StatementText;
import io.github.detente.statement.Statement;
import io.github.detente.web.RequestTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What takes input of strangers. Each target takes any bytes at all; it throws {@link
 * BrokenInvariant} if what comes of them is not as promised, and whatever else it throws is a
 * defect, too. What an input means is said at each, so that one can be written by hand. Safe to
 * share between threads.
 */
public enum Target {
  /**
   * Files of articles and of rows. The first byte says of which kind: {@code t}, {@code h}, {@code
   * c}, {@code j}, or {@code l} for labelled rows; any other one is taken for one of these.
   */
  READERS {
    @Override
    void take(byte[] input) throws IOException {
      if (input.length == 0) {
        return;
      }
      ByteArrayInputStream file = new ByteArrayInputStream(input, 1, input.length - 1);
      switch (kind(input[0], "thcjl")) {
        case 't' -> articles(file, ArticleFormat.TEXT);
        case 'h' -> articles(file, ArticleFormat.HTML);
        case 'c' -> articles(file, ArticleFormat.TABLE);
        case 'j' -> articles(file, ArticleFormat.JSON_LINES);
        default -> rows(file);
      }
    }
  },

  /** The whole way. The text of an article. */
  READ {
    @Override
    void take(byte[] input) {
      String text = text(input);
      Article plain = Article.of("fuzz", text);
      Article article =
          text.length() % 2 == 0 ? plain : plain.withPublished(LocalDate.of(2014, 6, 12));
      List<StatementReading> readings = Parts.DETENTE.read(article);
      List<Statement> statements = readings.stream().map(StatementReading::statement).toList();
      List<ResolvedStatement> resolved = readings.stream().map(StatementReading::resolved).toList();
      check(CoreInvariants.statements(article, statements));
      check(CoreInvariants.resolved(article, statements, resolved, ActorDirectory.load()));
      readings.forEach(reading -> check(StanceInvariants.prediction(reading.prediction())));
      check(JsonInvariants.readings(article, readings));
      if (text.length() % 8 == 0) {
        // Another object, so that nothing of the first reading is used again.
        Article again = article.withId("again").withId("fuzz");
        if (!Parts.DETENTE.read(again).equals(readings)) {
          throw new BrokenInvariant("read twice, it is not the same");
        }
      }
    }
  },

  /** Mentions. The mention, and behind a bar the context that it stands in. */
  RESOLVE {
    @Override
    void take(byte[] input) {
      String[] parts = text(input).split("\\|", 2);
      Optional<String> context = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
      Optional<LocalDate> date =
          input.length % 2 == 0 ? Optional.empty() : Optional.of(LocalDate.of(2014, 6, 12));
      Resolution found = Parts.RESOLVER.resolve(parts[0], context, date);
      check(
          CoreInvariants.resolution(
              CoreWatch.text(parts[0], context), found, ActorDirectory.load()));
    }
  },

  /** Loose statements. The text, and behind bars its speaker and its target. */
  CLASSIFY {
    @Override
    void take(byte[] input) {
      String[] parts = text(input).split("\\|", 3);
      StatementText text =
          new StatementText(
              parts[0],
              parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
              parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
      StancePrediction prediction = Parts.CLASSIFIER.classify(text);
      check(StanceInvariants.prediction(prediction));
      if (input.length % 4 == 0) {
        Explanation explanation = Parts.CLASSIFIER.explain(text);
        check(StanceInvariants.explanation(explanation));
        if (!explanation.prediction().equals(prediction)) {
          throw new BrokenInvariant(explanation.prediction() + " explains " + prediction);
        }
      }
    }
  },

  /** Model files. The file. */
  MODEL {
    @Override
    void take(byte[] input) throws IOException {
      Path file = Parts.file();
      Files.write(file, input);
      try {
        StanceClassifier model = StanceClassifier.load(file);
        check(StanceInvariants.prediction(model.classify("Norway threatened Iceland with war.")));
        check(StanceInvariants.prediction(model.classify("")));
      } catch (MalformedModelException e) {
        told(e.getMessage());
      } catch (IllegalStateException e) {
        if (!e.getMessage().contains("detente-embeddings")) {
          throw e;
        }
      }
    }
  },

  /**
   * Articles marked by others. The first byte says of which kind: {@code m} for marks in the text,
   * {@code l} for lines of JSON, {@code b} for brat, whose text and annotations a line {@code %%}
   * parts.
   */
  ATTRIBUTIONS {
    @Override
    void take(byte[] input) throws IOException {
      if (input.length == 0) {
        return;
      }
      byte[] rest = new byte[input.length - 1];
      System.arraycopy(input, 1, rest, 0, rest.length);
      try {
        switch (kind(input[0], "mlb")) {
          case 'm' -> {
            check(marks(MarkedArticleReader.read("fuzz", text(rest))));
          }
          case 'l' -> {
            Path file = Parts.file();
            Files.write(file, rest);
            AttributionLinesReader.read(file, e -> told(e.getMessage()))
                .forEach(one -> check(marks(one)));
          }
          default -> {
            String[] parts = text(rest).split("\n%%\n", 2);
            Path folder = Parts.folder();
            // Half a surrogate pair becomes a question mark, where writeString throws.
            Files.write(folder.resolve("f.txt"), parts[0].getBytes(StandardCharsets.UTF_8));
            String marks = parts[parts.length - 1];
            Files.write(folder.resolve("f.ann"), marks.getBytes(StandardCharsets.UTF_8));
            AnnotationFormat.BRAT
                .read(folder, e -> told(e.getMessage()))
                .forEach(one -> check(marks(one)));
          }
        }
      } catch (InvalidRecordException e) {
        told(e.getMessage());
      }
    }
  },

  /**
   * Requests to the web service. A line {@code read} or {@code classify}, a line with the
   * Content-Type, one with the Content-Encoding, then the body.
   */
  REQUEST {
    @Override
    void take(byte[] input) throws IOException {
      RequestTarget.take(input);
    }
  };

  /** Longest text of a file of articles that is read on; longer ones are READ's to try. */
  private static final int MOST_READ = 4_000;

  /** Does with an input what is done with those of strangers. */
  abstract void take(byte[] input) throws IOException;

  /** Load when first needed. */
  static final class Parts {
    static final Detente DETENTE = Detente.load();
    static final ActorResolver RESOLVER = ActorResolver.load();
    static final StanceClassifier CLASSIFIER = StanceClassifier.load();

    private static final ThreadLocal<Path> FILE =
        ThreadLocal.withInitial(
            () -> {
              try {
                Path file = Files.createTempFile("fuzz", ".bin");
                file.toFile().deleteOnExit();
                return file;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    private static final ThreadLocal<Path> FOLDER =
        ThreadLocal.withInitial(
            () -> {
              try {
                Path folder = Files.createTempDirectory("fuzz");
                folder.toFile().deleteOnExit();
                for (String name : List.of("f.txt", "f.ann")) {
                  folder.resolve(name).toFile().deleteOnExit();
                }
                return folder;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    private Parts() {}

    /** Returns a folder of this thread, for a text and the annotations beside it. */
    static Path folder() {
      return FOLDER.get();
    }

    /** Returns a file of this thread, for what is only read from files. */
    static Path file() {
      return FILE.get();
    }
  }

  private static char kind(byte first, String kinds) {
    int known = kinds.indexOf(first);
    return kinds.charAt(known >= 0 ? known : (first & 0xFF) % kinds.length());
  }

  /**
   * Returns the text of bytes. Two characters of the private use area stand for halves of surrogate
   * pairs, which UTF-8 does not have and strings do.
   */
  static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8)
        .replace('\uE000', '\uD83D')
        .replace('\uE001', '\uDE00');
  }

  private static void articles(ByteArrayInputStream file, ArticleFormat format) {
    List<Article> articles = new ArrayList<>();
    ArticleReader reader =
        ArticleReader.builder().onInvalid(e -> told(e.getMessage())).onNote(Target::told).build();
    try (Stream<Article> stream = reader.read(file, "fuzz", format)) {
      stream.forEach(articles::add);
    }
    Set<String> ids = new HashSet<>();
    for (Article article : articles) {
      if (!ids.add(article.id())) {
        throw new BrokenInvariant("two articles are called " + article.id());
      }
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(article.text())) {
        throw new BrokenInvariant("half a surrogate pair in " + article.id());
      }
    }
    if (articles.size() == 1 && articles.get(0).text().length() < MOST_READ) {
      Parts.DETENTE.read(articles.get(0));
    }
  }

  private static void rows(ByteArrayInputStream file) throws IOException {
    try (LabelledStatementReader reader =
            LabelledStatementReader.options()
                .onInvalid(e -> told(e.getMessage()))
                .open(file, "fuzz.csv");
        Stream<?> rows = reader.stream()) {
      rows.forEach(row -> {});
    } catch (InvalidRecordException e) {
      told(e.getMessage());
    }
  }

  /** Checks the statements of annotators, whose contents may overlap as they like. */
  private static List<String> marks(MarkedArticle marked) {
    return spans(marked.article(), marked.statements().stream().map(m -> m.statement()));
  }

  private static List<String> spans(Article article, Stream<Statement> statements) {
    List<String> wrong = new ArrayList<>();
    statements.forEach(
        statement -> {
          String text = article.text();
          statement.content().stream()
              .filter(span -> span.end() > text.length())
              .forEach(span -> wrong.add(span + " of " + text.length()));
          Stream.of(statement.cue(), statement.speaker(), statement.target())
              .flatMap(Optional::stream)
              .filter(m -> !m.text().equals(m.span().of(text)))
              .forEach(m -> wrong.add(m + " is not what stands there"));
        });
    return wrong;
  }

  /** Checks what a user is told: one line, in words of Detente's own. */
  private static void told(String message) {
    // What stands in quotation marks is the input's.
    String own = message.replaceAll("\".*\"", "");
    if (message.indexOf('\n') >= 0 || own.contains("StreamRead") || own.contains("java.")) {
      throw new BrokenInvariant("it tells \"" + message + "\"");
    }
  }

  private static void check(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new BrokenInvariant(String.join("; ", wrong));
    }
  }
}
