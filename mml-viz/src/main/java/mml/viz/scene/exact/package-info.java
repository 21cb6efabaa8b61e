/**
 * Scenes of {@code mml.exact}: row reduction on a matrix, a determinant as a volume.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§2.1, Example 2.2, (2.8), Figure 2.3; §2.3.2</td><td>{@link mml.viz.scene.exact.EquationsScene}</td><td>The
 *     equations of a system in two unknowns as lines, in three as planes, with what they have in common</td></tr>
 * <tr><td>§2.2; §2.5; §2.6.2</td><td>{@link mml.viz.scene.exact.ColumnsPicture}</td><td>A system {@code Ax = b} read by
 *     columns</td></tr>
 * <tr><td>§2.3.1, (2.38)–(2.43)</td><td>{@link mml.viz.scene.exact.SolutionsPicture}</td><td>All solutions of a system
 *     of two equations</td></tr>
 * <tr><td>§2.3.2, Example 2.6</td><td>{@link mml.viz.scene.exact.RowReductionScene}</td><td>A row reduction as a
 *     lecturer writes it down</td></tr>
 * <tr><td>§2.4.1, Definition 2.7, Example 2.10</td><td>{@link mml.viz.scene.exact.GroupPicture}</td><td>The table of a
 *     finite set with an operation</td></tr>
 * <tr><td>§2.5, Definition 2.12, Examples 2.14, 2.15</td><td>{@link mml.viz.scene.exact.RelationPicture}</td><td>Whether
 *     vectors are independent</td></tr>
 * <tr><td>§2.6.1, Example 2.17; §2.6.2</td><td>{@link mml.viz.scene.exact.SiftPicture}</td><td>Generators sifted to a
 *     basis</td></tr>
 * <tr><td>§2.7.1, Definition 2.19</td><td>{@link mml.viz.scene.exact.MapPicture}</td><td>A linear map of the plane that
 *     is known on a basis</td></tr>
 * <tr><td>§2.7.2, Figure 2.11, Example 2.23</td><td>{@link mml.viz.scene.exact.BasesPicture}</td><td>A mapping of the
 *     plane in old and in new coordinates</td></tr>
 * <tr><td>§2.7.3</td><td>{@link mml.viz.scene.exact.SpacesPicture}</td><td>The space of x with the kernel on the left,
 *     the space of Ax with the image on the right, and below them the columns of A, each counted for one of the
 *     two</td></tr>
 * <tr><td>§2.8.1, Definition 2.25, Figure 2.13; §2.8.2, Definition
 *     2.26</td><td>{@link mml.viz.scene.exact.AffinePicture}</td><td>An affine subspace {@code L = x₀ + U} of the plane
 *     or of space</td></tr>
 * <tr><td>§4.1, Figures 4.2, 4.3, Example 4.2</td><td>{@link mml.viz.scene.exact.VolumeScene}</td><td>A determinant as
 *     an area or a volume</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.exact;

import org.jspecify.annotations.NullMarked;
