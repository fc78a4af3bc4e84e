package io.github.detente.stance;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import de.bwaldvogel.liblinear.Model;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.common.liblinear.protos.LibLinearModelProto;
import org.tribuo.protos.core.ModelProto;

/**
 * The Tribuo models that a classifier was compiled from, as sections of a model file: Tribuo's
 * protocol buffer for the domains, and the weights as plain numbers. (Tribuo's own file would hold
 * LIBLINEAR's weights as a serialised Java object; that part is left out on writing and made anew
 * from the numbers on reading, so that no foreign object is ever deserialised.) Immutable.
 */
final class TribuoSections {
  private static final String STANCE = "stance";
  private static final String SCOPE = "scope";
  private static final String ACCURATE = "accurate stance";
  private static final String PROTO = ".tribuo";
  private static final String WEIGHTS = ".liblinear";
  private static final int MAX_CLASSES = 1 << 12;
  private static final int MAX_FEATURES = 1 << 26;

  private static final String NO_TIME = "1970-01-01T00:00:00Z";
  private static final Map<String, String> FIXED =
      Map.of(
          "trained-at", NO_TIME,
          "datasource-creation-time", NO_TIME,
          "host-short-name", "-",
          "os-name", "-",
          "os-arch", "-",
          "java-version", "-");

  private final Map<String, byte[]> sections;

  private TribuoSections(Map<String, byte[]> sections) {
    this.sections = sections;
  }

  /**
   * Makes the sections of trained models.
   *
   * @param scope {@code null} if there is none
   */
  static TribuoSections of(TribuoModel stance, TribuoModel scope) {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    put(sections, STANCE, stance);
    if (scope != null) {
      put(sections, SCOPE, scope);
    }
    return new TribuoSections(sections);
  }

  /** Returns these sections with those of the accurate tier's model of the labels. */
  TribuoSections with(TribuoModel stance) {
    Map<String, byte[]> all = new LinkedHashMap<>(sections);
    put(all, ACCURATE, stance);
    return new TribuoSections(all);
  }

  private static void put(Map<String, byte[]> sections, String name, TribuoModel model) {
    ModelProto proto = model.inner().serialize();
    Model weights = model.inner().getInnerModels().get(0);
    int columns = weights.getFeatureWeights().length / (weights.getNrFeature() + 1);
    BitSet kept = TribuoPruner.kept(weights, columns);
    try {
      LibLinearModelProto whole = proto.getSerializedData().unpack(LibLinearModelProto.class);
      LibLinearModelProto stripped =
          normalised(TribuoPruner.prune(whole.toBuilder().clearModels().build(), kept));
      sections.put(
          name + PROTO,
          proto.toBuilder().setSerializedData(Any.pack(stripped)).build().toByteArray());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("Tribuo's own protocol buffer cannot be read", e);
    }
    double[] numbers = TribuoPruner.weights(weights, columns, kept);
    sections.put(
        name + WEIGHTS, ModelFile.section(out -> write(weights, kept.cardinality(), numbers, out)));
  }

  /** Takes clock and machine out of Tribuo's provenance, so that two builds give the same bytes. */
  private static LibLinearModelProto normalised(LibLinearModelProto model) {
    LibLinearModelProto.Builder builder = model.toBuilder();
    builder
        .getMetadataBuilder()
        .getProvenanceBuilder()
        .getSmpBuilderList()
        .forEach(
            entry -> {
              String fixed = FIXED.get(entry.getKey());
              if (fixed != null) {
                entry.setValue(fixed);
              }
            });
    return builder.build();
  }

  private static void write(Model model, int features, double[] weights, DataOutputStream out)
      throws IOException {
    out.writeUTF(model.getSolverType().name());
    out.writeInt(model.getNrClass());
    for (int label : model.getLabels()) {
      out.writeInt(label);
    }
    out.writeInt(features);
    out.writeInt(weights.length);
    for (double weight : weights) {
      out.writeDouble(weight);
    }
  }

  /** Adds the sections to those of a model file. */
  void addTo(Map<String, byte[]> all) {
    all.putAll(sections);
  }

  /**
   * Takes the sections out of those of a model file, and checks that they name no class but those
   * of such models. Nothing is instantiated yet.
   */
  static TribuoSections of(Map<String, byte[]> all, String name) throws IOException {
    Map<String, byte[]> own = new LinkedHashMap<>();
    for (String model : List.of(STANCE, SCOPE, ACCURATE)) {
      if (all.containsKey(model + PROTO)) {
        byte[] proto = all.get(model + PROTO);
        TribuoGuard.check(proto, name);
        own.put(model + PROTO, proto);
        own.put(model + WEIGHTS, all.get(model + WEIGHTS));
      }
    }
    return new TribuoSections(own);
  }

  /** Whether there is a model of the labels. */
  boolean hasStance() {
    return sections.containsKey(STANCE + PROTO);
  }

  /** Whether there is a model of being in scope. */
  boolean hasScope() {
    return sections.containsKey(SCOPE + PROTO);
  }

  /** Makes the model of the labels. */
  TribuoModel stance(List<String> labels, String name) throws IOException {
    return model(STANCE, labels, name);
  }

  /** Makes the model of being in scope. */
  TribuoModel scope(List<String> labels, String name) throws IOException {
    return model(SCOPE, labels, name);
  }

  /** Makes the accurate tier's model of the labels. */
  TribuoModel accurateStance(List<String> labels, String name) throws IOException {
    return model(ACCURATE, labels, name);
  }

  private TribuoModel model(String which, List<String> labels, String name) throws IOException {
    Model weights = ModelFile.parse(sections, which + WEIGHTS, name, TribuoSections::readWeights);
    try {
      ModelProto proto = ModelProto.parseFrom(sections.get(which + PROTO));
      TribuoGuard.check(proto, name);
      LibLinearModelProto whole =
          proto.getSerializedData().unpack(LibLinearModelProto.class).toBuilder()
              .clearModels()
              .addModels(javaBytes(weights))
              .build();
      return TribuoModel.of(
          (LibLinearClassificationModel)
              org.tribuo.Model.deserialize(
                  proto.toBuilder().setSerializedData(Any.pack(whole)).build()),
          labels);
    } catch (InvalidProtocolBufferException | RuntimeException e) {
      throw new MalformedModelException(name, "Tribuo cannot read it: " + e.getMessage(), e);
    }
  }

  /** The form that Tribuo wants, written and read within this process only. */
  private static ByteString javaBytes(Model weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(weights);
    }
    return ByteString.copyFrom(bytes.toByteArray());
  }

  /** LIBLINEAR makes a model from text only. */
  private static Model readWeights(DataInputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("solver_type ").append(in.readUTF()).append('\n');
    int classes = ModelFile.count(in, MAX_CLASSES);
    text.append("nr_class ").append(classes).append("\nlabel");
    for (int i = 0; i < classes; i++) {
      text.append(' ').append(in.readInt());
    }
    int features = ModelFile.count(in, MAX_FEATURES);
    int n = ModelFile.count(in, in.available() / Double.BYTES);
    int columns = features + 1 == 0 ? 0 : n / (features + 1);
    if (n != columns * (features + 1) || columns < 1) {
      throw new ModelFile.BadContent(n + " weights for " + features + " features");
    }
    text.append("\nnr_feature ").append(features).append("\nbias 1.0\nw\n");
    for (int row = 0; row <= features; row++) {
      for (int column = 0; column < columns; column++) {
        text.append(in.readDouble()).append(' ');
      }
      text.append('\n');
    }
    return Model.load(new StringReader(text.toString()));
  }
}
