package mml.spectral;

import mml.iteration.State;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One iterate of a method that finds a single eigenpair: where it stands, and how good that is.
 *
 * @param k how many steps were taken
 * @param x the vector, of length one, its first largest entry positive
 * @param lambda the Rayleigh quotient {@code xᵀAx}, of all numbers the one that makes {@code ‖Ax − λx‖} least
 * @param residual {@code ‖Ax − λx‖}
 */
public record EigenIterate(int k, Vector x, double lambda, double residual) implements Step, State {
    /** The iterate at the direction of x, for A given as {@code scale·A}. */
    static EigenIterate at(int k, Matrix scaledA, double scale, Vector x) {
        double[] u = x.times(Scaling.toOne(x.maxNorm())).toArray();
        double norm = Vector.of(u).norm();
        double sign = Spectral.signs(u, u.length, 1)[0];
        for (int i = 0; i < u.length; i++) u[i] = sign * u[i] / norm + 0.0; // no minus zeros
        Vector unit = Vector.of(u);
        Vector Ax = scaledA.times(unit);
        double lambda = unit.dot(Ax);
        double[] found = {lambda, Ax.plus(-lambda, unit).norm()};
        Scaling.undo(found, scale, "an eigenvalue");
        return new EigenIterate(k, unit, found[0], found[1]);
    }

    @Override
    public double measure() {
        return residual;
    }

    @Override
    public void tell(Telling t) {
        t.kind("iterate")
                .put("k", k)
                .put("x", x)
                .put("lambda", lambda)
                .put("residual", residual)
                .caption("Step " + k + ": λ ≈ " + NumberText.about(lambda, 6) + ", residual " + NumberText.of(residual))
                .formula(Tex.equation("x_{" + k + "}", x) + ",\\quad \\lambda \\approx " + Tex.number(lambda, 6));
    }
}
