/**
 * Classification with support vector machines: chapter 12 of the book.
 *
 * <table>
 * <caption>From the book to the code</caption>
 * <tr><th scope="col">Book</th><th scope="col">Class</th><th scope="col">Gives</th></tr>
 * <tr><td>§12.1</td><td>{@link mml.svm.Hyperplane}</td><td>sides and distances</td></tr>
 * <tr><td>§12.1</td><td>{@link mml.svm.Perceptron}</td><td>some hyperplane that separates</td></tr>
 * <tr><td>§12.2.1 to 12.2.3</td><td>{@link mml.svm.HardMarginSvm}</td><td>the hard margin, or a witness that there is none</td></tr>
 * <tr><td>§12.2.4, §12.3.1</td><td>{@link mml.svm.Svm}</td><td>the soft margin by its dual problem, pair by pair</td></tr>
 * <tr><td>§12.3.1, §12.5</td><td>{@link mml.svm.DualProgram}</td><td>the dual as a quadratic program</td></tr>
 * <tr><td>§12.2.5, §12.5</td><td>{@link mml.svm.PrimalSubgradient}, {@link mml.svm.MarginLoss}</td><td>the soft margin by subgradients</td></tr>
 * <tr><td>§12.2.4, §12.5</td><td>{@link mml.svm.LinearSvm}</td><td>the linear machine for many points</td></tr>
 * <tr><td>§12.3.2</td><td>{@link mml.svm.ConvexHulls}, {@link mml.svm.HullOutline}, {@link mml.svm.NuSvm}</td><td>nearest points of two hulls, whole or reduced</td></tr>
 * <tr><td>§12.4</td><td>{@link mml.svm.Kernel}</td><td>inner products of mapped points</td></tr>
 * <tr><td>§12.4</td><td>{@link mml.svm.Gram}</td><td>whether a function is a kernel, or a witness</td></tr>
 * <tr><td>§10.8, §12.4</td><td>{@link mml.svm.KernelPca}</td><td>principal components of mapped points</td></tr>
 * <tr><td>§12.6</td><td>{@link mml.svm.OneVsOne}, {@link mml.svm.Platt}, {@link mml.svm.SvmGrid}, {@link mml.svm.LibsvmModel}</td>
 * <td>several classes, probabilities, the choice of C and γ, files</td></tr>
 * <tr><td>beyond</td><td>{@link mml.svm.SupportVectorRegression}, {@link mml.svm.OneClassSvm}</td><td>numbers, and no labels at all</td></tr>
 * </table>
 *
 * <p>A model is trained by {@code of}, immutable, and says by a certificate how well it solves its problem. Data have one
 * point a row.
 */
@NullMarked
package mml.svm;

import org.jspecify.annotations.NullMarked;
