/**
 * Scenes of {@code mml.decomposition}: matrices in a row that turn, entry by entry, into their factors.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§2.3.2, §4.1</td><td>{@link mml.viz.scene.decomposition.LuScene}</td><td>Elimination written as a
 *     product</td></tr>
 * <tr><td>§3.8.3, §3.9.3</td><td>{@link mml.viz.scene.decomposition.GivensScene}</td><td>Givens' zeros</td></tr>
 * <tr><td>§3.8.3, §4.5</td><td>{@link mml.viz.scene.decomposition.QrScene}</td><td>Householder's zeros</td></tr>
 * <tr><td>§4.3, Example 4.10</td><td>{@link mml.viz.scene.decomposition.CholeskyScene}</td><td>How the Cholesky factor
 *     fills</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.decomposition;

import org.jspecify.annotations.NullMarked;
