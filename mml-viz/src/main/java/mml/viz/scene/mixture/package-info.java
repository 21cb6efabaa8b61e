/**
 * Scenes of {@code mml.mixture}: EM step by step, in one and two dimensions.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§11.2, Figures 11.3 to 11.7; §11.3, Figures 11.8 to
 *     11.10</td><td>{@link mml.viz.scene.mixture.EmScene}</td><td>EM on data with one or two features, E-step and the
 *     three parts of the M-step one after the other</td></tr>
 * <tr><td>§11.3; §8.6.3</td><td>{@link mml.viz.scene.mixture.ComponentScene}</td><td>Mixtures of more and more
 *     components</td></tr>
 * <tr><td>§11.3; §8.6.3</td><td>{@link mml.viz.scene.mixture.CriterionPicture}</td><td>BIC for each family of
 *     covariances and each number of components</td></tr>
 * <tr><td>§8.6.3; §11.3</td><td>{@link mml.viz.scene.mixture.SelectionScene}</td><td>The table of BIC, filled family by
 *     family, the smallest so far framed</td></tr>
 * <tr><td>§11.3</td><td>{@link mml.viz.scene.mixture.StartScene}</td><td>EM from many starts</td></tr>
 * <tr><td>§11.3</td><td>{@link mml.viz.scene.mixture.KMeansScene}</td><td>k-means in the plane</td></tr>
 * <tr><td>§11.4.5</td><td>{@link mml.viz.scene.mixture.BoundScene}</td><td>Log likelihood and lower bound along the way
 *     of one M-step</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.mixture;

import org.jspecify.annotations.NullMarked;
