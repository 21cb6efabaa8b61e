/** Scenes of {@code mml.spectral}: eigenvectors, singular values, and what is read off them. */
@NullMarked
package mml.viz.scene.spectral;

import org.jspecify.annotations.NullMarked;
