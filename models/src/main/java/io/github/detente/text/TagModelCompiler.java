package io.github.detente.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;

/** Compiles OpenNLP's part-of-speech model into the table of {@link TagModel}. Stateless. */
public final class TagModelCompiler {
  private static final String SOURCE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final int SLOTS = 1 << 16;

  private TagModelCompiler() {}

  /** Writes the table into a folder. */
  public static void compile(Path folder) throws IOException {
    try (InputStream in = TagModelCompiler.class.getResourceAsStream(SOURCE);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(
                    Files.newOutputStream(folder.resolve(TagModel.RESOURCE))))) {
      write(new POSModel(in).getArtifact("pos.model"), out);
    }
  }

  @SuppressWarnings("unchecked")
  private static void write(AbstractModel model, DataOutputStream out) throws IOException {
    Object[] data = model.getDataStructures();
    // Sorted, so that the same model gives the same bytes.
    Map<String, Context> features = new TreeMap<>((Map<String, Context>) data[1]);
    String[] tags = (String[]) data[2];
    long[] keys = new long[SLOTS];
    Context[] contexts = new Context[SLOTS];
    int size = 0;
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      int slot = TagModel.slot(TagModel.hash(feature.getKey()), keys);
      if (contexts[slot] != null) {
        throw new IllegalStateException("two features have one hash: " + feature.getKey());
      }
      keys[slot] = TagModel.hash(feature.getKey());
      contexts[slot] = feature.getValue();
      size += feature.getValue().getOutcomes().length;
    }
    out.writeByte(tags.length);
    for (String tag : tags) {
      out.writeUTF(tag);
    }
    out.writeInt(SLOTS);
    out.writeInt(size);
    for (long key : keys) {
      out.writeLong(key);
    }
    writeWeights(contexts, out);
  }

  /** Writes where each slot's weights begin, then their tags, then the weights. */
  private static void writeWeights(Context[] contexts, DataOutputStream out) throws IOException {
    int from = 0;
    for (Context context : contexts) {
      out.writeInt(from);
      from += context == null ? 0 : context.getOutcomes().length;
    }
    out.writeInt(from);
    for (Context context : contexts) {
      for (int outcome : context == null ? new int[0] : context.getOutcomes()) {
        out.writeByte(outcome);
      }
    }
    for (Context context : contexts) {
      for (double weight : context == null ? new double[0] : context.getParameters()) {
        out.writeFloat((float) weight);
      }
    }
  }
}
