package mml.bench;

import java.util.Locale;
import libsvm.svm_model;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Svm;

/**
 * By how much the multipliers of a trained machine miss the conditions of optimality, recomputed from the data for both
 * libraries by the same loop:
 *
 * <pre>
 *   max over α_i that may grow of y_i (1 − y_i f_i)  −  min over α_i that may fall,   f_i = Σ_j α_j y_j k(x_i, x_j)
 * </pre>
 *
 * <p>Both stop when they believe it below their tolerance. Smile is not beside them: its licence is the GPL, and its machine does one
 * approximate pass over the data.
 */
final class SvmResidual {
    private SvmResidual() {}

    static String table() {
        StringBuilder out = new StringBuilder(
                "What is left of the conditions of optimality (KKT), recomputed from data and"
                        + " multipliers. LIBSVM's tolerance is 0.001, ours 0.0009, so that ours is the smaller residual.\n\n");
        out.append("| size | mml | LIBSVM |\n|---|--:|--:|\n");
        for (String size : new String[] {"2000", "5000"}) {
            SvmBenchmark both = new SvmBenchmark();
            both.size = size;
            both.setup();
            Matrix data = ModelData.svm(Integer.parseInt(size));
            Svm ours = both.mml();
            double[] own = new double[data.rows()];
            double[] coefficients = ours.coefficients().toArray();
            for (int k = 0; k < coefficients.length; k++) own[ours.support()[k]] = coefficients[k];
            svm_model model = both.libsvm();
            double sign = model.label[0] > 0 ? 1 : -1;
            double[] theirs = new double[data.rows()];
            for (int k = 0; k < model.l; k++) theirs[model.sv_indices[k] - 1] = sign * model.sv_coef[0][k];
            out.append("| ").append(size).append(" | ").append(brief(residual(data, own)));
            out.append(" | ").append(brief(residual(data, theirs))).append(" |\n");
        }
        return out.toString();
    }

    private static String brief(double x) {
        return String.format(Locale.ROOT, "%.6f", x);
    }

    /** @param coefficients α_i y_i of every point */
    private static double residual(Matrix data, double[] coefficients) {
        Matrix X = data.columns(0, ModelData.FEATURES);
        Vector[] x = new Vector[X.rows()];
        for (int i = 0; i < x.length; i++) x[i] = X.row(i);
        double up = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double y = data.get(i, ModelData.FEATURES);
            double left = y;
            for (int j = 0; j < x.length; j++) {
                if (coefficients[j] == 0) continue;
                double distance = x[i].minus(x[j]).norm();
                left -= coefficients[j] * Math.exp(-ModelData.GAMMA * distance * distance);
            }
            double alpha = coefficients[i] * y;
            if (y > 0 ? alpha < ModelData.C : alpha > 0) up = Math.max(up, left);
            if (y > 0 ? alpha > 0 : alpha < ModelData.C) low = Math.min(low, left);
        }
        return up - low;
    }
}
