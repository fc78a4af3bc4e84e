package io.github.detente.stance.tuning;

import io.github.detente.stance.EncoderTuner;
import io.github.detente.stance.embeddings.ChoiceModel;
import io.github.detente.stance.embeddings.EncoderDelta;
import io.github.detente.stance.embeddings.EncoderGraph;
import io.github.detente.stance.embeddings.OnnxStatementEncoder;
import io.github.detente.stance.embeddings.QuestionPieces;
import io.github.detente.stance.embeddings.Transformer;
import io.github.detente.stance.embeddings.WordPieceTokenizer;
import io.github.detente.stance.embeddings.WordPieceTokenizer.Pieces;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tunes the upper half of the encoder by matrices of low rank (LoRA; Hu et al., 2021), together
 * with a linear head. Of a tuning to labels the head is thrown away: the layer that ships is
 * trained on the vectors that the tuned encoder gives. The lower half stays as it is, so its
 * vectors are made once, by the very graph that ships, and the upper half is tuned to what this
 * one's quantisation makes of them.
 */
public final class LowRankTuner implements EncoderTuner {
  private final Settings settings;

  /**
   * Kept from one tuning to the next, most of whose texts are the same; tuning leaves the lower
   * layers as they are, whatever it starts from.
   */
  private final Map<String, short[]> known = new ConcurrentHashMap<>();

  /** Makes a tuner; {@link java.util.ServiceLoader} calls it. */
  public LowRankTuner() {
    this(Settings.DEFAULT);
  }

  LowRankTuner(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "low rank " + settings;
  }

  @Override
  public byte[] tune(byte[] start, List<Text> texts, int labels, long seed, Progress progress) {
    try {
      EncoderGraph graph = OnnxStatementEncoder.untuned();
      if (start.length > 0) {
        EncoderDelta before = EncoderDelta.read(start);
        before.addTo(graph);
        Object from = Arrays.hashCode(start);
        byte[] more = tuneOnce(graph, from, texts, labels, seed, progress);
        return before.plus(EncoderDelta.read(more)).bytes();
      }
      List<EncoderDelta> deltas = new ArrayList<>();
      for (int run = 0; run < settings.runs(); run++) {
        double before = run;
        Progress ofRun =
            (seen, done, loss) -> progress.at(seen, (before + done) / settings.runs(), loss);
        deltas.add(EncoderDelta.read(tuneOnce(graph, "", texts, labels, seed + run, ofRun)));
      }
      return EncoderDelta.mean(deltas).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tunes with one seed, unless that was done before and kept.
   *
   * @param from names what the graph was tuned by before
   */
  private byte[] tuneOnce(
      EncoderGraph graph, Object from, List<Text> texts, int labels, long seed, Progress progress)
      throws IOException {
    Optional<Path> kept = Kept.file(List.of(name() + from, labels, seed), texts);
    if (kept.isPresent() && Files.exists(kept.get())) {
      return Files.readAllBytes(kept.get());
    }
    WordPieceTokenizer tokenizer = OnnxStatementEncoder.tokenizer();
    List<Input> inputs =
        texts.stream()
            .map(Text::text)
            .map(text -> new Input(text, tokenizer.tokenize(text, OnnxStatementEncoder.MAX_PIECES)))
            .toList();
    try (LabelRun run = new LabelRun(settings, graph, texts, lower(graph, inputs), labels, seed)) {
      run.learn(progress);
      byte[] delta = run.delta().bytes();
      if (kept.isPresent()) {
        Kept.write(kept.get(), delta);
      }
      return delta;
    }
  }

  @Override
  public byte[] tuneToChoose(byte[] start, List<Choice> choices, long seed, Progress progress) {
    try {
      WordPieceTokenizer tokenizer = OnnxStatementEncoder.tokenizer();
      List<Choice> told = new ArrayList<>();
      List<QuestionPieces> pieces = new ArrayList<>();
      List<Input> inputs = new ArrayList<>();
      for (Choice choice : choices) {
        QuestionPieces own = QuestionPieces.of(tokenizer, choice.question());
        if (!own.mentions().isEmpty()) {
          told.add(choice);
          pieces.add(own);
          inputs.add(new Input(choice.question().text(), own.pieces()));
        }
      }
      EncoderGraph graph = OnnxStatementEncoder.untuned();
      EncoderDelta.read(start).addTo(graph);
      try (ChoiceRun run =
          new ChoiceRun(settings, graph, told, pieces, lower(graph, inputs), seed)) {
        run.learn(progress);
        return bytes(new ChoiceModel(run.delta(), run.head()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(ChoiceModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      model.write(out);
    }
    return bytes.toByteArray();
  }

  /** A text, and the pieces of it that are read. */
  private record Input(String text, Pieces pieces) {}

  /** Returns the vectors that the layers under the tuned ones give for each text. */
  private List<short[]> lower(EncoderGraph graph, List<Input> inputs) throws IOException {
    Transformer transformer =
        Transformer.of(graph, List.of(Transformer.layer(settings.from() - 1)));
    return inputs.parallelStream()
        .map(
            input ->
                known.computeIfAbsent(
                    input.text, text -> Halves.of(transformer.encode(input.pieces).get(0))))
        .toList();
  }
}
