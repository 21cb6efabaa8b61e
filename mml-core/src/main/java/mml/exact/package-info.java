/**
 * Exact linear algebra by row operations: chapter 2 of the book.
 *
 * <p>One engine, {@link mml.exact.RowReduction}, works over any Commons Math {@code FieldElement}: fractions
 * ({@code BigFraction}, nothing is ever rounded), doubles ({@code Decimal64}, to see what rounding does), and
 * {@link mml.exact.Parametric} for a right-hand side with one symbol in it.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§2.3.2</td><td>{@link mml.exact.RowReduction}</td><td>row echelon form, reduced or not</td></tr>
 * <tr><td>§2.3.2</td><td>{@link mml.exact.RowOperation}</td><td>swap, scale, add: applied, undone, replayed</td></tr>
 * <tr><td>§2.3.2</td><td>{@link mml.exact.Worksheet}</td><td>a reduction done by hand, with undo and hints</td></tr>
 * <tr><td>§2.3</td><td>{@link mml.exact.SolutionSet}</td><td>none, one or all solutions of Ax = b</td></tr>
 * <tr><td>§2.3</td><td>{@link mml.exact.Cases}, {@link mml.exact.RationalFunction}, {@link mml.exact.Zeros}</td><td>for which a there are how many solutions</td></tr>
 * <tr><td>§2.4.1</td><td>{@link mml.exact.PrimeField}, {@link mml.exact.Residue}</td><td>the field with p elements</td></tr>
 * <tr><td>§2.3.3</td><td>{@link mml.exact.MinusOneTrick}</td><td>the kernel, read off</td></tr>
 * <tr><td>§2.3.3</td><td>{@link mml.exact.Inverse}</td><td>A⁻¹ by Gauss–Jordan elimination</td></tr>
 * <tr><td>§2.2</td><td>{@link mml.exact.MatrixText}</td><td>a matrix as people type or paste it</td></tr>
 * <tr><td>§2.4.1</td><td>{@link mml.exact.GroupAxioms}</td><td>which axioms a {@link mml.exact.CayleyTable} fulfils</td></tr>
 * <tr><td>§2.4.3</td><td>{@link mml.exact.Subspace}</td><td>membership, {@link mml.exact.SumAndIntersection}</td></tr>
 * <tr><td>§2.5, §2.6</td><td>{@link mml.exact.LinearIndependence}</td><td>relations, a basis from generators</td></tr>
 * <tr><td>§2.7.1</td><td>{@link mml.exact.Coordinates}</td><td>coordinates in a basis</td></tr>
 * <tr><td>§2.7.2</td><td>{@link mml.exact.BasisChange}</td><td>T⁻¹AS</td></tr>
 * <tr><td>§2.7.3</td><td>{@link mml.exact.ImageAndKernel}</td><td>bases of both, rank and nullity</td></tr>
 * <tr><td>§2.8</td><td>{@link mml.exact.AffineSubspace}, {@link mml.exact.AffineMap}</td><td>x₀ + U</td></tr>
 * <tr><td>§4.1</td><td>{@link mml.exact.Determinant}</td><td>det A by elimination</td></tr>
 * <tr><td>§4.1</td><td>{@link mml.exact.LaplaceExpansion}, {@link mml.exact.Sarrus}</td><td>det A by hand</td></tr>
 * <tr><td>§4.1</td><td>{@link mml.exact.CharacteristicPolynomial}</td><td>det(A − λI)</td></tr>
 * <tr><td>§4.2</td><td>{@link mml.exact.Eigenspaces}</td><td>λ, algebraic and geometric multiplicity</td></tr>
 * <tr><td>§4.4</td><td>{@link mml.exact.Diagonalization}</td><td>A = PDP⁻¹ and powers</td></tr>
 * <tr><td></td><td>{@link mml.exact.NiceMatrices}</td><td>exercises that stay whole</td></tr>
 * </table>
 *
 * <p>Rows and columns count from 0 in code and in steps, from 1 in formulas and captions. An algorithm never changes
 * its arguments.
 */
@NullMarked
package mml.exact;

import org.jspecify.annotations.NullMarked;
