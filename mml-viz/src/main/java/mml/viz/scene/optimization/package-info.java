/**
 * Scenes of {@code mml.optimization}: the way down a function, and what is seen on it.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§7.1, Example 7.1, Figures 7.2, 7.3; §7.1.1;
 *     §7.1.2</td><td>{@link mml.viz.scene.optimization.DescentScene}</td><td>A descent on a function of one or two
 *     variables</td></tr>
 * <tr><td>§7.1, Figures 7.2, 7.3</td><td>{@link mml.viz.scene.optimization.Landscape}</td><td>A function of one or two
 *     variables and the part of its domain that is looked at</td></tr>
 * <tr><td>§7.1, §7.1.1</td><td>{@link mml.viz.scene.optimization.ConditionScene}</td><td>Gradient descent on a quadratic
 *     function of two variables, and each of its directions by itself</td></tr>
 * <tr><td>§7.1, §7.1.1</td><td>{@link mml.viz.scene.optimization.LineSearchScene}</td><td>How far a descent goes along
 *     its direction, and what its line search asks of a step</td></tr>
 * <tr><td>§7.1.3</td><td>{@link mml.viz.scene.optimization.NoiseScene}</td><td>Stochastic descent in two
 *     parameters</td></tr>
 * <tr><td>§7.2</td><td>{@link mml.viz.scene.optimization.KktScene}</td><td>The conditions of Karush, Kuhn and Tucker at
 *     a point of the plane</td></tr>
 * <tr><td>§7.2</td><td>{@link mml.viz.scene.optimization.LagrangeScene}</td><td>Newton's method for Lagrange's
 *     conditions, over the contours of two variables</td></tr>
 * <tr><td>§7.3.1, Example 7.5, Figure 7.9</td><td>{@link mml.viz.scene.optimization.PolygonScene}</td><td>The simplex
 *     method on a linear program {@code min cᵀx, Ax ≤ b} with two variables</td></tr>
 * <tr><td>§7.3.2, Example 7.6, Figure 7.4</td><td>{@link mml.viz.scene.optimization.ActiveSetScene}</td><td>The
 *     active-set method on a quadratic program {@code min ½ xᵀPx + qᵀx, Ax ≤ b} with two variables</td></tr>
 * <tr><td>§7.3, Example 7.3</td><td>{@link mml.viz.scene.optimization.ThreeTestsScene}</td><td>Three tests of
 *     convexity on a graph</td></tr>
 * <tr><td>§7.3.3, Figure 7.8</td><td>{@link mml.viz.scene.optimization.SupportScene}</td><td>The Legendre–Fenchel
 *     transform by its supporting lines</td></tr>
 * <tr><td>§7.2</td><td>{@link mml.viz.scene.optimization.DualScene}</td><td>The primal problem, its dual
 *     function and the multiplier where both meet</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.optimization;

import org.jspecify.annotations.NullMarked;
