/** Scenes of {@code mml.reduction}: points, their principal directions and what a projection loses. */
@NullMarked
package mml.viz.scene.reduction;

import org.jspecify.annotations.NullMarked;
