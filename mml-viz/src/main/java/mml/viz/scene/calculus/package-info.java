/**
 * Scenes of {@code mml.calculus}: chapter 5 to be watched.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§5.1, Definition 5.1, Figure 5.3</td><td>{@link mml.viz.scene.calculus.SecantScene}</td><td>From secant to
 *     tangent</td></tr>
 * <tr><td>§5.1.1, Definition 5.3, Example 5.4, Figure
 *     5.4</td><td>{@link mml.viz.scene.calculus.TaylorScene}</td><td>Taylor polynomials of growing order over the graph
 *     of a function, and below, order by order, how far each follows it, {@code Reach}</td></tr>
 * <tr><td>§5.1.2, (5.29)–(5.32)</td><td>{@link mml.viz.scene.calculus.RuleTreeScene}</td><td>A derivative by hand: the
 *     tree of what was asked for, and the derivative as far as it is known</td></tr>
 * <tr><td>§5.2.2, the remark on gradient checking</td><td>{@link mml.viz.scene.calculus.GradientCheckScene}</td><td>A
 *     gradient beside difference quotients, component by component</td></tr>
 * <tr><td>§5.3, Figures 5.5, 5.6</td><td>{@link mml.viz.scene.calculus.JacobianScene}</td><td>A square patch of the
 *     plane and where a map takes it</td></tr>
 * <tr><td>§5.6.1, Figures 5.8, 5.9</td><td>{@link mml.viz.scene.calculus.NetworkScene}</td><td>Backpropagation on a
 *     small network</td></tr>
 * <tr><td>§5.6.2, Figures 5.10, 5.11</td><td>{@link mml.viz.scene.calculus.ForwardScene}</td><td>Forward mode on the
 *     graph of a formula</td></tr>
 * <tr><td>§5.6.2, Example 5.14, Figures 5.10, 5.11</td><td>{@link mml.viz.scene.calculus.TapeScene}</td><td>Reverse
 *     mode on the graph of a formula</td></tr>
 * <tr><td>throughout</td><td>{@link mml.viz.scene.calculus.Graph}</td><td>The graph of a function of one variable, in a
 *     window that a pole does not make too high</td></tr>
 * <tr><td>throughout</td><td>{@link mml.viz.scene.calculus.PlaneMap}</td><td>A map from a part of the plane into the
 *     plane, and how much of the other side is looked at</td></tr>
 * <tr><td>throughout</td><td>{@link mml.viz.scene.calculus.Reach}</td><td>How far to both sides of a point another
 *     function follows a graph</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.calculus;

import org.jspecify.annotations.NullMarked;
