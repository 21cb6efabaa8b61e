/** Pictures as matrices: {@link mml.viz.picture.Picture} reads PNG and JPEG, and writes PNG. */
@NullMarked
package mml.viz.picture;

import org.jspecify.annotations.NullMarked;
