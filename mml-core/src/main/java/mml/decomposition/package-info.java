/** Matrix decompositions. */
@NullMarked
package mml.decomposition;

import org.jspecify.annotations.NullMarked;
