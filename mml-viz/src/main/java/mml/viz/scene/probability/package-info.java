/**
 * Probability to be watched: tables, Bayes' rule as area, formulas of the variance, a Gaussian that is cut, a belief that counts.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§6.2.1, Figure 6.2, Example 6.2; §6.3; §6.4.5</td><td>{@link mml.viz.scene.probability.JointScene}</td><td>A
 *     joint table, its cells the darker the likelier, with the sums of its columns below and of its rows beside
 *     it</td></tr>
 * <tr><td>§6.3, (6.23)</td><td>{@link mml.viz.scene.probability.BayesScene}</td><td>Bayes' rule as area</td></tr>
 * <tr><td>§6.3, (6.23)</td><td>{@link mml.viz.scene.probability.BayesTreeScene}</td><td>Bayes' rule as a tree</td></tr>
 * <tr><td>§6.4.3, (6.43) to (6.45)</td><td>{@link mml.viz.scene.probability.CancellationScene}</td><td>How far each
 *     formula of the variance is off, over the power of ten that was added to the numbers</td></tr>
 * <tr><td>§6.5.1, (6.65) to (6.68), Example 6.6, Figure
 *     6.9</td><td>{@link mml.viz.scene.probability.ConditionalScene}</td><td>A Gaussian of two numbers of which one
 *     gets known</td></tr>
 * <tr><td>§6.6.1, (6.98), Example 6.11, Figure
 *     6.11</td><td>{@link mml.viz.scene.probability.ConjugateScene}</td><td>What is believed of a probability, datum by
 *     datum</td></tr>
 * <tr><td>§6.7.1, Example 6.16; §6.7.2, (6.143)</td><td>{@link mml.viz.scene.probability.ChangeScene}</td><td>A change
 *     of variables as probability that moves</td></tr>
 * <tr><td>§6.7.1, Theorem 6.15</td><td>{@link mml.viz.scene.probability.SamplingScene}</td><td>Sampling by the inverse
 *     of F</td></tr>
 * <tr><td>§6.7.1, Theorem 6.15; §6.1.3</td><td>{@link mml.viz.scene.probability.QuantileScene}</td><td>A sample that
 *     grows, as a histogram and over the quantiles of its distribution</td></tr>
 * <tr><td>§6.5.4</td><td>{@link mml.viz.scene.probability.BoxMullerScene}</td><td>Two uniform numbers become two
 *     Gaussian ones</td></tr>
 * <tr><td>§6.5.4, (6.88)</td><td>{@link mml.viz.scene.probability.LinearSamplingScene}</td><td>Points of the standard
 *     Gaussian go to correlated ones</td></tr>
 * <tr><td>§6.6.1, table 6.2</td><td>{@link mml.viz.scene.probability.CategoriesScene}</td><td>What is believed of the
 *     probabilities of a few categories, draw by draw</td></tr>
 * <tr><td>§6.6.1, table 6.2</td><td>{@link mml.viz.scene.probability.MeanScene}</td><td>What is believed of the mean of
 *     a Gaussian, measurement by measurement</td></tr>
 * <tr><td>§6.6.1, table 6.2</td><td>{@link mml.viz.scene.probability.MeanVarianceScene}</td><td>What is believed of mean
 *     and variance of a Gaussian together, measurement by measurement</td></tr>
 * <tr><td>§6.1.2, (6.8), Example 6.1</td><td>{@link mml.viz.scene.probability.PushforwardScene}</td><td>The bars of X, and
 *     those of Y = g(X) as they come</td></tr>
 * <tr><td>§6.4.1, §6.4.4</td><td>{@link mml.viz.scene.probability.RunningMeanScene}</td><td>Draws as dots, and the mean of
 *     all so far in its funnel</td></tr>
 * <tr><td>§6.2.1; §6.4.1</td><td>{@link mml.viz.scene.probability.DiscreteScene}</td><td>A distribution on a few values
 *     as bars, and what is asked of it</td></tr>
 * <tr><td>§6.1.2, §6.2, §6.4.1</td><td>{@link mml.viz.scene.probability.ExplorationScene}</td><td>A distribution, what
 *     lies below x, and intervals that hold so much of it</td></tr>
 * <tr><td>§6.6.3, (6.107)</td><td>{@link mml.viz.scene.probability.PartitionScene}</td><td>The log partition function
 *     with its tangent, and the mean with its</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.probability;

import org.jspecify.annotations.NullMarked;
