/**
 * Linear systems and the decompositions that solve them: §2.3, §3.8 and §4.3 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§2.3, §4.1</td><td>{@link mml.decomposition.Lu}</td><td>PA = LU: solutions, inverse, determinant,
 *     rcond</td></tr>
 * <tr><td>§3.8.2, §9.2</td><td>{@link mml.decomposition.LeastSquares}</td><td>the shortest x with the least
 *     ‖b − Ax‖, weighted or not</td></tr>
 * <tr><td>§3.8.3</td><td>{@link mml.decomposition.Qr}, {@link mml.decomposition.PivotedQr}</td><td>A = QR by
 *     reflections; AP = QR, and the rank</td></tr>
 * <tr><td>§3.9.3</td><td>{@link mml.decomposition.GivensQr}</td><td>A = QR by rotations, zero after zero</td></tr>
 * <tr><td>§4.3</td><td>{@link mml.decomposition.Cholesky}, {@link mml.decomposition.Ldlt}</td><td>A = LLᵀ for a positive
 *     definite matrix; PAPᵀ = LDLᵀ and the inertia of any symmetric one</td></tr>
 * </table>
 *
 * <p>The verbs are the same everywhere: {@code of} decomposes, {@code solve}, {@code inverse}, {@code determinant},
 * {@code rank} and {@code rcond} are there where the factors give them, {@code reconstruct} multiplies the factors, and
 * {@code certificate} checks them against A. No class solves a system in silence whose solution would have no right
 * digit: it throws {@link mml.matrix.SingularMatrixException}, or, where it is said so, gives the shortest least-squares
 * solution. Matrices of any scale are taken; a result that no double can hold is a
 * {@link mml.matrix.MagnitudeException}.
 *
 * <p>Matrices are upper-case letters as in the book, vectors lower-case. Rows and columns count from 0 in code and in
 * steps, from 1 in formulas and captions. An algorithm never changes its arguments.
 */
@NullMarked
package mml.decomposition;

import org.jspecify.annotations.NullMarked;
