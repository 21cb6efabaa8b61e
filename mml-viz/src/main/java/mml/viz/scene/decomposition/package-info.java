/** Scenes of {@code mml.decomposition}: matrices in a row that turn, entry by entry, into their factors. */
@NullMarked
package mml.viz.scene.decomposition;

import org.jspecify.annotations.NullMarked;
