package io.github.detente.models;

import io.github.detente.actor.directory.DirectoryImage;
import io.github.detente.stance.ShippedModel;
import io.github.detente.stance.Tier;
import io.github.detente.text.TagModelCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    void build(Path folder) throws IOException {
      TagModelCompiler.compile(folder);
    }
  },

  /** The directory of actors with its index. */
  DIRECTORY(List.of("data/actors"), List.of(), List.of(Code.ACTOR), List.of()) {
    @Override
    void build(Path folder) throws IOException {
      DirectoryImage.compile(folder);
    }
  },

  /** The stance model of the fast tier. */
  FAST(
      List.of("data/statements.csv", "data/articles"),
      Code.STANCE_WORDS,
      List.of(Code.STANCE, Code.MARKED_ARTICLES),
      List.of("opennlp.version", "tribuo.version")) {
    @Override
    void build(Path folder) throws IOException {
      ShippedModel.build(Tier.FAST, folder);
    }

    @Override
    String settings() {
      return ShippedModel.settings(Tier.FAST);
    }
  },

  /** The stance model of the accurate tier. */
  ACCURATE(
      List.of("data/statements.csv", "data/articles"),
      Code.STANCE_WORDS,
      List.of(Code.STANCE, Code.MARKED_ARTICLES, Code.EMBEDDINGS),
      List.of(
          "opennlp.version",
          "tribuo.version",
          "onnxruntime.version",
          "langchain4j-embeddings.version")) {
    @Override
    void build(Path folder) throws IOException {
      ShippedModel.build(Tier.ACCURATE, folder);
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
    static final String ACTOR = CORE + "actor";
    static final String MARKED_ARTICLES = CORE + "corpus/MarkedArticleReader.java";
    static final String STANCE = "classifier/src/main/java/io/github/detente/stance";
    static final String EMBEDDINGS = "classifier/embeddings/src/main/java";
    static final List<String> STANCE_WORDS =
        List.of(
            "data/words",
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

  /** Builds it into a folder that is there. */
  abstract void build(Path folder) throws IOException;

  /** Returns the settings that it is built with. */
  String settings() {
    return "";
  }

  /** Returns the name of its folder. */
  String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
