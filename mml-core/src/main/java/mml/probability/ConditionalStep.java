package mml.probability;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link Gaussian#conditional}: a are the entries that are still open, b those that are known, both in
 * order.
 */
public sealed interface ConditionalStep extends Step {
    /** The distribution of all entries, and what is known. */
    record Start(Vector mean, Matrix covariance, List<Integer> known, Vector values) implements ConditionalStep {
        public Start {
            known = List.copyOf(known);
        }

        @Override
        public void tell(Telling t) {
            StringBuilder which = new StringBuilder();
            for (int k = 0; k < known.size(); k++)
                which.append(k == 0 ? "" : ", ")
                        .append('x')
                        .append(Scripts.subscript(known.get(k) + 1))
                        .append(" = ")
                        .append(NumberText.of(values.get(k)));
            t.kind("start")
                    .put("mean", mean)
                    .put("covariance", covariance)
                    .put("known", known)
                    .put("values", values)
                    .caption(known.isEmpty() ? "Nothing is known" : "What is the rest, if " + which + "?")
                    .formula(Tex.equation("\\mu", mean) + ",\\quad " + Tex.equation("\\Sigma", covariance));
        }
    }

    /**
     * How far the mean of a moves for each unit of b.
     *
     * @param cross Σ_ab
     * @param variance Σ_bb
     * @param gain {@code Σ_ab Σ_bb⁻¹}
     */
    record Gain(Matrix cross, Matrix variance, Matrix gain) implements ConditionalStep {
        @Override
        public void tell(Telling t) {
            String words = isNumber(gain)
                    ? "The gain is " + number(cross) + " / " + number(variance) + " = " + number(gain)
                    : "The gain Σ_ab Σ_bb⁻¹ tells how far the mean moves for each unit of what is known";
            String numbers = isNumber(gain)
                    ? "\\Sigma_{ab}\\Sigma_{bb}^{-1} = \\frac{" + tex(cross) + "}{" + tex(variance) + "} = " + tex(gain)
                    : Tex.equation("\\Sigma_{ab}\\Sigma_{bb}^{-1}", gain);
            t.kind("gain")
                    .put("cross", cross)
                    .put("variance", variance)
                    .put("gain", gain)
                    .caption(words)
                    .formula(numbers);
        }
    }

    /**
     * The mean of a, moved.
     *
     * @param before μ_a
     * @param off {@code b − μ_b}
     * @param gain {@code Σ_ab Σ_bb⁻¹}
     * @param mean {@code μ_a + Σ_ab Σ_bb⁻¹ (b − μ_b)} (6.66)
     */
    record Mean(Vector before, Vector off, Matrix gain, Vector mean) implements ConditionalStep {
        @Override
        public void tell(Telling t) {
            String name = "\\mu_a + \\Sigma_{ab}\\Sigma_{bb}^{-1}(b - \\mu_b)";
            t.kind("mean")
                    .put("before", before)
                    .put("off", off)
                    .put("gain", gain)
                    .put("mean", mean)
                    .caption("What is known is off its mean by " + tuple(off) + ": the mean moves from " + tuple(before)
                            + " to " + tuple(mean))
                    .formula(
                            isNumber(gain)
                                    ? name + " = " + Tex.number(before.get(0)) + " + (" + tex(gain) + ")("
                                            + Tex.number(off.get(0)) + ") = " + Tex.number(mean.get(0))
                                    : Tex.equation(name, mean));
        }
    }

    /**
     * The covariance of a, reduced by what is known: the Schur complement.
     *
     * @param before Σ_aa
     * @param removed {@code Σ_ab Σ_bb⁻¹ Σ_ba}
     * @param covariance {@code Σ_aa − Σ_ab Σ_bb⁻¹ Σ_ba} (6.67)
     */
    record Covariance(Matrix before, Matrix removed, Matrix covariance) implements ConditionalStep {
        @Override
        public void tell(Telling t) {
            String name = "\\Sigma_{aa} - \\Sigma_{ab}\\Sigma_{bb}^{-1}\\Sigma_{ba}";
            t.kind("covariance")
                    .put("before", before)
                    .put("removed", removed)
                    .put("covariance", covariance)
                    .caption(
                            isNumber(covariance)
                                    ? "The variance falls from " + number(before) + " by " + number(removed) + " to "
                                            + number(covariance) + ", whatever the value known"
                                    : "The covariance is reduced by Σ_ab Σ_bb⁻¹ Σ_ba, whatever the values known")
                    .formula(
                            isNumber(covariance)
                                    ? name + " = " + tex(before) + " - " + tex(removed) + " = " + tex(covariance)
                                    : Tex.equation(name, covariance));
        }
    }

    private static boolean isNumber(Matrix A) {
        return A.rows() == 1 && A.cols() == 1;
    }

    private static String number(Matrix A) {
        return NumberText.of(A.get(0, 0));
    }

    private static String tex(Matrix A) {
        return Tex.number(A.get(0, 0));
    }

    private static String tuple(Vector x) {
        return x.size() == 1 ? NumberText.of(x.get(0)) : NumberText.tuple(x);
    }
}
