/**
 * Linear systems and matrix decompositions: §2.3 and chapter 4 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§2.3, §4.1</td><td>{@link mml.decomposition.Lu}</td><td>PA = LU: solutions, inverse, determinant,
 *     rcond</td></tr>
 * <tr><td>§2.3.3</td><td>{@link mml.decomposition.PseudoInverse}</td><td>A⁺, for any matrix</td></tr>
 * <tr><td>§3.1, §4.6</td><td>{@link mml.decomposition.Norms}, {@link mml.decomposition.Condition}</td><td>‖A‖ in five
 *     norms; κ(A) in three</td></tr>
 * <tr><td>§3.8.2, §9.2</td><td>{@link mml.decomposition.LeastSquares}</td><td>the shortest x with the least
 *     ‖b − Ax‖, weighted or not</td></tr>
 * <tr><td>§3.8.3</td><td>{@link mml.decomposition.Qr}, {@link mml.decomposition.PivotedQr}</td><td>A = QR by
 *     reflections; AP = QR, and the rank</td></tr>
 * <tr><td>§3.9.3</td><td>{@link mml.decomposition.GivensQr}</td><td>A = QR by rotations, zero after zero</td></tr>
 * <tr><td>§4.2, §4.4</td><td>{@link mml.decomposition.SymmetricEigen}, {@link mml.decomposition.JacobiEigen}</td><td>A =
 *     PDPᵀ for a symmetric matrix; by rotations</td></tr>
 * <tr><td>§4.2, §4.4</td><td>{@link mml.decomposition.Eigen}</td><td>eigenvalues, real and complex, left and right
 *     vectors of any square matrix</td></tr>
 * <tr><td>§4.2</td><td>{@link mml.decomposition.PowerIteration}, {@link mml.decomposition.InverseIteration},
 *     {@link mml.decomposition.RayleighQuotientIteration}</td><td>one eigenpair, step by step</td></tr>
 * <tr><td>§4.2, Example 4.9</td><td>{@link mml.decomposition.PageRank}</td><td>which pages matter</td></tr>
 * <tr><td>§4.3</td><td>{@link mml.decomposition.Cholesky}, {@link mml.decomposition.Ldlt}</td><td>A = LLᵀ for a positive
 *     definite matrix; PAPᵀ = LDLᵀ and the inertia of any symmetric one</td></tr>
 * <tr><td>§4.4</td><td>{@link mml.decomposition.MatrixPower}</td><td>Aᵏ</td></tr>
 * <tr><td>§4.5</td><td>{@link mml.decomposition.Svd}, {@link mml.decomposition.SvdStages}</td><td>A = UΣVᵀ thin, full,
 *     truncated; the three maps it consists of</td></tr>
 * <tr><td>§4.5.1</td><td>{@link mml.decomposition.Polar}</td><td>A = QS</td></tr>
 * <tr><td>§4.5.2</td><td>{@link mml.decomposition.SvdViaGram}, {@link mml.decomposition.OneSidedJacobiSvd}</td><td>the
 *     SVD by the road through AᵀA, shown and not used; by rotations</td></tr>
 * <tr><td>§4.6</td><td>{@link mml.decomposition.LowRank}, {@link mml.decomposition.RankSequence}</td><td>the best
 *     approximation of rank k, and of every rank</td></tr>
 * <tr><td>§4.7</td><td>{@link mml.decomposition.MatrixPhylogeny}</td><td>what kind of matrix it is, with
 *     witnesses</td></tr>
 * </table>
 *
 * <p>The verbs are the same everywhere: {@code of} decomposes, {@code solve}, {@code inverse}, {@code determinant},
 * {@code rank} and {@code rcond} are there where the factors give them, {@code reconstruct} multiplies the factors, and
 * {@code certificate} checks them against A. No class solves a system in silence whose solution would have no right
 * digit: it throws {@link mml.matrix.SingularMatrixException}, or, where it is said so, gives the shortest least-squares
 * solution. Matrices of any scale are taken; a result that no double can hold is a
 * {@link mml.decomposition.MagnitudeException}.
 *
 * <p>Matrices are upper-case letters as in the book, vectors lower-case. Rows and columns count from 0 in code and in
 * steps, from 1 in formulas and captions. An algorithm never changes its arguments.
 */
@NullMarked
package mml.decomposition;

import org.jspecify.annotations.NullMarked;
