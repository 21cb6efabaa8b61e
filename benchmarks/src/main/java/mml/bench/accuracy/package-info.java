/** How right the answers are, beside the peers': {@code ./mml bench accuracy} writes docs/ACCURACY.md. */
@NullMarked
package mml.bench.accuracy;

import org.jspecify.annotations.NullMarked;
