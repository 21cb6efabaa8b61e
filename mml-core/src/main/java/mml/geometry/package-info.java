/**
 * Analytic geometry, chapter 3 of the book: what lengths, distances and angles are once an inner product is chosen.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§3.1</td><td>{@link mml.geometry.Norm}, {@link mml.geometry.PNorm}</td><td>‖x‖_p, 1 ≤ p ≤ ∞, weighted or
 *     not</td></tr>
 * <tr><td>§3.1</td><td>{@link mml.geometry.UnitBalls}</td><td>{x : ‖x‖ ≤ 1} in the plane</td></tr>
 * <tr><td>§3.2</td><td>{@link mml.geometry.InnerProduct}</td><td>xᵀy and xᵀAy, with their norm and distance</td></tr>
 * <tr><td>§3.2.3</td><td>{@link mml.geometry.Definiteness}</td><td>positive definite, or a witness against it</td></tr>
 * <tr><td>§3.3</td><td>{@link mml.geometry.CauchySchwarz}</td><td>|⟨x, y⟩| ≤ ‖x‖ ‖y‖ and by how much</td></tr>
 * <tr><td>§3.4</td><td>{@link mml.geometry.Angle}</td><td>the angle between two vectors</td></tr>
 * <tr><td>§3.5</td><td>{@link mml.geometry.Orthonormality}</td><td>whether BᵀB = I; coordinates as inner
 *     products</td></tr>
 * <tr><td>§3.6</td><td>{@link mml.geometry.OrthogonalComplement}</td><td>U⊥, the normal vector</td></tr>
 * <tr><td>§3.7</td><td>{@link mml.geometry.FunctionInnerProduct}, {@link mml.geometry.AdaptiveSimpson}</td><td>∫ u v
 *     with an error estimate</td></tr>
 * <tr><td>§3.7</td><td>{@link mml.geometry.FourierProjection}</td><td>a function projected onto sines and
 *     cosines</td></tr>
 * <tr><td>§3.8</td><td>{@link mml.geometry.Projection}, {@link mml.geometry.AffineProjection}</td><td>the nearest
 *     point of a line, a subspace, an affine subspace; P</td></tr>
 * <tr><td>§3.8.3</td><td>{@link mml.geometry.GramSchmidt}</td><td>an orthonormal basis, A = QR, what orthogonality is
 *     lost</td></tr>
 * <tr><td>§3.9</td><td>{@link mml.geometry.PlaneRotation}</td><td>R(θ), R₁, R₂, R₃, Givens rotations</td></tr>
 * <tr><td>§3.9</td><td>{@link mml.geometry.Rotation}, {@link mml.geometry.RotationOrder}</td><td>turns one after
 *     another, in either order</td></tr>
 * </table>
 *
 * <p>Entries count from 0 in code and in steps, from 1 in formulas and captions. Angles are in radians. An algorithm never
 * changes its arguments.
 */
@NullMarked
package mml.geometry;

import org.jspecify.annotations.NullMarked;
