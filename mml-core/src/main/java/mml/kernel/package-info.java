/**
 * The fast dense loops under everything: arrays only, no matrices, no steps, no threads of its own.
 *
 * <p>A matrix is a row-major array, an offset and the distance between rows, so that a block of a matrix is a matrix:
 * entry (i, j) of the block at {@code ao} is {@code a[ao + i * lda + j]}. Every sum has one fixed order and nothing is
 * fused, so the same input gives the same bits on every machine, with any
 * {@link mml.kernel.Workers}. Callers check shapes; kernels check only that the blocks lie inside their arrays.
 *
 * <table>
 * <caption>What there is</caption>
 * <tr><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>{@link mml.kernel.Gemm}</td><td>C ← C + αAB, y ← y + αAx and C ← C + αAAᵀ, under everything else</td></tr>
 * <tr><td>{@link mml.kernel.Triangular}</td><td>LX = B and UX = B, one column or many</td></tr>
 * <tr><td>{@link mml.kernel.Elimination}</td><td>PA = LU</td></tr>
 * <tr><td>{@link mml.kernel.SymmetricElimination}</td><td>A = LLᵀ</td></tr>
 * <tr><td>{@link mml.kernel.Vectors}</td><td>y ← y + ax, scalar products, lengths</td></tr>
 * <tr><td>{@link mml.kernel.Elementary}</td><td>eˣ and ln x, one number or an array; powers, angles, hyperbolas</td></tr>
 * <tr><td>{@link mml.kernel.Special}</td><td>the functions behind distributions, their tails and inverses</td></tr>
 * <tr><td>{@link mml.kernel.Rounding}</td><td>ε, and how much of it a certificate allows</td></tr>
 * <tr><td>{@link mml.kernel.Machine}</td><td>which {@link mml.kernel.Workers} they run on</td></tr>
 * <tr><td>{@link mml.kernel.Threads}</td><td>workers on several processors</td></tr>
 * </table>
 */
@NullMarked
package mml.kernel;

import org.jspecify.annotations.NullMarked;
