/** Scenes of {@code mml.iterative}: the way of an iterate and how its residual falls. */
@NullMarked
package mml.viz.scene.iterative;

import org.jspecify.annotations.NullMarked;
