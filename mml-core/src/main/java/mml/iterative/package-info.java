/**
 * Iterations for linear systems {@code Ax = b}, §2.3.4 of the book: from a guess to better ones, each step little more
 * than a product with A.
 *
 * <table>
 * <caption>Which one to take</caption>
 * <tr><th scope="col">Class</th><th scope="col">For an A that is</th><th scope="col">Step</th></tr>
 * <tr><td>{@link mml.iterative.Richardson}</td><td>symmetric, positive definite</td><td>ω times the residual</td></tr>
 * <tr><td>{@link mml.iterative.Jacobi}</td><td>diagonally dominant</td><td>each equation for its own unknown</td></tr>
 * <tr><td>{@link mml.iterative.GaussSeidel}</td><td>diagonally dominant, or symmetric, positive definite</td><td>the
 *     same, with the newest values</td></tr>
 * <tr><td>{@link mml.iterative.Sor}</td><td>symmetric, positive definite</td><td>ω times as far</td></tr>
 * <tr><td>{@link mml.iterative.ConjugateGradient}</td><td>symmetric, positive definite</td><td>conjugate
 *     directions</td></tr>
 * <tr><td>{@link mml.iterative.Minres}</td><td>symmetric</td><td>least residual</td></tr>
 * <tr><td>{@link mml.iterative.Gmres}</td><td>any regular matrix</td><td>least residual, over a basis that is
 *     kept</td></tr>
 * </table>
 *
 * <p>Each is called {@code X.of(A, b)}, or by its name as a {@link mml.iterative.Method}, and ends with a {@link mml.iterative.Solution} that says why it stopped:
 * not converging is an {@link mml.iteration.Outcome}, not an exception. {@link mml.iteration.Stopping} says when it has
 * done enough. For a dense A of moderate size {@link mml.decomposition.Lu} is faster and needs no luck.
 */
@NullMarked
package mml.iterative;

import org.jspecify.annotations.NullMarked;
