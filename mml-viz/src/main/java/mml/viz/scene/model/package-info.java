/**
 * Models and data to be watched: graphs of variables and what separates them.
 *
 * <table>
 * <caption>From the book to the pictures</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Shows</th></tr>
 * <tr><td>§1.2, Figure 1.1; §8.5.1</td><td>{@link mml.viz.scene.model.OrderScene}</td><td>What a node stands on, one
 *     after the other in an order in which each comes after its parents</td></tr>
 * <tr><td>§8.2.2, §8.3.3</td><td>{@link mml.viz.scene.model.LearningScene}</td><td>More and more examples</td></tr>
 * <tr><td>§8.2.4, Figure 8.4</td><td>{@link mml.viz.scene.model.FoldScene}</td><td>Cross-validation fold by
 *     fold</td></tr>
 * <tr><td>§8.3.1, §8.3.2, §8.4.2</td><td>{@link mml.viz.scene.model.EstimateScene}</td><td>Belief in the probability of
 *     a success, datum by datum</td></tr>
 * <tr><td>§8.4.2</td><td>{@link mml.viz.scene.model.BayesGridScene}</td><td>What is believed of one parameter, known at the
 *     points of a grid</td></tr>
 * <tr><td>§8.3.3, §9.2.2</td><td>{@link mml.viz.scene.model.BiasScene}</td><td>One truth, observed again and
 *     again</td></tr>
 * <tr><td>§8.5.2, Example 8.9, Figures 8.9 to 8.11</td><td>{@link mml.viz.scene.model.SeparationScene}</td><td>Trail
 *     after trail between two sets of nodes, each with the node that blocks it, listed with its verdict</td></tr>
 * <tr><td>§8.6.1, Figure 8.13</td><td>{@link mml.viz.scene.model.NestedScene}</td><td>Chosen inside, judged
 *     outside</td></tr>
 * <tr><td>§8.6.2, Figure 8.14</td><td>{@link mml.viz.scene.model.OccamScene}</td><td>How each model spreads its one
 *     unit of probability over all sequences that could have come, a panel for each model with the same
 *     scales</td></tr>
 * <tr><td>§8.2.4, §8.1.1</td><td>{@link mml.viz.scene.model.LeakScene}</td><td>The matrix of folds and examples, and
 *     who was looked at beforehand</td></tr>
 * </table>
 */
@NullMarked
package mml.viz.scene.model;

import org.jspecify.annotations.NullMarked;
