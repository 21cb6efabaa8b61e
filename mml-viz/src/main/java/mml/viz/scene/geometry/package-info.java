/** Scenes of {@code mml.geometry}: vectors in the plane and in space. */
@NullMarked
package mml.viz.scene.geometry;

import org.jspecify.annotations.NullMarked;
