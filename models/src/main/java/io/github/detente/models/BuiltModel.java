package io.github.detente.models;

import io.github.detente.actor.TargetReaderTrainer;
import io.github.detente.actor.TargetTrainer;
import io.github.detente.actor.directory.DirectoryImage;
import io.github.detente.stance.ShippedModel;
import io.github.detente.stance.Tier;
import io.github.detente.text.TagModelCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is built and kept under {@code data/models}, each in a folder of its name. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum BuiltModel {
  /** OpenNLP's part-of-speech model as a table. */
  TAGS(
      List.of(),
      List.of(),
      List.of("models/src/main/java/io/github/detente/text", Code.TAGS),
      List.of("opennlp.version", "opennlp-models.version")) {
    @Override
    void build(Path root, Path folder) throws IOException {
      TagModelCompiler.compile(folder);
    }
  },

  /** The directory of actors with its index. */
  DIRECTORY(List.of("data/actors"), List.of("data/words"), List.of(Code.DIRECTORY), List.of()) {
    @Override
    void build(Path root, Path folder) throws IOException {
      DirectoryImage.compile(folder);
    }
  },

  /** The weights that say whom a statement is aimed at. */
  TARGETS(
      List.of(
          "data/articles",
          "data/agreement-articles.csv",
          "data/fiction-holders.csv",
          "data/cues.csv",
          "data/actors"),
      List.of("data/words"),
      List.of(
          Code.CORE + "actor",
          Code.CORE + "statement",
          Code.CORE + "text",
          Code.CORE + "corpus/MarkedArticleReader.java",
          "models/src/main/java/io/github/detente/actor/TargetTrainer.java",
          "models/src/main/java/io/github/detente/actor/TargetLoss.java"),
      List.of("opennlp.version")) {
    @Override
    void build(Path root, Path folder) throws IOException {
      TargetTrainer.build(root.resolve("data"), folder);
    }

    @Override
    String settings() {
      return TargetTrainer.settings();
    }
  },

  /** The stance model of the fast tier. */
  FAST(
      List.of("data/statements.csv", "data/articles", Code.STATES, Code.ORGANISATIONS),
      Code.STANCE_WORDS,
      Code.OF_STANCE,
      List.of("opennlp.version", "tribuo.version")) {
    @Override
    void build(Path root, Path folder) throws IOException {
      ShippedModel.buildFast(folder);
    }

    @Override
    String settings() {
      return ShippedModel.settings(Tier.FAST);
    }
  },

  /**
   * What the encoder of the accurate tier is tuned by. Its stamp does not hold the code that reads
   * the data: tuning takes long, and what is made of its vectors has a stamp of its own.
   */
  ENCODER(
      List.of("data/statements.csv", "data/articles"),
      List.of(),
      List.of(Code.TUNING, Code.ENCODER_TUNING),
      List.of("langchain4j-embeddings.version", "djl.version", "pytorch.version")) {
    @Override
    void build(Path root, Path folder) throws IOException {
      ShippedModel.buildEncoder(folder);
    }

    @Override
    String settings() {
      return ShippedModel.encoderSettings();
    }
  },

  /**
   * What the encoder is tuned by further, to read targets. Like the encoder's, its stamp does not
   * hold the code that finds statements and candidates.
   */
  READER(
      List.of("data/articles", "data/agreement-articles.csv", Code.ENCODER_FILES),
      List.of(),
      List.of(Code.TUNING, "models/src/main/java/io/github/detente/actor/TargetReaderTrainer.java"),
      List.of("langchain4j-embeddings.version", "djl.version", "pytorch.version")) {
    @Override
    void build(Path root, Path folder) throws IOException {
      TargetReaderTrainer.build(root.resolve("data"), root.resolve(Code.ENCODER_FILES), folder);
    }

    @Override
    String settings() {
      return TargetReaderTrainer.settings();
    }
  },

  /** The stance model of the accurate tier, on the encoder that lies in the tree. */
  ACCURATE(
      List.of(
          "data/statements.csv",
          "data/articles",
          Code.ENCODER_FILES,
          Code.STATES,
          Code.ORGANISATIONS,
          "data/actors/first-names.csv",
          "data/actors/titles.csv"),
      Code.STANCE_WORDS,
      Stream.concat(Code.OF_STANCE.stream(), Stream.of(Code.EMBEDDINGS)).toList(),
      List.of(
          "opennlp.version",
          "tribuo.version",
          "onnxruntime.version",
          "langchain4j-embeddings.version")) {
    @Override
    void build(Path root, Path folder) throws IOException {
      ShippedModel.buildAccurate(folder, root.resolve(Code.ENCODER_FILES));
    }

    @Override
    String settings() {
      return ShippedModel.settings(Tier.ACCURATE);
    }
  };

  /** Where the code lies that a model depends on. */
  private static final class Code {
    static final String CORE = "core/src/main/java/io/github/detente/";
    static final String TAGS = CORE + "text/TagModel.java";
    static final String DIRECTORY = CORE + "actor/directory";
    static final String STANCE = "classifier/src/main/java/io/github/detente/stance/";

    /** What reads rows, makes features of them, and trains; not what evaluates and explains. */
    static final List<String> OF_STANCE =
        List.of(
            CORE + "text",
            CORE + "corpus/MarkedArticleReader.java",
            STANCE + "features",
            STANCE + "model",
            STANCE + "format",
            STANCE + "training",
            STANCE + "StanceTrainer.java",
            STANCE + "ShippedRows.java",
            "models/src/main/java/io/github/detente/stance/ShippedModel.java",
            STANCE + "CalibrationPlan.java",
            STANCE + "LabelledStatement.java",
            STANCE + "LabelledStatementReader.java",
            STANCE + "AccurateTrainer.java",
            STANCE + "CascadePlan.java");

    static final String EMBEDDINGS = "classifier/embeddings/src/main/java";
    static final String STATES = "data/actors/states.csv";
    static final String ORGANISATIONS = "data/actors/organisations.csv";
    static final String ENCODER_FILES = "data/models/encoder";
    static final String ENCODER_TUNING = STANCE + "/EncoderTuning.java";
    static final String TUNING = "classifier/tuning/src/main/java";
    static final List<String> STANCE_WORDS =
        List.of(
            "data/words/acts.csv",
            "data/words/stance.csv",
            "data/words/text.csv",
            "data/actors/states.csv",
            "data/actors/first-names.csv",
            "data/actors/titles.csv");
  }

  /** Files and folders that the model is built from, seen from the root of the tree. */
  final List<String> data;

  /** Files and folders of words that the code reads. */
  final List<String> words;

  /** Files and folders of the code that makes it. */
  final List<String> code;

  /** Properties of the root POM that name the libraries that make it. */
  final List<String> libraries;

  BuiltModel(List<String> data, List<String> words, List<String> code, List<String> libraries) {
    this.data = data;
    this.words = words;
    this.code = code;
    this.libraries = libraries;
  }

  /**
   * Builds it into a folder that is there.
   *
   * @param root of the tree
   */
  abstract void build(Path root, Path folder) throws IOException;

  /** Returns the settings that it is built with. */
  String settings() {
    return "";
  }

  /** Returns the name of its folder. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
