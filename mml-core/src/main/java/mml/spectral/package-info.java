/**
 * Eigenvalues and singular values, and what stands on them: chapter 4 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§2.3.3</td><td>{@link mml.spectral.PseudoInverse}</td><td>A⁺, for any matrix</td></tr>
 * <tr><td>§3.1, §4.6</td><td>{@link mml.matrix.Norms}, {@link mml.spectral.Condition}</td><td>‖A‖ in five
 *     norms; κ(A) in three</td></tr>
 * <tr><td>§4.2, §4.4</td><td>{@link mml.spectral.SymmetricEigen}, {@link mml.spectral.JacobiEigen}</td><td>A =
 *     PDPᵀ for a symmetric matrix; by rotations</td></tr>
 * <tr><td>§4.2, §4.4</td><td>{@link mml.spectral.Eigen}</td><td>eigenvalues, real and complex, left and right
 *     vectors of any square matrix</td></tr>
 * <tr><td>§4.2</td><td>{@link mml.spectral.PowerIteration}, {@link mml.spectral.InverseIteration},
 *     {@link mml.spectral.RayleighQuotientIteration}</td><td>one eigenpair, step by step</td></tr>
 * <tr><td>§4.2, Example 4.9</td><td>{@link mml.spectral.PageRank}</td><td>which pages matter</td></tr>
 * <tr><td>§4.4</td><td>{@link mml.spectral.MatrixPower}</td><td>Aᵏ</td></tr>
 * <tr><td>§4.5</td><td>{@link mml.spectral.Svd}, {@link mml.spectral.SvdStages}</td><td>A = UΣVᵀ thin, full,
 *     truncated; the three maps it consists of</td></tr>
 * <tr><td>§4.5.1</td><td>{@link mml.spectral.Polar}</td><td>A = QS</td></tr>
 * <tr><td>§4.5.2</td><td>{@link mml.spectral.SvdViaGram}, {@link mml.spectral.OneSidedJacobiSvd}</td><td>the
 *     SVD by the road through AᵀA, shown and not used; by rotations</td></tr>
 * <tr><td>§4.6</td><td>{@link mml.spectral.LowRank}, {@link mml.spectral.RankSequence}</td><td>the best
 *     approximation of rank k, and of every rank</td></tr>
 * <tr><td>§4.7</td><td>{@link mml.spectral.MatrixPhylogeny}</td><td>what kind of matrix it is, with
 *     witnesses</td></tr>
 * <tr><td>§4.4</td><td>{@link mml.spectral.EigenStages}</td><td>A = PDP⁻¹, one factor after the other</td></tr>
 * </table>
 *
 * <p>The verbs and conventions are those of {@link mml.decomposition}.
 */
@NullMarked
package mml.spectral;

import org.jspecify.annotations.NullMarked;
