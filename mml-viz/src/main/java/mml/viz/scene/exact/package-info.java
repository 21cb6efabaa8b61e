/** Scenes of {@code mml.exact}: row reduction on a matrix, a determinant as a volume. */
@NullMarked
package mml.viz.scene.exact;

import org.jspecify.annotations.NullMarked;
