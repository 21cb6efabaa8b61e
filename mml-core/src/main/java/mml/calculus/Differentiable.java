package mml.calculus;

import java.util.function.Function;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * A function from ℝⁿ to ℝ with its gradient, as optimisation wants it; and with its second derivatives.
 *
 * @mml §5.2, §5.7
 */
public interface Differentiable {
    /** f(x); NaN or infinite outside the domain. */
    double at(Vector x);

    /**
     * ∂f/∂x as a vector.
     *
     * @throws NotDifferentiableException where there is none
     */
    Vector gradient(Vector x);

    /**
     * The product of the Hessian with v, without the Hessian.
     *
     * @throws NotDifferentiableException where there is no second derivative
     */
    Vector hessianTimes(Vector x, Vector v);

    /** The Hessian, column by column. */
    default Matrix hessian(Vector x) {
        int n = x.size();
        double[][] H = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] e = new double[n];
            e[j] = 1;
            Vector column = hessianTimes(x, Vector.of(e));
            for (int i = 0; i < n; i++) H[i][j] = column.get(i);
        }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * H[i][j] + 0.5 * H[j][i]; // equal but for rounding
                H[i][j] = mean;
                H[j][i] = mean;
            }
        return Matrix.of(H);
    }

    /** The function of a formula, of all its variables in their order. */
    static Differentiable of(Expression f) {
        ComputationGraph graph = new ComputationGraph(f.program(), f.variables());
        return new Taped() {
            @Override
            ComputationGraph graph(Vector x) {
                return graph;
            }

            @Override
            public double at(Vector x) {
                return f.at(x);
            }
        };
    }

    /**
     * A Java function of numbers that are written down. Its value must depend on these numbers alone: it is run once and what it
     * did is done again at every other point. If it looks at their values, to branch, it is run at every point. One that
     * reads anything else that changes, as the next examples of a data set, has to be given again.
     */
    static Differentiable of(Function<? super Tape.Variable[], Tape.Variable> f) {
        return new Recorded(f);
    }
}
