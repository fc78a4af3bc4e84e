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
 * What the accurate tier adds to a fast model. Immutable.
 *
 * @param encoder name of the encoder whose vectors the layer takes
 * @param delta what the encoder was tuned by; empty if it is the one that is shipped
 * @param projection of the encoder's vectors
 * @param stance scores the labels
 * @param calibration of the labels
 * @param scope says whether a text is in scope; empty if the fast model's word stands
 * @param cascade when the fast model's answer stands
 */
record AccurateParts(
    String encoder,
    Optional<byte[]> delta,
    Projection projection,
    AccurateLayer stance,
    Calibration calibration,
    Optional<Scope> scope,
    Cascade cascade) {
  private static final String SECTION = "accurate";
  private static final String SCOPE = "accurate scope";
  private static final String DELTA = "encoder";

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

  /**
   * Says whether a text is in scope.
   *
   * @param layer scores being in scope, and not being
   * @param calibration of these scores
   */
  record Scope(AccurateLayer layer, Calibration calibration) {
    /** The scores that a layer of two labels has; a fast model gives one only. */
    private static final int OUTPUTS = 2;

    /**
     * Returns the probability of being in scope.
     *
     * @param fast the fast model's score of it
     */
    double probability(double fast, float[] vector) {
      double[] scores = layer.score(new double[] {fast, -fast}, vector);
      calibration.apply(scores);
      return scores[0];
    }

    private void write(DataOutputStream out) throws IOException {
      layer.write(out);
      calibration.write(out);
    }

    private static Scope read(DataInputStream in) throws IOException {
      return new Scope(AccurateLayer.read(in), Calibration.read(in));
    }
  }

  /** Adds the sections of a model file. */
  void addTo(Map<String, byte[]> sections) {
    sections.put(SECTION, ModelFile.section(this::write));
    scope.ifPresent(known -> sections.put(SCOPE, ModelFile.section(known::write)));
    delta.ifPresent(bytes -> sections.put(DELTA, bytes));
  }

  /** Reads the sections of a model file, if there are any: models of the fast tier have none. */
  static Optional<AccurateParts> of(Map<String, byte[]> sections, String name) throws IOException {
    if (!sections.containsKey(SECTION)) {
      return Optional.empty();
    }
    Optional<Scope> scope =
        sections.containsKey(SCOPE)
            ? Optional.of(ModelFile.parse(sections, SCOPE, name, Scope::read))
            : Optional.empty();
    AccurateParts parts = ModelFile.parse(sections, SECTION, name, in -> read(in, scope));
    return Optional.of(parts.with(Optional.ofNullable(sections.get(DELTA))));
  }

  /** Returns the same parts with another delta beside them. */
  AccurateParts with(Optional<byte[]> other) {
    return new AccurateParts(encoder, other, projection, stance, calibration, scope, cascade);
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeUTF(encoder);
    projection.write(out);
    stance.write(out);
    calibration.write(out);
    out.writeDouble(cascade.sure);
    out.writeDouble(cascade.inScope);
  }

  private static AccurateParts read(DataInputStream in, Optional<Scope> scope) throws IOException {
    String encoder = in.readUTF();
    Projection projection = Projection.read(in);
    AccurateLayer stance = AccurateLayer.read(in);
    Calibration calibration = Calibration.read(in);
    Cascade cascade = new Cascade(in.readDouble(), in.readDouble());
    return new AccurateParts(
        encoder, Optional.empty(), projection, stance, calibration, scope, cascade);
  }

  /**
   * Checks that the layers fit a fast model.
   *
   * @param knowsScope whether it says what is in scope
   */
  void check(int labels, boolean knowsScope) {
    if (!stance.fits(labels, projection.dimensions())) {
      throw new IllegalArgumentException("section \"accurate\" does not fit " + labels + " labels");
    }
    if (scope.isPresent()
        && !(knowsScope && scope.get().layer.fits(Scope.OUTPUTS, projection.dimensions()))) {
      throw new IllegalArgumentException("section \"accurate scope\" does not fit the others");
    }
  }
}
