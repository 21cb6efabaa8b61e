/** Scenes of {@code mml.calculus}: chapter 5 to be watched. */
@NullMarked
package mml.viz.scene.calculus;

import org.jspecify.annotations.NullMarked;
