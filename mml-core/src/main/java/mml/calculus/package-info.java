/**
 * Vector calculus: chapter 5 of the book, over the formulas of {@link mml.expression} or a student's own Java function of
 * {@link mml.calculus.Tape.Variable}s.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§5.1</td><td>{@link mml.calculus.DifferenceQuotient}</td><td>secants for smaller and smaller h, and their errors</td></tr>
 * <tr><td>§5.1</td><td>{@link mml.calculus.DifferenceError}</td><td>the V of these errors, to be expected</td></tr>
 * <tr><td>§5.1.1</td><td>{@link mml.calculus.TaylorPolynomial}</td><td>Taylor polynomials of any order, by {@link mml.calculus.Series}</td></tr>
 * <tr><td>§5.1.2</td><td>{@link mml.calculus.Derivative}</td><td>the derivative as a formula, rule by rule</td></tr>
 * <tr><td>§5.1.2</td><td>{@link mml.calculus.RuleTree}</td><td>the same by hand, a {@link mml.calculus.Rule} chosen at each part</td></tr>
 * <tr><td>§5.2</td><td>{@link mml.calculus.Differentiable}</td><td>value, gradient and Hessian of a formula or a Java function</td></tr>
 * <tr><td>§5.2</td><td>{@link mml.calculus.FiniteDifferences}</td><td>gradient and Hessian from values alone</td></tr>
 * <tr><td>§5.2.2</td><td>{@link mml.calculus.GradientCheck}</td><td>which component of a gradient is wrong</td></tr>
 * <tr><td>§5.3</td><td>{@link mml.calculus.Jacobian}</td><td>all derivatives, by rows or by columns, with their cost</td></tr>
 * <tr><td>§5.4</td><td>{@link mml.calculus.GradientTensor}</td><td>the gradient of a matrix by a matrix</td></tr>
 * <tr><td>§5.5</td><td>{@link mml.calculus.MatrixIdentity}</td><td>the identities, each checked on numbers, by {@link mml.calculus.ScalarMatrix}</td></tr>
 * <tr><td>§5.6.1</td><td>{@link mml.calculus.Backpropagation}</td><td>the gradient of a {@link mml.calculus.Perceptron}</td></tr>
 * <tr><td>§5.6.2</td><td>{@link mml.calculus.ForwardMode}</td><td>a derivative along a direction, by {@link mml.calculus.Dual} numbers</td></tr>
 * <tr><td>§5.6.2</td><td>{@link mml.calculus.ReverseMode}</td><td>the gradient, edge by edge through a {@link mml.calculus.ComputationGraph}</td></tr>
 * <tr><td>§5.7</td><td>{@link mml.calculus.Hessian}, {@link mml.calculus.HessianVector}</td><td>second derivatives</td></tr>
 * <tr><td>§5.8</td><td>{@link mml.calculus.MultivariateTaylor}</td><td>Taylor polynomials of several variables</td></tr>
 * </table>
 *
 * <p>A gradient is a {@link mml.matrix.Vector}; the book's gradient is the same as a row. Where there is no derivative a
 * {@link mml.calculus.NotDifferentiableException} names the operation that has none; no arbitrary slope stands in for it.
 */
@NullMarked
package mml.calculus;

import org.jspecify.annotations.NullMarked;
