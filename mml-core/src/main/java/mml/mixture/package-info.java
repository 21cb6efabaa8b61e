/**
 * Densities as sums of Gaussians, and clusters: chapter 11 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§11.1</td><td>{@link mml.mixture.GaussianMixture}</td><td>density, responsibilities, samples</td></tr>
 * <tr><td>§11.2, §11.3</td><td>{@link mml.mixture.Em}</td><td>the parameters with the largest likelihood, step by step</td></tr>
 * <tr><td>§11.3</td><td>{@link mml.mixture.KMeans}</td><td>clusters by the nearest centre</td></tr>
 * <tr><td>§11.5</td><td>{@link mml.mixture.KernelDensity}</td><td>a Gaussian on every point</td></tr>
 * <tr><td>§11.4.5</td><td>{@link mml.mixture.LowerBound}, {@link mml.mixture.BoundAscent}</td><td>why EM climbs: a bound and a gap</td></tr>
 * <tr><td>§11.5</td><td>{@link mml.mixture.HistogramDensity}</td><td>shares of points in bins</td></tr>
 * <tr><td>§11.3</td><td>{@link mml.mixture.HeldOut}</td><td>how many components, by unseen points</td></tr>
 * <tr><td>§11.3</td><td>{@link mml.mixture.Starts}</td><td>where EM comes from many starts</td></tr>
 * <tr><td>§8.6.3</td><td>{@link mml.mixture.Selection}</td><td>how many components, with which covariances</td></tr>
 * </table>
 *
 * <p>Data have one example a row.
 */
@NullMarked
package mml.mixture;

import org.jspecify.annotations.NullMarked;
