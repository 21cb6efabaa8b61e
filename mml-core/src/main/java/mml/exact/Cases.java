package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.matrix.Shapes;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * "For which a?" The case distinction for {@code Ax = b} when A or b contains a letter.
 *
 * <p>Elimination over the {@linkplain RationalFunction rational functions} divides by its pivots, which are polynomials
 * in a over such polynomials. Where none of the pivots is zero it is elimination with numbers, so there the general
 * answer holds; and only where one is zero, at the few roots of the pivots, the system has to be solved anew. Roots that
 * are no fractions are not followed: they are named by the polynomial that has them.
 *
 * @param general the solutions for all other values
 * @param special the fractions at which a pivot is zero and the general answer fails, ascending, with the solutions there
 * @param open what is left of the pivots when these roots are divided out: a polynomial without roots that are fractions
 * @mml §2.3, Example 2.6
 */
public record Cases(SolutionSet<RationalFunction> general, List<Case> special, Optional<String> open) {
    /** The system for one value of the letter. */
    public record Case(BigFraction value, SolutionSet<BigFraction> solutions) {}

    private static final int MOST = 10;

    public Cases {
        special = List.copyOf(special);
    }

    public static Cases of(FieldMatrix<RationalFunction> A, FieldMatrix<RationalFunction> b) {
        return of(A, b, Tracer.off());
    }

    /**
     * Solves the system for all values of its letter while {@code trace} watches the general reduction.
     *
     * @throws IllegalArgumentException if b is not one column with as many rows as A, there is more than one letter, or A
     *     has more than 10 rows or columns
     */
    public static Cases of(
            FieldMatrix<RationalFunction> A, FieldMatrix<RationalFunction> b, Tracer<? super RowReductionStep> trace) {
        if (A.rows() > MOST || A.cols() > MOST)
            throw new IllegalArgumentException(
                    "A is " + Shapes.shape(A) + ", expected at most " + MOST + "×" + MOST + " where it has a letter");
        SolutionSet<RationalFunction> general = SolutionSet.of(A, b, trace);
        List<RationalFunction> decisive = new ArrayList<>(Zeros.pivots(general.reduction()));
        decisive.add(contradiction(general.reduction()));
        Zeros zeros = Zeros.of(decisive);
        List<Case> special = new ArrayList<>();
        for (BigFraction root : zeros.fractions()) {
            FieldMatrix<BigFraction> there = A.map(x -> x.at(root));
            SolutionSet<BigFraction> solutions = SolutionSet.of(there, b.map(x -> x.at(root)));
            if (!isGeneral(general, root, solutions)) special.add(new Case(root, solutions));
        }
        return new Cases(general, special, zeros.rest());
    }

    /** Whether the general answer holds here, too: where another row would have given a pivot. */
    private static boolean isGeneral(
            SolutionSet<RationalFunction> general, BigFraction root, SolutionSet<BigFraction> solutions) {
        if (general.kind() != solutions.kind()
                || general.kernel().size() != solutions.kernel().size()) return false;
        if (general.particular().isEmpty()) return true;
        try {
            boolean same = isAt(
                    general.particular().get(), root, solutions.particular().orElseThrow());
            for (int k = 0; k < solutions.kernel().size(); k++)
                same &= isAt(general.kernel().get(k), root, solutions.kernel().get(k));
            return same;
        } catch (IllegalArgumentException e) { // it has no value here
            return false;
        }
    }

    private static boolean isAt(FieldMatrix<RationalFunction> x, BigFraction root, FieldMatrix<BigFraction> y) {
        FieldMatrix<BigFraction> there = x.map(f -> f.at(root));
        return there.equals(y);
    }

    /** What is zero where every row that says 0 = c has c = 0, too: the common divisor of these c. */
    private static RationalFunction contradiction(RowReduction<RationalFunction> reduction) {
        RationalFunction common = RationalFunction.ZERO;
        for (int i = reduction.rank(); i < reduction.matrix().rows(); i++)
            common = common.gcd(reduction.matrix().get(i, reduction.variables()));
        return common;
    }

    /** That of every case. */
    public Certificate certificate() {
        List<Check> checks = new ArrayList<>(general.certificate().checks());
        for (Case c : special) checks.addAll(c.solutions().certificate().checks());
        return new Certificate("the solutions of every case solve it", checks);
    }

    /** A line a case, then the certificate. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("in general: ").append(first(general));
        for (Case c : special)
            out.append("\nfor ").append(Elements.text(c.value())).append(": ").append(first(c.solutions()));
        open.ifPresent(p -> out.append("\nnot followed: the roots of ").append(p));
        return out.append('\n').append(certificate()).toString();
    }

    private static String first(SolutionSet<?> solutions) {
        String text = solutions.toString();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
