package io.github.detente.stance;

/**
 * What a statement does to the tension between political actors, after the codebook in {@code
 * data/CODEBOOK.md}.
 */
public enum Stance {
  /** Raises or hardens a confrontation: threatens, accuses, rejects, punishes, uses force. */
  ESCALATORY,
  /**
   * Lowers a confrontation, or asks for it to be lowered: ceases, releases, withdraws, concedes,
   * reassures.
   */
  DE_ESCALATORY,
  /**
   * Conducts relations without moving the confrontation either way: meets, mediates, cooperates,
   * states a position.
   */
  DIPLOMATIC
}
