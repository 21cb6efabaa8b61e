/**
 * Regression to be watched: the fit of maximum likelihood, Bayes datum by datum, the degree of a polynomial, and what single
 * observations and the prior do to it.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§9.2.1, Figures 9.2, 9.4; §9.4</td><td>{@link mml.viz.scene.regression.RegressionScene}</td><td>A curve
 *     fitted to points of the plane</td></tr>
 * <tr><td>§9.2.2, Figures 9.5 and 9.6; §9.3.5; §8.6</td><td>{@link mml.viz.scene.regression.DegreeScene}</td><td>A
 *     polynomial of one degree after the other through the same points, what each misses of them and of points it has
 *     not seen, and how likely the data were under it</td></tr>
 * <tr><td>§9.3.3 to §9.3.5, Figures 9.9 to 9.11</td><td>{@link mml.viz.scene.regression.BayesianScene}</td><td>Bayesian
 *     regression, datum by datum</td></tr>
 * <tr><td>§1.1; §8.1.2, §8.1.3</td><td>{@link mml.viz.scene.regression.PredictorScene}</td><td>One data set, a
 *     predictor that says a number, and one that says a distribution</td></tr>
 * <tr><td>§1.1; §8.1.1</td><td>{@link mml.viz.scene.regression.PipelineScene}</td><td>The shapes of all that stands
 *     between a table and a prediction</td></tr>
 * <tr><td>§9.2.3, §9.2.4; §8.2.3</td><td>{@link mml.viz.scene.regression.PathScene}</td><td>The parameters of ridge
 *     or the lasso over their price</td></tr>
 * <tr><td>§9.2.2, §9.4</td><td>{@link mml.viz.scene.regression.InfluenceScene}</td><td>One observation after the other
 *     with and without it</td></tr>
 * <tr><td>§9.3.5, §8.6.1</td><td>{@link mml.viz.scene.regression.EvidenceScene}</td><td>The way of α and β up the log
 *     evidence</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.regression;

import org.jspecify.annotations.NullMarked;
