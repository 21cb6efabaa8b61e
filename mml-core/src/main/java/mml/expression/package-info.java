/**
 * Formulas: what a reader types, as a value that can be evaluated, differentiated and printed. Chapters 5, 6, 7 and 9 take
 * their functions from here.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§5.1</td><td>{@link mml.expression.Expression}</td><td>a formula: value, text, TeX, parts</td></tr>
 * <tr><td>§5.1.2</td><td>{@link mml.expression.Functions}</td><td>the functions with their first two derivatives</td></tr>
 * <tr><td>§5.1.2</td><td>{@link mml.expression.Simplification}</td><td>the rules by which formulas get shorter</td></tr>
 * <tr><td>§5.6.2</td><td>{@link mml.expression.Program}</td><td>the same as operations one after the other</td></tr>
 * <tr><td>§5.6.2</td><td>{@link mml.expression.Scalar}</td><td>kinds of numbers to run it over</td></tr>
 * </table>
 *
 * <p>The language: {@code + - * / ^}, also {@code **}; {@code −x^2 = −(x²)}, {@code 2^3^2 = 2^9}; what stands side by side is multiplied,
 * {@code 2x1(x2+1)}; {@code |x|}; numbers 1, .5, 2e-6; pi and e; log (natural, also ln), log2, log10, exp, sqrt, abs,
 * sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, sigmoid, softplus, relu, min, max, sign; {@code sin^2(x)} is {@code (sin(x))^2}. {@code 1/2 x}
 * is a half of x; {@code 1/x y} is refused, since it can be read in two ways. {@link mml.expression.Names} says which names are variables.
 * A text has at most 2000 characters, 500 parts, and nests 100 deep. Errors are
 * {@link mml.expression.ExpressionException}s with their place.
 */
@NullMarked
package mml.expression;

import org.jspecify.annotations.NullMarked;
