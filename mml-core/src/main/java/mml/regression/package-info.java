/**
 * Linear regression: {@code y = φ(x)ᵀθ + ε}, straight in the parameters θ however bent in x.
 *
 * <p>{@link mml.regression.FeatureMap} is φ. {@link mml.regression.LinearRegression} finds the θ of maximum likelihood,
 * {@link mml.regression.Ridge} and {@link mml.regression.Lasso} hold it small, and
 * {@link mml.regression.BayesianRegression} says how sure one can be of it. {@link mml.regression.DegreeSelection} and
 * {@link mml.regression.EvidenceMaximisation} choose the model. {@link mml.regression.ParameterPath} follows θ while its price
 * falls, {@link mml.regression.Evidence} finds one number in three ways, {@link mml.regression.EvidenceSurface} over all priors
 * at once. {@link mml.regression.Influence} asks each observation what it does to the curve. {@link mml.regression.Pipeline} tells the shape of all
 * that stands between a table and a prediction.
 *
 * @mml chapter 9
 */
@NullMarked
package mml.regression;

import org.jspecify.annotations.NullMarked;
