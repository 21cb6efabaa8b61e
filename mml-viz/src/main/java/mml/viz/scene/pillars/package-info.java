/**
 * Scenes of {@code mml.pillars}: the same points under four questions.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§1.2, Figure 1.1</td><td>{@link mml.viz.scene.pillars.PillarScene}</td><td>The same points of the plane
 *     under four questions, one answer after the other</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.pillars;

import org.jspecify.annotations.NullMarked;
