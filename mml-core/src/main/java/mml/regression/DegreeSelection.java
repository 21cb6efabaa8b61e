package mml.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Which degree M should a polynomial have? The error on the data themselves can only fall as M grows, and says nothing.
 * Two things speak that have not seen what they judge: the error on each observation of the fit to all others,
 * <pre>
 *   √( Σ (r_n / (1 − h_n))² / N ),
 * </pre>
 * and the evidence {@code log p(y | X, M)} of {@code θ ~ N(0, b²I)}, which a degree loses that could have told anything.
 *
 * <p>A degree takes about 4NM² operations.
 *
 * @param degrees one entry for each degree from 0 on
 * @mml §9.2.2, Figures 9.5 and 9.6; §9.3.5, (9.64); §8.6
 */
public record DegreeSelection(List<DegreeStep> degrees) {
    public DegreeSelection {
        degrees = List.copyOf(degrees);
        if (degrees.isEmpty()) throw new IllegalArgumentException("degrees is empty, expected one or more");
    }

    /**
     * Tries the degrees from 0 to {@code most} while {@code trace} watches; fewer where there are so few different inputs
     * that one of them left out would leave many polynomials.
     *
     * @param X one column
     * @param y one observation for each input
     * @param most the highest degree, 0 to 100
     * @param variance b² of the prior, above 0
     * @param noiseVariance σ², above 0
     * @throws IllegalArgumentException if X has not one column or fewer than two different inputs, y has not an entry for
     *     each, or something is not finite or out of range
     */
    public static DegreeSelection of(
            Matrix X, Vector y, int most, double variance, double noiseVariance, Tracer<? super DegreeStep> trace) {
        Shapes.notEmpty(X, "X");
        if (X.cols() != 1) throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected 1");
        Shapes.vector(y, X.rows(), "y");
        Shapes.finite(X, "X");
        FeatureMap.polynomial(most); // says what is wrong with it
        int different = different(X.column(0).toArray());
        if (different < 2)
            throw new IllegalArgumentException("X has one input only, " + X.get(0, 0) + ", expected two or more");
        boolean on = trace.on();
        List<DegreeStep> degrees = new ArrayList<>();
        for (int M = 0; M <= Math.min(most, different - 2) && !trace.stopped(); M++) {
            FeatureMap phi = FeatureMap.polynomial(M);
            LinearRegression fit = LinearRegression.of(phi, X, y);
            if (!fit.canLeaveOut()) break;
            double evidence = BayesianRegression.prior(phi, variance, noiseVariance)
                    .update(X, y)
                    .logEvidence();
            DegreeStep step =
                    new DegreeStep(M, fit.theta(), fit.rootMeanSquare(), Math.sqrt(fit.leaveOneOutError()), evidence);
            degrees.add(step);
            if (on) trace.step(step);
        }
        return new DegreeSelection(degrees);
    }

    private static int different(double[] x) {
        Arrays.sort(x);
        int count = 1;
        for (int n = 1; n < x.length; n++) if (x[n] > x[n - 1]) count++;
        return count;
    }

    /** Without a watcher. */
    public static DegreeSelection of(Matrix X, Vector y, int most, double variance, double noiseVariance) {
        return of(X, y, most, variance, noiseVariance, Tracer.off());
    }

    /** The degree whose fit misses least of what it has not seen; of equals the lowest. */
    public int byLeaveOneOut() {
        return best(d -> -d.leaveOneOutError());
    }

    /** The degree under which the data were likeliest; of equals the lowest. */
    public int byEvidence() {
        return best(DegreeStep::logEvidence);
    }

    private int best(ToDoubleFunction<DegreeStep> worth) {
        DegreeStep best = degrees.get(0);
        for (DegreeStep d : degrees) if (worth.applyAsDouble(d) > worth.applyAsDouble(best)) best = d;
        return best.degree();
    }

    private Vector values(ToDoubleFunction<DegreeStep> of) {
        return Vector.generate(degrees.size(), k -> of.applyAsDouble(degrees.get(k)));
    }

    @Override
    public String toString() {
        return Printed.of("degrees 0 to " + (degrees.size() - 1))
                .put("training error", values(DegreeStep::trainingError))
                .put("leave-one-out error", values(DegreeStep::leaveOneOutError))
                .put("log evidence", values(DegreeStep::logEvidence))
                .put("least leave-one-out error", byLeaveOneOut())
                .put("largest evidence", byEvidence())
                .toString();
    }
}
