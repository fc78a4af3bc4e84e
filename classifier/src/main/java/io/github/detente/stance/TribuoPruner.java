package io.github.detente.stance;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import de.bwaldvogel.liblinear.Model;
import java.util.BitSet;
import org.tribuo.common.liblinear.protos.LibLinearModelProto;
import org.tribuo.protos.core.CategoricalIDInfoProto;
import org.tribuo.protos.core.FeatureDomainProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.RealIDInfoProto;
import org.tribuo.protos.core.VariableInfoProto;

/**
 * Leaves the features that hardly weigh anything out of a Tribuo model: with an L1 penalty those
 * without any weight, with an L2 penalty also those whose largest weight is a small share of the
 * largest of all. The pruned model is the model from then on: its calibration, its compiled form
 * and its file know nothing else. Stateless.
 */
final class TribuoPruner {
  /** Share of the largest weight; on held-out writers, three times as much costs nothing yet. */
  private static final double SHARE = 0.02;

  private TribuoPruner() {}

  /** Returns the features (not the bias) that are kept; pruning again keeps them all. */
  static BitSet kept(Model model, int columns) {
    double[] weights = model.getFeatureWeights();
    int n = model.getNrFeature() * columns;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, Math.abs(weights[i]));
    }
    BitSet kept = new BitSet();
    for (int i = 0; i < n; i++) {
      if (weights[i] != 0 && Math.abs(weights[i]) >= SHARE * largest) {
        kept.set(i / columns);
      }
    }
    return kept;
  }

  /** Returns the weights of the kept features and of the bias. */
  static double[] weights(Model model, int columns, BitSet kept) {
    double[] weights = model.getFeatureWeights();
    double[] pruned = new double[(kept.cardinality() + 1) * columns];
    int to = 0;
    for (int feature = kept.nextSetBit(0); feature >= 0; feature = kept.nextSetBit(feature + 1)) {
      System.arraycopy(weights, feature * columns, pruned, to, columns);
      to += columns;
    }
    System.arraycopy(weights, model.getNrFeature() * columns, pruned, to, columns);
    return pruned;
  }

  /** Returns the model with the kept features only, numbered anew in the same order. */
  static LibLinearModelProto prune(LibLinearModelProto model, BitSet kept)
      throws InvalidProtocolBufferException {
    FeatureDomainProto domain = model.getMetadata().getFeatureDomain();
    ImmutableFeatureMapProto features =
        domain.getSerializedData().unpack(ImmutableFeatureMapProto.class);
    int[] newId = new int[kept.length()];
    int next = 0;
    for (int id = kept.nextSetBit(0); id >= 0; id = kept.nextSetBit(id + 1)) {
      newId[id] = next++;
    }
    ImmutableFeatureMapProto.Builder pruned = ImmutableFeatureMapProto.newBuilder();
    for (VariableInfoProto info : features.getInfoList()) {
      VariableInfoProto renumbered = renumbered(info, kept, newId);
      if (renumbered != null) {
        pruned.addInfo(renumbered);
      }
    }
    LibLinearModelProto.Builder builder = model.toBuilder();
    builder
        .getMetadataBuilder()
        .getFeatureDomainBuilder()
        .setSerializedData(Any.pack(pruned.build()));
    return builder.build();
  }

  private static VariableInfoProto renumbered(VariableInfoProto info, BitSet kept, int[] newId)
      throws InvalidProtocolBufferException {
    Any data = info.getSerializedData();
    if (data.is(CategoricalIDInfoProto.class)) {
      CategoricalIDInfoProto feature = data.unpack(CategoricalIDInfoProto.class);
      return kept.get(feature.getId())
          ? with(info, Any.pack(feature.toBuilder().setId(newId[feature.getId()]).build()))
          : null;
    }
    RealIDInfoProto feature = data.unpack(RealIDInfoProto.class);
    return kept.get(feature.getId())
        ? with(info, Any.pack(feature.toBuilder().setId(newId[feature.getId()]).build()))
        : null;
  }

  private static VariableInfoProto with(VariableInfoProto info, Any data) {
    return info.toBuilder().setSerializedData(data).build();
  }
}
