package io.github.detente.stance;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tribuo.classification.protos.ImmutableLabelInfoProto;
import org.tribuo.classification.protos.LabelProto;
import org.tribuo.common.liblinear.protos.LibLinearModelProto;
import org.tribuo.protos.core.CategoricalIDInfoProto;
import org.tribuo.protos.core.CategoricalInfoProto;
import org.tribuo.protos.core.ImmutableFeatureMapProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.RealIDInfoProto;
import org.tribuo.protos.core.RealInfoProto;

/**
 * Walks a Tribuo model's protocol buffer before Tribuo sees it. Tribuo loads and initialises
 * whatever class a file names; here every name must be on a fixed list. Stateless.
 */
final class TribuoGuard {
  private static final int MAX_DEPTH = 32;

  /** Fields whose value Tribuo or OLCUT takes for the name of a class. */
  private static final Set<String> CLASS_FIELDS =
      Set.of("class_name", "object_class_name", "provenance_class_name", "additional");

  private static final Set<String> CLASSES =
      Set.of(
          "org.tribuo.classification.liblinear.LibLinearClassificationModel",
          "org.tribuo.classification.ImmutableLabelInfo",
          "org.tribuo.classification.LabelFactory",
          "org.tribuo.classification.Label",
          "org.tribuo.ImmutableFeatureMap",
          "org.tribuo.CategoricalIDInfo",
          "org.tribuo.CategoricalInfo",
          "org.tribuo.RealIDInfo",
          "org.tribuo.RealInfo",
          // provenance
          "org.tribuo.DataSource",
          "org.tribuo.MutableDataset",
          "org.tribuo.classification.LabelFactory$LabelFactoryProvenance",
          "org.tribuo.classification.liblinear.LibLinearClassificationTrainer",
          "org.tribuo.classification.liblinear.LinearClassificationType",
          "org.tribuo.classification.liblinear.LinearClassificationType$LinearType",
          "org.tribuo.common.liblinear.LibLinearModel",
          "org.tribuo.provenance.DatasetProvenance",
          "org.tribuo.provenance.ModelProvenance",
          "org.tribuo.provenance.SimpleDataSourceProvenance",
          "org.tribuo.provenance.impl.TrainerProvenanceImpl",
          "com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.BooleanProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.DateTimeProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.DoubleProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.EnumProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.FloatProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.LongProvenance",
          "com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance");

  private static final Map<String, Message> PACKED =
      Stream.of(
              LibLinearModelProto.getDefaultInstance(),
              ImmutableFeatureMapProto.getDefaultInstance(),
              CategoricalIDInfoProto.getDefaultInstance(),
              CategoricalInfoProto.getDefaultInstance(),
              RealIDInfoProto.getDefaultInstance(),
              RealInfoProto.getDefaultInstance(),
              ImmutableLabelInfoProto.getDefaultInstance(),
              LabelProto.getDefaultInstance())
          .collect(Collectors.toMap(m -> m.getDescriptorForType().getFullName(), m -> m));

  private TribuoGuard() {}

  /**
   * Checks a model's bytes.
   *
   * @param name of the file, for errors
   * @throws MalformedModelException if they are no protocol buffer, or name a class that is not on
   *     the list
   */
  static void check(byte[] proto, String name) throws MalformedModelException {
    try {
      check(ModelProto.parseFrom(proto), name);
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedModelException(name, "its Tribuo model is no protocol buffer", e);
    }
  }

  /** Checks a model. */
  static void check(ModelProto proto, String name) throws MalformedModelException {
    walk(proto, name, 0);
  }

  private static void walk(Message message, String name, int depth) throws MalformedModelException {
    if (depth > MAX_DEPTH) {
      throw new MalformedModelException(name, "its Tribuo model is nested too deep");
    }
    if (message instanceof Any any) {
      if (!any.equals(Any.getDefaultInstance())) {
        walk(unpack(any, name), name, depth + 1);
      }
      return;
    }
    for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
      List<?> values = field.getValue() instanceof List<?> list ? list : List.of(field.getValue());
      for (Object value : values) {
        if (value instanceof Message inner) {
          walk(inner, name, depth + 1);
        } else if (CLASS_FIELDS.contains(field.getKey().getName())) {
          checkClass(value.toString(), name);
        }
      }
    }
    if (message instanceof LibLinearModelProto liblinear && liblinear.getModelsCount() > 0) {
      throw new MalformedModelException(name, "it holds a serialised Java object");
    }
  }

  private static void checkClass(String className, String name) throws MalformedModelException {
    if (!CLASSES.contains(className)) {
      throw new MalformedModelException(
          name, "it names the class \"" + className + "\", which no model needs");
    }
  }

  private static Message unpack(Any any, String name) throws MalformedModelException {
    String type = any.getTypeUrl().substring(any.getTypeUrl().lastIndexOf('/') + 1);
    Message known = PACKED.get(type);
    if (known == null) {
      throw new MalformedModelException(name, "it packs a message of type \"" + type + "\"");
    }
    try {
      return any.unpack(known.getClass());
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedModelException(name, "its message \"" + type + "\" is damaged", e);
    }
  }
}
