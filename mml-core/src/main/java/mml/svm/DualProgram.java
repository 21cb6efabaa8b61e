package mml.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.QpResult;
import mml.optimization.QpStep;
import mml.optimization.QuadraticProgram;
import mml.trace.Tracer;

/**
 * The dual of the soft margin as the quadratic program that it is, for any method that solves one:
 * <pre>
 *   min ½ αᵀDα − 1ᵀα   with   yᵀα = 0,  0 ≤ α ≤ C,    D_mn = y_m y_n k(x_m, x_n)
 * </pre>
 *
 * <p>D is kept whole, N×N, and a step of {@link ActiveSet} takes some N³ operations: for a hundred points, to see that pairs
 * lead to the same end. {@link Svm} is for more.
 *
 * @mml §12.3.1, (12.41); §12.5; §7.3.2
 */
public final class DualProgram {
    private DualProgram() {}

    /**
     * The program.
     *
     * @param X one point a row
     * @param y two names of classes
     * @param C above 0
     * @throws IllegalArgumentException if there are not two classes, C is not above 0, or X is not finite
     * @throws mml.optimization.NotConvexException if k is no kernel on these points
     */
    public static QuadraticProgram of(Matrix X, List<String> y, Kernel kernel, double C) {
        SvmSettings settings = SvmSettings.of(kernel, C);
        Shapes.notEmpty(X, "X");
        Shapes.finite(X, "X");
        double[] sign = Labels.of(y, X.rows()).two().signs();
        int N = sign.length;
        Rows rows = Rows.of(settings.kernel(), X);
        double[][] K = new double[N][N];
        for (int m = 0; m < N; m++) rows.row(m, K[m]);
        Matrix D = Matrix.generate(N, N, (m, n) -> sign[m] * sign[n] * K[Math.max(m, n)][Math.min(m, n)]);
        Matrix A = Matrix.generate(N + 1, N, (i, n) -> i == 0 ? sign[n] : i - 1 == n ? 1 : 0);
        return new QuadraticProgram(
                D,
                Vector.generate(N, n -> -1),
                0,
                A,
                Vector.zeros(N + 1),
                Vector.generate(N + 1, i -> i == 0 ? 0 : settings.C()));
    }

    /** The machine of its solution, found by {@link ActiveSet} from α = 0 on while {@code trace} watches. */
    public static Svm solve(Matrix X, List<String> y, Kernel kernel, double C, Tracer<? super QpStep> trace) {
        QuadraticProgram program = of(X, y, kernel, C);
        if (!(ActiveSet.from(program, Vector.zeros(X.rows()), trace) instanceof QpResult.Optimal optimum))
            throw new IllegalStateException("a box has no corner, though it holds α = 0");
        Labels labels = Labels.of(y, X.rows());
        double[] sign = labels.signs();
        double[] beta = new double[sign.length];
        for (int n = 0; n < beta.length; n++)
            beta[n] = sign[n] * Math.max(0, Math.min(C, optimum.x().get(n)));
        return Svm.from(X, labels, SvmSettings.of(kernel, C), beta, 0, "by a quadratic program");
    }
}
