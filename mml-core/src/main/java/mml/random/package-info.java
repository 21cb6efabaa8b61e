/** Randomness with a seed: the same numbers on every machine and in the browser. */
@NullMarked
package mml.random;

import org.jspecify.annotations.NullMarked;
