/**
 * The values everything else is made of: matrices, vectors and permutations.
 *
 * <p>All are immutable and equal by value. Entries count from 0 in code, from 1 in captions and formulas.
 */
@NullMarked
package mml.matrix;

import org.jspecify.annotations.NullMarked;
