package mml.optimization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.RowReduction;
import mml.exact.Rules;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A point p of fractions within rounding of one of doubles, v, with {@code lower ≤ Mp ≤ upper} to the last bit. The rows E that v
 * misses are made equations, {@code M_E (p − v) = bound_E − M_E v}, and what p then misses joins them. Takes some {@code |E|² n}
 * operations on numbers that grow.
 */
final class Nearby {
    private static final BigFraction ROUNDING = Fractions.exactly(0x1p-20); // of the largest term or bound
    private static final long LARGEST = 125_000;

    private final FieldMatrix<BigFraction> M;
    private final Vector lower;
    private final Vector upper;
    private final FieldMatrix<BigFraction> v;
    private final FieldMatrix<BigFraction> Mv;
    /** The columns of M, those first that may give way most, by {@code |v_j| max_i |m_ij|}. */
    private final List<Integer> order;

    private final List<BigFraction> sizes = new ArrayList<>();
    private final BigFraction change;
    private final List<Integer> held = new ArrayList<>();
    private final List<BigFraction> bounds = new ArrayList<>();

    private Nearby(Matrix M, Vector lower, Vector upper, Vector v) {
        this.M = FieldMatrix.exactly(M);
        this.lower = lower;
        this.upper = upper;
        this.v = FieldMatrix.generate(v.size(), 1, (j, k) -> Fractions.exactly(v.get(j)));
        Mv = this.M.times(this.v);
        List<BigFraction> terms = new ArrayList<>();
        for (int j = 0; j < v.size(); j++) {
            sizes.add(Fractions.exactly(M.column(j).maxNorm()));
            terms.add(this.v.get(j, 0).abs().multiply(sizes.get(j)));
        }
        order = IntStream.range(0, v.size())
                .boxed()
                .sorted(Comparator.comparing((Integer j) -> terms.get(j)).reversed())
                .toList();
        BigFraction largest = terms.get(order.get(0));
        for (int i = 0; i < lower.size(); i++)
            for (double bound : new double[] {lower.get(i), upper.get(i)})
                if (Shapes.finite(bound) && Fractions.exactly(bound).abs().compareTo(largest) > 0)
                    largest = Fractions.exactly(bound).abs();
        change = largest.multiply(ROUNDING);
    }

    /** Whether so many forms in so many variables take no longer than a second or two. */
    static boolean isQuick(long forms, long variables) {
        long equations = Math.min(forms, variables);
        return equations * equations * variables <= LARGEST;
    }

    /** Such a point, if one is found. */
    static Optional<FieldMatrix<BigFraction>> of(Matrix M, Vector lower, Vector upper, Vector v) {
        return new Nearby(M, lower, upper, v).found();
    }

    private Optional<FieldMatrix<BigFraction>> found() {
        FieldMatrix<BigFraction> p = v;
        while (isMissing(M.times(p))) {
            FieldMatrix<BigFraction> equations = FieldMatrix.generate(
                    held.size(),
                    M.cols() + 1,
                    (i, k) -> k < M.cols()
                            ? M.get(held.get(i), order.get(k))
                            : bounds.get(i).subtract(Mv.get(held.get(i), 0)));
            RowReduction<BigFraction> reduced =
                    RowReduction.of(equations, Rules.reduced().withRightHandSides(1));
            if (!reduced.consistent()) return Optional.empty();
            List<BigFraction> moved = v.columnEntries(0);
            for (int k = 0; k < reduced.rank(); k++) {
                int j = order.get(reduced.pivotColumns().get(k));
                BigFraction by = reduced.matrix().get(k, M.cols());
                if (by.abs().multiply(sizes.get(j)).compareTo(change) > 0) return Optional.empty();
                moved.set(j, moved.get(j).add(by));
            }
            p = FieldMatrix.ofColumn(moved);
        }
        return Optional.of(p);
    }

    /** Whether rows are missed that are not held yet; they are from now on. */
    private boolean isMissing(FieldMatrix<BigFraction> value) {
        int before = held.size();
        for (int i = 0; i < M.rows(); i++) {
            int sign = side(value.get(i, 0), lower.get(i), upper.get(i));
            if (sign == 0) continue;
            held.add(i);
            bounds.add(Fractions.exactly(sign < 0 ? lower.get(i) : upper.get(i)));
        }
        return held.size() > before;
    }

    /** −1 below the bounds, 1 above them. */
    private static int side(BigFraction x, double lower, double upper) {
        if (Shapes.finite(lower) && x.compareTo(Fractions.exactly(lower)) < 0) return -1;
        return Shapes.finite(upper) && x.compareTo(Fractions.exactly(upper)) > 0 ? 1 : 0;
    }
}
