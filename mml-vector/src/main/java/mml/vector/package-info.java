/** An optional {@link mml.kernel.Engine} on Java's incubating vector instructions. */
@NullMarked
package mml.vector;

import org.jspecify.annotations.NullMarked;
