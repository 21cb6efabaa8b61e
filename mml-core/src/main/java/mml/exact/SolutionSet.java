package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mml.matrix.Shapes;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * All solutions of a system {@code Ax = b}: none, exactly one, or infinitely many.
 *
 * <p>{@code [A | b]} is brought into reduced row echelon form. A particular solution has the free variables 0 and the
 * basic ones equal to the right-hand side; adding any vector of the kernel of A gives every other solution,
 * <pre>
 *   { x₀ + λ₁k₁ + … + λ_r k_r : λ₁, …, λ_r ∈ ℝ },   r = n − rk A.
 * </pre>
 * In this form λ_j is the value of the j-th free variable.
 *
 * <p>When there is no solution, some combination of the equations says 0 = c with c ≠ 0: a row y with {@code yA = 0}
 * and {@code yb ≠ 0} is the proof. With a {@link Parametric} right-hand side, the value that the symbol must have is
 * found first ({@link #symbolValue()}), and {@code b} is meant with it put in.
 *
 * <p>Costs one reduction. Over doubles rows are swapped for the largest pivot, and the residual of the particular
 * solution is of the order of rounding; what counts as a zero is described in {@link Rules}.
 *
 * @param A m×n
 * @param b m×1, as given
 * @param reduction of {@code [A | b]}
 * @param particular n×1, if there is a solution
 * @param kernel a basis of the kernel of A, n×1 each; empty when at most one solution exists
 * @param contradiction the row y, 1×m, if there is no solution
 * @mml §2.3.1, (2.42); §2.3.2, Example 2.6; §2.1, Example 2.2
 */
public record SolutionSet<T extends FieldElement<T>>(
        FieldMatrix<T> A,
        FieldMatrix<T> b,
        RowReduction<T> reduction,
        Optional<FieldMatrix<T>> particular,
        List<FieldMatrix<T>> kernel,
        Optional<FieldMatrix<T>> contradiction) {

    /** How many solutions there are. */
    public enum Kind {
        NONE,
        ONE,
        INFINITE
    }

    public SolutionSet {
        kernel = List.copyOf(kernel);
    }

    public static <T extends FieldElement<T>> SolutionSet<T> of(FieldMatrix<T> A, FieldMatrix<T> b) {
        return of(A, b, Tracer.off());
    }

    /**
     * Solves the system while {@code trace} watches the reduction.
     *
     * @throws IllegalArgumentException if b is not one column with as many rows as A
     */
    public static <T extends FieldElement<T>> SolutionSet<T> of(
            FieldMatrix<T> A, FieldMatrix<T> b, Tracer<? super RowReductionStep> trace) {
        Objects.requireNonNull(A, "A");
        Objects.requireNonNull(b, "b");
        if (b.rows() != A.rows() || b.cols() != 1)
            throw new IllegalArgumentException(
                    "b is " + Shapes.shape(b) + ", expected " + A.rows() + "×1: one number for each row of A");
        Rules rules = Rules.reduced().withRightHandSides(1).withPivots(PivotRule.suiting(A));
        RowReduction<T> reduction = RowReduction.of(A.augment(b), rules, trace);
        boolean solvable = reduction.consistent();
        return new SolutionSet<>(
                A,
                b,
                reduction,
                solvable ? Optional.of(particular(reduction)) : Optional.empty(),
                ImageAndKernel.kernel(reduction),
                solvable ? Optional.empty() : Optional.of(contradiction(b, reduction)));
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> particular(RowReduction<T> reduced) {
        List<T> x = ImageAndKernel.zeros(reduced);
        for (int k = 0; k < reduced.rank(); k++)
            x.set(reduced.pivotColumns().get(k), reduced.matrix().get(k, reduced.variables()));
        return FieldMatrix.ofColumn(x);
    }

    /**
     * The equations added up with the weights y say 0 = c. If a symbol is left in c, the multiple of the row that
     * fixed its value takes it out.
     */
    private static <T extends FieldElement<T>> FieldMatrix<T> contradiction(FieldMatrix<T> b, RowReduction<T> reduced) {
        FieldMatrix<T> E = reduced.transformation();
        int i = reduced.rank();
        while (Elements.isZero(reduced.matrix().get(i, reduced.variables()))) i++;
        FieldMatrix<T> y = E.rowVector(i);
        T left = Elements.coefficient(y.times(b).get(0, 0));
        for (int s = reduced.rank(); !Elements.isZero(left) && s < i; s++) {
            FieldMatrix<T> condition = E.rowVector(s);
            T q = Elements.coefficient(condition.times(b).get(0, 0));
            if (Elements.isZero(q)) continue;
            T factor = left.divide(q);
            return y.minus(condition.map(x -> x.multiply(factor)));
        }
        return y;
    }

    public Kind kind() {
        if (particular.isEmpty()) return Kind.NONE;
        return kernel.isEmpty() ? Kind.ONE : Kind.INFINITE;
    }

    /** The value that the symbol of the right-hand side must have, if the equations ask for one. */
    public Optional<BigFraction> symbolValue() {
        return reduction.symbolValue();
    }

    /** {@code Ax₀ = b} and {@code Ak = 0}; or, when there is no solution, {@code yA = 0} and {@code yb ≠ 0}. */
    public Certificate certificate() {
        FieldMatrix<T> rhs = reduction.rightHandSides();
        List<Check> checks = new ArrayList<>();
        contradiction.ifPresent(y -> {
            checks.add(Proofs.vanishes("y·A = 0", y, A));
            checks.add(Proofs.nonZero("y·b ≠ 0", y, rhs));
        });
        particular.ifPresent(x -> {
            checks.add(Proofs.product("A·x = b", A, x, rhs));
            for (int k = 0; k < kernel.size(); k++)
                checks.add(Proofs.vanishes("A·k" + (k + 1) + " = 0", A, kernel.get(k)));
            checks.add(Check.exact("rank + nullity = n", reduction.rank() + kernel.size() == A.cols()));
        });
        return new Certificate(
                particular.isPresent()
                        ? "x solves the system, and so does x plus any vector of the kernel"
                        : "a combination of the equations says 0 = c with c ≠ 0",
                checks);
    }

    /** The p of a field with p elements, over which k free variables make only pᵏ solutions. */
    public Optional<Long> prime() {
        return A.get(0, 0) instanceof Residue r ? Optional.of(r.field().p()) : Optional.empty();
    }

    /** The set as one line of TeX: {@code \emptyset}, one vector in braces, or all of {@code x₀ + λ₁k₁ + …}. */
    public String formula() {
        if (particular.isEmpty()) return "\\emptyset";
        StringBuilder out = new StringBuilder("\\left\\{ ").append(Tex.matrix(particular.get()));
        for (int k = 1; k <= kernel.size(); k++)
            out.append(" + \\lambda_{").append(k).append("} ").append(Tex.matrix(kernel.get(k - 1)));
        if (!kernel.isEmpty()) {
            out.append(" : ");
            for (int k = 1; k <= kernel.size(); k++)
                out.append(k == 1 ? "" : ", ").append("\\lambda_{").append(k).append('}');
            out.append(" \\in ").append(prime().isPresent() ? "\\mathbb{F}_{" + prime().get() + "}" : "\\mathbb{R}");
        }
        return out.append(" \\right\\}").toString();
    }

    /** {@code { (5/2, 1/2, 0) + λ₁ (−3/2, 1/2, 1) : λ₁ ∈ ℝ }}, or that there is no solution; then the certificate. */
    @Override
    public String toString() {
        if (particular.isEmpty()) return "no solution\n" + certificate();
        StringBuilder out = new StringBuilder("{ ").append(particular.get());
        for (int k = 1; k <= kernel.size(); k++)
            out.append(" + λ").append(Scripts.subscript(k)).append(' ').append(kernel.get(k - 1));
        for (int k = 1; k <= kernel.size(); k++)
            out.append(k == 1 ? " : λ" : ", λ").append(Scripts.subscript(k));
        String scalars = prime().isPresent() ? "{0, …, " + (prime().get() - 1) + "}" : "ℝ";
        return out.append(kernel.isEmpty() ? " }\n" : " ∈ " + scalars + " }\n")
                .append(certificate())
                .toString();
    }
}
