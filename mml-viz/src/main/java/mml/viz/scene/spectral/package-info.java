/**
 * Scenes of {@code mml.spectral}: eigenvectors, singular values, and what is read off them.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§4.1, Definition 4.4</td><td>{@link mml.viz.scene.spectral.DiagonalPicture}</td><td>The trace of a map of
 *     the plane in a basis</td></tr>
 * <tr><td>§4.2, Figures 4.4, 4.5</td><td>{@link mml.viz.scene.spectral.EigenPicture}</td><td>What a 2×2 matrix does to
 *     the directions of the plane</td></tr>
 * <tr><td>§4.2, Example 4.9</td><td>{@link mml.viz.scene.spectral.PageRankScene}</td><td>Pages on a circle with the
 *     links between them</td></tr>
 * <tr><td>§4.2, Example 4.9; §10.4.2</td><td>{@link mml.viz.scene.spectral.PowerIterationScene}</td><td>A search for
 *     one eigenvector</td></tr>
 * <tr><td>§4.2, Theorem 4.15; §4.4, Theorem 4.21</td><td>{@link mml.viz.scene.spectral.SymmetryPicture}</td><td>A 2×2
 *     matrix, what it makes of the unit circle, and its eigenvectors</td></tr>
 * <tr><td>§4.5.1, Figures 4.8 and 4.9</td><td>{@link mml.viz.scene.spectral.SvdStagesScene}</td><td>A grid, the unit
 *     circle and the two right singular vectors on their way through Vᵀ, Σ and U, in the plane or, for three rows, in
 *     space</td></tr>
 * <tr><td>§4.5.2, Example 4.14; §4.6, Example 4.15</td><td>{@link mml.viz.scene.spectral.RatingsScene}</td><td>A
 *     matrix, such as a table of ratings, and its best approximations, a matrix of rank 1 more in each</td></tr>
 * <tr><td>§4.6, Figures 4.11 and 4.12</td><td>{@link mml.viz.scene.spectral.CompressionScene}</td><td>A picture and its
 *     approximation of rank k, where the two differ, and the singular values with those in use marked</td></tr>
 * <tr><td>§4.7, Figure 4.13</td><td>{@link mml.viz.scene.spectral.PhylogenyScene}</td><td>The family tree of a
 *     matrix</td></tr>
 * <tr><td>§4.4, Figure 4.7</td><td>{@link mml.viz.scene.spectral.EigenStagesScene}</td><td>A = PDP⁻¹, one factor
 *     after the other</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.spectral;

import org.jspecify.annotations.NullMarked;
