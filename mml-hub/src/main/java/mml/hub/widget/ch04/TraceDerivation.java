package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.BasisChange;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.NiceMatrices;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Why the trace is the same in every basis, and the sum of the eigenvalues.
 *
 * @mml §4.1, Definition 4.4; §4.2, Theorem 4.17
 */
public final class TraceDerivation extends Derivation {
    public TraceDerivation() {
        super("trace", "diagonal");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0)
            return lines(FieldMatrix.of(new int[][] {{2, 1}, {1, 2}}), FieldMatrix.of(new int[][] {{1, 1}, {0, 2}}));
        Rng rng = Rng.seeded(seed);
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {
            {rng.between(-4, 4), rng.between(-4, 4)}, {rng.between(-4, 4), rng.between(-4, 4)}
        });
        return lines(A, NiceMatrices.invertible(2, rng));
    }

    @Override
    public List<Line> following(State state) {
        if (!DiagonalWidget.isBasis(state)) throw new IllegalArgumentException("The figure's s₁ and s₂ are no basis.");
        return lines(DiagonalWidget.map(state), DiagonalWidget.basis(state));
    }

    private static List<Line> lines(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> S) {
        BasisChange<BigFraction> change = BasisChange.similar(A, S);
        FieldMatrix<BigFraction> X = change.inverseT();
        FieldMatrix<BigFraction> Y = change.AS();
        FieldMatrix<BigFraction> back = Y.times(X);
        BigFraction trace = A.trace();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\text{tr}" + Live.matrix(X.times(Y)) + "="
                        + Live.exact(X.times(Y).trace()) + ",\\quad\\text{tr}" + Live.matrix(back) + "="
                        + Live.exact(back.trace()),
                X.times(Y).trace().equals(back.trace())));
        lines.add(new Line(
                Live.matrix(Y) + Live.matrix(X) + "=" + Live.matrix(A) + ",\\quad" + sum(change.result()) + "="
                        + sum(A),
                back.equals(A) && change.result().trace().equals(trace),
                "series-1 series-3"));
        BigFraction det = Determinant.of(A).value();
        BigFraction under = trace.multiply(trace).subtract(det.multiply(4));
        String root = "\\sqrt{" + Live.exact(under) + "}";
        lines.add(new Line(
                "\\tfrac{1}{2}\\left(" + Live.exact(trace) + "+" + root + "\\right)+\\tfrac{1}{2}\\left("
                        + Live.exact(trace) + "-" + root + "\\right)=" + Live.exact(trace),
                trace.divide(2).add(trace.divide(2)).equals(trace),
                "good"));
        return lines;
    }

    private static String sum(FieldMatrix<BigFraction> M) {
        return Live.exact(M.get(0, 0)) + "+" + Live.factor(M.get(1, 1));
    }
}
