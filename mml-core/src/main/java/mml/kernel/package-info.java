/**
 * The fast dense loops under everything: arrays only, no matrices, no steps, no threads of its own.
 *
 * <p>A matrix is a row-major array, an offset and the distance between rows, so that a block of a matrix is a matrix:
 * entry (i, j) of the block at {@code ao} is {@code a[ao + i * lda + j]}. Every sum has one fixed order and nothing is
 * fused, so the same input gives the same bits on every machine, with any {@link mml.kernel.Engine} and any
 * {@link mml.kernel.Workers}. Callers check shapes; kernels check only that the blocks lie inside their arrays.
 */
@NullMarked
package mml.kernel;

import org.jspecify.annotations.NullMarked;
