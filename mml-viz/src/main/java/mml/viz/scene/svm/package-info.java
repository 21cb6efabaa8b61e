/**
 * Scenes of {@code mml.svm}: margins, support vectors and the regions of a machine.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§12.1, Figure 12.2; §12.2.1, Figures 12.4 and 12.5; §12.2.4, Figure
 *     12.7</td><td>{@link mml.viz.scene.svm.SoftMarginScene}</td><td>What a linear support vector machine is made of,
 *     one part after the other</td></tr>
 * <tr><td>§12.2, Figures 12.5 and 12.6; §12.3; §12.4, Figure
 *     12.10</td><td>{@link mml.viz.scene.svm.MarginScene}</td><td>A support vector machine on points of the plane, pair
 *     by pair</td></tr>
 * <tr><td>§12.2.5, Figure 12.8</td><td>{@link mml.viz.scene.svm.LossScene}</td><td>The losses of a classifier over
 *     {@code t = y f(x)}, and a t that walks along</td></tr>
 * <tr><td>§12.3.2, Figure 12.9</td><td>{@link mml.viz.scene.svm.HullScene}</td><td>Two classes of points, their hulls,
 *     whole or reduced, and a point in each that draw nearer to one another</td></tr>
 * <tr><td>§12.4</td><td>{@link mml.viz.scene.svm.LiftScene}</td><td>Two classes of points in the plane, and where a
 *     feature map takes them in space</td></tr>
 * <tr><td>§12.6, §8.2.4</td><td>{@link mml.viz.scene.svm.GridScene}</td><td>A grid of C and γ that is filled row by
 *     row with what points not seen say, the best so far framed</td></tr>
 * <tr><td>§12.6; §8.2.4</td><td>{@link mml.viz.scene.svm.GridPicture}</td><td>What points not seen say of each C
 *     and γ</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.svm;

import org.jspecify.annotations.NullMarked;
