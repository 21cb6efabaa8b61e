/** Scenes of {@code mml.svm}: margins, support vectors and the regions of a machine. */
@NullMarked
package mml.viz.scene.svm;

import org.jspecify.annotations.NullMarked;
