/** Scenes of {@code mml.mixture}: EM step by step, in one and two dimensions. */
@NullMarked
package mml.viz.scene.mixture;

import org.jspecify.annotations.NullMarked;
