/**
 * Scenes of {@code mml.geometry}: vectors in the plane and in space.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§3.1, Examples 3.1, 3.2; §3.2.3, Example 3.4</td><td>{@link mml.viz.scene.geometry.BallPicture}</td><td>The
 *     unit ball of a norm with two vectors and their sum, for the triangle inequality</td></tr>
 * <tr><td>§3.1, Figure 3.3</td><td>{@link mml.viz.scene.geometry.UnitBallScene}</td><td>Unit balls, one a frame, those
 *     before it as outlines behind it</td></tr>
 * <tr><td>§3.4, Figures 3.5, 3.6</td><td>{@link mml.viz.scene.geometry.AngleScene}</td><td>Two vectors of the plane,
 *     the ellipse of all vectors that have length one under the inner product, and the angle as an arc along a smaller
 *     such ellipse</td></tr>
 * <tr><td>§3.5, Definition 3.9, (3.33), (3.34), Example
 *     3.8</td><td>{@link mml.viz.scene.geometry.CoordinatesPicture}</td><td>The inner products of x with two vectors of
 *     the plane, taken for its coordinates</td></tr>
 * <tr><td>§3.6, Figure 3.7</td><td>{@link mml.viz.scene.geometry.ComplementPicture}</td><td>A subspace U of the plane or
 *     of space with its orthogonal complement</td></tr>
 * <tr><td>§3.7</td><td>{@link mml.viz.scene.geometry.FourierScene}</td><td>A function and its projection onto more and
 *     more sines and cosines</td></tr>
 * <tr><td>§3.8.1, Figure 3.10; §3.8.2, Figure 3.11</td><td>{@link mml.viz.scene.geometry.ProjectionScene}</td><td>The
 *     projection of a point onto a line of the plane, or onto a line or a plane of space</td></tr>
 * <tr><td>§3.8.3, Figure 3.12</td><td>{@link mml.viz.scene.geometry.GramSchmidtScene}</td><td>Gram–Schmidt in the plane
 *     or in space</td></tr>
 * <tr><td>§3.8.4, Figure 3.13</td><td>{@link mml.viz.scene.geometry.AffineProjectionScene}</td><td>The projection onto
 *     a line or plane that need not run through the origin</td></tr>
 * <tr><td>§3.9.1, §3.9.2, Figures 3.14, 3.16, 3.17</td><td>{@link mml.viz.scene.geometry.RotationScene}</td><td>What
 *     turns do to the grid of the plane with a flag on it, or to a box in space</td></tr>
 * <tr><td>§3.9.3</td><td>{@link mml.viz.scene.geometry.GivensPicture}</td><td>A vector of space turned onto the first
 *     axis</td></tr>
 * <tr><td>§3.9.4</td><td>{@link mml.viz.scene.geometry.RotationOrderScene}</td><td>Two boxes side by side</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.geometry;

import org.jspecify.annotations.NullMarked;
