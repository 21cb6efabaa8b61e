package mml.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.trace.Tracer;

/**
 * The support vector machine with ν in place of C: at most the part ν of the points lies inside the margin, and at least
 * that part are support vectors. It is the hyperplane between the nearest points of the hulls reduced by μ = 2/(νN), and
 * the one of {@link Svm} for a C that comes out.
 *
 * @mml §12.3.2, reduced hulls
 */
public final class NuSvm {
    private NuSvm() {}

    /**
     * Trains.
     *
     * @param nu from 2/N, where the hulls are whole, to 2 N_s/N for a smaller class of N_s points
     * @throws IllegalArgumentException if ν is outside
     * @throws NotSeparableException if ν is so small that the reduced hulls still meet
     */
    public static Svm of(Matrix X, List<String> y, Kernel kernel, double nu) {
        return of(X, y, kernel, nu, Tracer.off());
    }

    /** The same while {@code trace} watches the hulls. */
    public static Svm of(Matrix X, List<String> y, Kernel kernel, double nu, Tracer<? super HullStep> trace) {
        Labels labels = Labels.of(y, X.rows()).two();
        int N = labels.size();
        int second = 0;
        for (String name : labels.of()) if (name.equals(labels.names().get(1))) second++;
        double most = 2.0 * Math.min(second, N - second) / N;
        if (!(nu > 0 && nu <= most * (1 + 0x1p-40)))
            throw new IllegalArgumentException("nu is " + nu + ", expected more than 0 and at most " + most
                    + ", twice the share of the smaller class");
        double mu = Math.min(1, 2 / (nu * N));
        return ReducedHulls.machine(
                X, y, kernel, mu, trace, "; a larger nu reduces them", "nu = " + nu + ": C is what follows from it");
    }
}
