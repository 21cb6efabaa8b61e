/**
 * Continuous optimisation: chapter 7 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§7</td><td>{@link mml.optimization.StationaryPoint}</td><td>minimum, maximum, saddle, or undecided</td></tr>
 * <tr><td>§7.1</td><td>{@link mml.optimization.GradientDescent}, {@link mml.optimization.StepSize}</td><td>against the gradient,
 *     by steps of many kinds</td></tr>
 * <tr><td>§7.1</td><td>{@link mml.optimization.Quadratic}</td><td>½ xᵀQx + cᵀx + r</td></tr>
 * <tr><td>§7.1.1</td><td>{@link mml.optimization.EigenDescent}</td><td>descent in the coordinates of the eigenvectors</td></tr>
 * <tr><td>§7.1.1</td><td>{@link mml.optimization.PreconditionedDescent}, {@link mml.optimization.CoordinateDescent}</td><td>descent in
 *     other coordinates, or one after the other</td></tr>
 * <tr><td>§7.1.2</td><td>{@link mml.optimization.Momentum}, {@link mml.optimization.Adam}</td><td>steps that remember</td></tr>
 * <tr><td>§7.1.3</td><td>{@link mml.optimization.StochasticDescent}, {@link mml.optimization.FiniteSum}, {@link mml.optimization.LogisticLoss}</td>
 *     <td>by a few examples at a time</td></tr>
 * <tr><td>§7.1</td><td>{@link mml.optimization.Newton}, {@link mml.optimization.TrustRegion}, {@link mml.optimization.Bfgs}, {@link mml.optimization.LBfgs}</td><td>steps that know or
 *     learn the curvature</td></tr>
 * <tr><td>§7, §7.1</td><td>{@link mml.optimization.Basins}</td><td>which start leads where</td></tr>
 * <tr><td>§7.1</td><td>{@link mml.optimization.LevenbergMarquardt}</td><td>nonlinear least squares</td></tr>
 * <tr><td>§7.2</td><td>{@link mml.optimization.ConstrainedProblem}, {@link mml.optimization.ConstrainedNewton}</td><td>constraints and their
 *     multipliers</td></tr>
 * <tr><td>§7.2</td><td>{@link mml.optimization.Kkt}, {@link mml.optimization.DualFunction}</td><td>what proves an optimum, and what bounds it</td></tr>
 * <tr><td>§7.2</td><td>{@link mml.optimization.ProjectedGradient}, {@link mml.optimization.ConvexSet}</td><td>descent in a convex set</td></tr>
 * <tr><td>§7.3</td><td>{@link mml.optimization.Convexity}</td><td>a proof, a chord that refutes, or neither</td></tr>
 * <tr><td>§7.3</td><td>{@link mml.optimization.ThreeTests}</td><td>chord, tangent and curvature at two points</td></tr>
 * <tr><td>§7.3.1</td><td>{@link mml.optimization.Simplex}</td><td>linear programs, with multipliers or a proof</td></tr>
 * <tr><td>§7.3.1, §7.3.2</td><td>{@link mml.optimization.WorkingSets}</td><td>every corner of a program and of its dual</td></tr>
 * <tr><td>§7.3.2</td><td>{@link mml.optimization.ActiveSet}</td><td>convex quadratic programs</td></tr>
 * <tr><td>§7.3.3</td><td>{@link mml.optimization.ConvexConjugate}, {@link mml.optimization.ConjugatePair}, {@link mml.optimization.MoreauEnvelope}
 *     </td><td>Legendre and Fenchel's transform, and what it makes smooth</td></tr>
 * </table>
 *
 * <p>All methods without constraints are {@link mml.optimization.Minimiser}s: settings that are made once and minimise any
 * {@link mml.calculus.Differentiable}, given as a formula or as Java. How a run ended is part of its result,
 * {@link mml.optimization.Minimum}: only {@code CONVERGED} says that the gradient vanishes, and the certificate computes it anew.
 */
@NullMarked
package mml.optimization;

import org.jspecify.annotations.NullMarked;
