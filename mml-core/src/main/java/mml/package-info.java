/** The door for {@code import static mml.LinearAlgebra.*}; everything behind it has a package of its own. */
@NullMarked
package mml;

import org.jspecify.annotations.NullMarked;
