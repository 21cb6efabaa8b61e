package mml.calculus;

import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * All second derivatives {@code H_ij = ∂²f/∂x_i∂x_j}, column by column: the j-th is the derivative of the gradient along the j-th
 * unit vector, one sweep forwards and one backwards.
 *
 * @param x where
 * @param value f(x)
 * @param gradient of f at x
 * @param H n×n, symmetric: the mean of what came from both sides, which differ by rounding
 * @param asymmetry the largest difference between the two sides
 * @mml §5.7, (5.147)
 */
public record Hessian(Vector x, double value, Vector gradient, Matrix H, double asymmetry) {

    public static Hessian of(Expression f, Vector x) {
        return of(f, x, Tracer.off());
    }

    /**
     * Differentiates twice while {@code trace} watches.
     *
     * @throws NotDifferentiableException if a value or a derivative is missing at x
     */
    public static Hessian of(Expression f, Vector x, Tracer<? super HessianStep> trace) {
        Differentiable function = Differentiable.of(f);
        boolean on = trace.on();
        Vector gradient = function.gradient(x);
        double value = function.at(x);
        if (on) trace.step(new HessianStep.Start(x, value, gradient));
        int n = x.size();
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            Vector column = function.hessianTimes(x, unit(n, j));
            columns[j] = column.toArray();
            if (on) trace.step(new HessianStep.Column(j, column));
        }
        double asymmetry = 0;
        double[][] H = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                asymmetry = Math.max(asymmetry, Math.abs(columns[j][i] - columns[i][j]));
                double mean = 0.5 * columns[j][i] + 0.5 * columns[i][j];
                H[i][j] = mean;
                H[j][i] = mean;
            }
        Hessian found = new Hessian(x, value, gradient, Matrix.of(H), asymmetry);
        if (on) trace.step(new HessianStep.Done(found.H));
        return found;
    }

    static Vector unit(int n, int j) {
        double[] e = new double[n];
        e[j] = 1;
        return Vector.of(e);
    }

    /** That second derivatives do not depend on their order, (5.148). */
    public Certificate certificate() {
        return Certificate.of(
                "both orders of differentiation agree",
                new Certificate.Check(
                        "max |∂²f/∂x_i∂x_j − ∂²f/∂x_j∂x_i|", asymmetry, 1e-12 * Math.max(H.maxNorm(), 1e-300)));
    }

    @Override
    public String toString() {
        return Printed.of("Hessian at x = " + x)
                .put("f(x)", value)
                .put("∇f(x)", gradient)
                .put("H", H)
                .line(certificate())
                .toString();
    }
}
