/**
 * Random variables and what is known of them: chapter 6 of the book, as far as models need it.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§6.4.2</td><td>{@link mml.probability.Moments}</td><td>mean and covariance of data, of parts that can be joined</td></tr>
 * <tr><td>§6.5</td><td>{@link mml.probability.Gaussian}</td><td>density, marginals, conditionals, samples</td></tr>
 * </table>
 */
@NullMarked
package mml.probability;

import org.jspecify.annotations.NullMarked;
