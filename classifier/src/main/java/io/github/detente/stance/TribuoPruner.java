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
 * Leaves the features without any weight out of a Tribuo model: an L1 penalty leaves a weight to
 * one in twenty. The pruned model gives the same answers. Stateless.
 */
final class TribuoPruner {
  private TribuoPruner() {}

  /** Returns the features (not the bias) that have a weight. */
  static BitSet weighted(Model model, int columns) {
    double[] weights = model.getFeatureWeights();
    BitSet weighted = new BitSet();
    for (int i = 0; i < model.getNrFeature() * columns; i++) {
      if (weights[i] != 0) {
        weighted.set(i / columns);
      }
    }
    return weighted;
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
