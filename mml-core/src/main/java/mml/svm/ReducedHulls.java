package mml.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Tracer;

/** From the nearest points of two hulls to the machine between them. */
final class ReducedHulls {
    private ReducedHulls() {}

    /** The multipliers of the machine are the weights, scaled so that the margin is 1; C is μ, scaled likewise. */
    static Svm machine(
            Matrix X,
            List<String> y,
            Kernel kernel,
            double mu,
            Tracer<? super HullStep> trace,
            String hint,
            String note) {
        Labels labels = Labels.of(y, X.rows()).two();
        double[] signs = labels.signs();
        ConvexHulls hulls =
                ConvexHulls.of(X, Vector.of(signs), kernel, mu, trace).separated(hint);
        double scale = 2 / hulls.width();
        boolean whole = mu == 1;
        double C = whole ? 2 * scale : scale * mu; // with whole hulls no multiplier has an upper bound to meet
        double[] beta = new double[signs.length];
        for (int n = 0; n < beta.length; n++) {
            double u = hulls.weights().get(n);
            beta[n] = signs[n] * (u == mu && !whole ? C : scale * u);
        }
        return Svm.from(X, labels, SvmSettings.of(kernel, C), beta, hulls.iterations(), note);
    }
}
