/**
 * Scenes of {@code mml.reduction}: points, their principal directions and what a projection loses.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§10.1; §10.3; §10.6</td><td>{@link mml.viz.scene.reduction.BiplotPicture}</td><td>Examples as dots and
 *     features as arrows in the plane of the first two directions</td></tr>
 * <tr><td>§10.3, Figure 10.5; §10.7; §8.2.4</td><td>{@link mml.viz.scene.reduction.DimensionsPicture}</td><td>The scree,
 *     and what unseen examples say of the number of directions</td></tr>
 * <tr><td>§10.2, Figure 10.4; §10.3, Figure 10.9; §10.6, Figure
 *     10.11</td><td>{@link mml.viz.scene.reduction.PcaScene}</td><td>Principal components of points of the plane, stage
 *     by stage</td></tr>
 * <tr><td>§10.2.1, Figure 10.4; §10.3, Figures 10.6 to
 *     10.8</td><td>{@link mml.viz.scene.reduction.LinePicture}</td><td>Points of the plane, a line through their mean
 *     that turns from picture to picture, and the projections onto it</td></tr>
 * <tr><td>§10.4.2; §10.3, Figure 10.5</td><td>{@link mml.viz.scene.reduction.PowerScene}</td><td>The scree of variances
 *     found by power iteration, direction after direction, and how fast each was found</td></tr>
 * <tr><td>§10.7.1, Figure 10.14; §10.7.3; §10.8</td><td>{@link mml.viz.scene.reduction.PpcaScene}</td><td>Probabilistic
 *     PCA of points of the plane by EM</td></tr>
 * <tr><td>§10.6, Figure 10.11</td><td>{@link mml.viz.scene.reduction.ReconstructionScene}</td><td>A picture put
 *     together again, principal direction after principal direction</td></tr>
 * <tr><td>§10.2.2; §10.3.3; §10.4.1</td><td>{@link mml.viz.scene.reduction.SubspaceScene}</td><td>Three views of one
 *     set of points, direction after direction: their subspace, their places along it, captured and lost</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.reduction;

import org.jspecify.annotations.NullMarked;
