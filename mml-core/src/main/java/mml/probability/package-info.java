/**
 * Random variables and what is known of them: chapter 6 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§6.2, §6.6</td><td>{@link mml.probability.Distribution}</td><td>{@link mml.probability.Normal}, {@link mml.probability.Beta}, {@link mml.probability.Binomial}, {@link mml.probability.BetaBinomial}, {@link mml.probability.Gamma}, {@link mml.probability.InverseGamma}, {@link mml.probability.Uniform}, {@link mml.probability.StudentT}</td></tr>
 * <tr><td>§6.2.1, §6.4.1</td><td>{@link mml.probability.Discrete}</td><td>a distribution on a few values by weights, with entropy and divergence</td></tr>
 * <tr><td>§6.1.2, §6.4.1</td><td>{@link mml.probability.Exploration}, {@link mml.probability.HighestDensity}, {@link mml.probability.Parametrisation}, {@link mml.probability.Elicitation}</td><td>what lies below x, intervals, how parameters are called elsewhere, and those that fit an interval</td></tr>
 * <tr><td>§6.1.2</td><td>{@link mml.probability.Pushforward}</td><td>the distribution of a function of X, where X takes a few values</td></tr>
 * <tr><td>§6.4.1, §6.4.4</td><td>{@link mml.probability.RunningMean}</td><td>the mean of more and more draws</td></tr>
 * <tr><td>§6.2, §6.3</td><td>{@link mml.probability.JointTable}, {@link mml.probability.BayesRule}</td><td>sums, conditionals and posteriors in fractions</td></tr>
 * <tr><td>§6.3, §6.4.5</td><td>{@link mml.probability.Independence}</td><td>whether one variable tells anything of another</td></tr>
 * <tr><td>§6.4.2</td><td>{@link mml.probability.Moments}, {@link mml.probability.Description}</td><td>mean and covariance of data, of parts that can be joined; what a table is like</td></tr>
 * <tr><td>§6.4.3</td><td>{@link mml.probability.VarianceFormula}, {@link mml.probability.Cancellation}</td><td>expressions of the variance, and which of them keep their digits</td></tr>
 * <tr><td>§6.5</td><td>{@link mml.probability.Gaussian}</td><td>density, marginals, conditionals, samples</td></tr>
 * <tr><td>§6.6.1</td><td>{@link mml.probability.ConjugateUpdate}</td><td>beliefs that keep their family</td></tr>
 * <tr><td>§6.5.2, §6.5.3</td><td>{@link mml.probability.GaussianProduct}, {@link mml.probability.MixtureMoments}</td><td>what becomes of Gaussians that are multiplied and mixed</td></tr>
 * <tr><td>§6.5.4</td><td>{@link mml.probability.BoxMuller}, {@link mml.probability.LinearSampling}</td><td>normal numbers, and vectors of them with a covariance, singular or not</td></tr>
 * <tr><td>§6.6.1</td><td>{@link mml.probability.Dirichlet}, {@link mml.probability.NormalInverseGamma}, {@link mml.probability.Wishart}, {@link mml.probability.InverseWishart}, {@link mml.probability.MultivariateT}</td><td>beliefs of several numbers and of matrices</td></tr>
 * <tr><td>§6.6.3</td><td>{@link mml.probability.ExponentialFamily}, {@link mml.probability.LogPartition}</td><td>natural parameters, statistics and the log partition function</td></tr>
 * <tr><td>§6.7</td><td>{@link mml.probability.ChangeOfVariables}</td><td>the distribution of a function of X</td></tr>
 * <tr><td>§6.7.1</td><td>{@link mml.probability.InverseSampling}, {@link mml.probability.KolmogorovDistance}</td><td>samples by the inverse of F, and how near they are</td></tr>
 * </table>
 */
@NullMarked
package mml.probability;

import org.jspecify.annotations.NullMarked;
