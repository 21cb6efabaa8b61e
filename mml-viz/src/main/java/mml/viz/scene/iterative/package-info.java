/**
 * Scenes of {@code mml.iterative}: the way of an iterate and how its residual falls.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§2.3.4, §7.1</td><td>{@link mml.viz.scene.iterative.IterateScene}</td><td>An iteration for
 *     {@code Ax = b}</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.iterative;

import org.jspecify.annotations.NullMarked;
