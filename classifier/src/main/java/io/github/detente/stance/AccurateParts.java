package io.github.detente.stance;

import io.github.detente.stance.format.ModelFile;
import io.github.detente.stance.model.Calibration;
import io.github.detente.stance.model.Projection;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What the accurate tier adds to a fast model; whether a text is in scope, the fast one says.
 * Immutable.
 *
 * @param encoder name of the encoder whose vectors the layer takes
 * @param projection of the encoder's vectors
 * @param stance scores the labels
 * @param calibration of the labels
 * @param cascade when the fast model's answer stands
 */
record AccurateParts(
    String encoder,
    Projection projection,
    AccurateLayer stance,
    Calibration calibration,
    Cascade cascade) {
  private static final String SECTION = "accurate";

  /**
   * When the fast model's answer stands.
   *
   * @param sure least probability of its label; over 1 if it never stands
   * @param inScope least probability of its being in scope
   */
  record Cascade(double sure, double inScope) {
    Cascade {
      if (!(sure >= 0 && sure <= 2) || !(inScope >= 0 && inScope <= 1)) {
        throw new IllegalArgumentException("a cascade from " + sure + " and " + inScope);
      }
    }

    boolean stands(double probability, double scope) {
      return probability >= sure && scope >= inScope;
    }
  }

  /** Adds the section of a model file. */
  void addTo(Map<String, byte[]> sections) {
    sections.put(SECTION, ModelFile.section(this::write));
  }

  /** Reads the section of a model file, if there is one: models of the fast tier have none. */
  static Optional<AccurateParts> of(Map<String, byte[]> sections, String name) throws IOException {
    return sections.containsKey(SECTION)
        ? Optional.of(ModelFile.parse(sections, SECTION, name, AccurateParts::read))
        : Optional.empty();
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeUTF(encoder);
    projection.write(out);
    stance.write(out);
    calibration.write(out);
    out.writeDouble(cascade.sure);
    out.writeDouble(cascade.inScope);
  }

  private static AccurateParts read(DataInputStream in) throws IOException {
    String encoder = in.readUTF();
    Projection projection = Projection.read(in);
    AccurateLayer stance = AccurateLayer.read(in);
    Calibration calibration = Calibration.read(in);
    Cascade cascade = new Cascade(in.readDouble(), in.readDouble());
    return new AccurateParts(encoder, projection, stance, calibration, cascade);
  }

  /** Checks that the layer fits a fast model. */
  void check(int labels) {
    if (!stance.fits(labels, projection.dimensions())) {
      throw new IllegalArgumentException("section \"accurate\" does not fit " + labels + " labels");
    }
  }
}
