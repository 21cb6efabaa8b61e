/**
 * Fewer numbers for each example: chapter 10 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§10.2 to 10.6</td><td>{@link mml.reduction.Pca}</td><td>the directions of largest variance, projections, reconstructions</td></tr>
 * <tr><td>§10.2.1, 10.3.2</td><td>{@link mml.reduction.AlongLine}</td><td>what any one direction captures and loses</td></tr>
 * <tr><td>§10.2.2, 10.3.3, 10.4.1</td><td>{@link mml.reduction.PrincipalSubspaces}</td><td>variance, error and singular values of the principal subspaces, side by side</td></tr>
 * <tr><td>§10.7</td><td>{@link mml.reduction.Ppca}</td><td>the same as a distribution: posterior, samples, missing values</td></tr>
 * <tr><td>§10.7</td><td>{@link mml.reduction.Dimensions}</td><td>how many components, by unseen examples</td></tr>
 * <tr><td>§10.8</td><td>{@link mml.reduction.FactorAnalysis}</td><td>a noise of its own for each feature</td></tr>
 * </table>
 *
 * <p>Data have one example a row, N×D, where the book has them as columns.
 */
@NullMarked
package mml.reduction;

import org.jspecify.annotations.NullMarked;
