/** Scenes of {@code mml.optimization}: the way down a function, and what is seen on it. */
@NullMarked
package mml.viz.scene.optimization;

import org.jspecify.annotations.NullMarked;
