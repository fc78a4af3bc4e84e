/**
 * The container of a model file: named sections with their checksums, and the bounds that
 * everything in a file is held against before memory is given to it. Start with {@link
 * io.github.detente.stance.format.ModelFile}. What the sections mean, other rooms know.
 */
package io.github.detente.stance.format;
