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
        return new Taped(x -> graph) {
            @Override
            public double at(Vector x) {
                return f.at(x);
            }
        };
    }

    /** A Java function of numbers that are written down: it may branch, since every call writes a new tape. */
    static Differentiable of(Function<? super Tape.Variable[], Tape.Variable> f) {
        return new Taped(x -> {
            Tape tape = new Tape();
            Tape.Variable[] variables = new Tape.Variable[x.size()];
            for (int i = 0; i < variables.length; i++) variables[i] = tape.input(x.get(i));
            return new ComputationGraph(tape.program(f.apply(variables)), ReverseMode.inputs(x.size()));
        });
    }
}
