/**
 * When models meet data: what is given, what can be told from it, and whom to believe.
 *
 * <p>{@link mml.model.Dag} is a directed graphical model, {@link mml.model.DSeparation} says which of its variables tell
 * nothing of each other, trail by trail, and {@link mml.model.MoralGraph} proves it; {@link mml.model.Implications} are all that
 * it promises of two nodes; {@link mml.model.AncestralOrder} is what a node stands on. {@link mml.model.Folds} cut the data, and
 * {@link mml.model.CrossValidation} measures a {@link mml.model.Learner} on what it has not seen;
 * {@link mml.model.LeakSearch} finds out what had been seen too early. {@link mml.model.Estimates} tells one
 * probability in three ways, {@link mml.model.BayesGrid} a posterior of any form at the points of a grid,
 * {@link mml.model.BayesFactor} weighs two models.
 *
 * <p>{@link mml.model.Network} puts tables on a graph, {@link mml.model.Enumeration} answers from them exactly and
 * {@link mml.model.AncestralSampling} draws from them. {@link mml.model.EmpiricalRisk} is the mean of a {@link mml.model.Loss},
 * {@link mml.model.NestedValidation} chooses by a {@link mml.model.SelectionRule} and judges by other folds,
 * {@link mml.model.LearningCurve} says what more examples bring, {@link mml.model.BiasVariance} where the error comes from, and
 * {@link mml.model.OccamsRazor} why a {@link mml.model.SequenceModel} that can explain less may win.
 *
 * @mml chapter 8
 */
@NullMarked
package mml.model;

import org.jspecify.annotations.NullMarked;
