package mml.optimization;

import mml.iteration.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link LevenbergMarquardt}: fit after fit, and between them what was tried. */
public sealed interface FitStep extends Step {
    /**
     * Where it stands after k steps.
     *
     * @param sumOfSquares {@code Σ r_i²}
     * @param angle the largest cosine between r and a column of the Jacobian: 0 where no small change of β helps
     * @param mu how much the next step is damped
     */
    record Fitted(int k, Vector beta, double sumOfSquares, double angle, double mu) implements FitStep, State {
        @Override
        public double measure() {
            return angle;
        }

        @Override
        public boolean isFinite() {
            return Shapes.finite(sumOfSquares) && Shapes.finite(angle) && Shapes.finite(beta.maxNorm());
        }

        @Override
        public void tell(Telling t) {
            t.kind("fitted")
                    .put("k", k)
                    .put("beta", beta)
                    .put("sumOfSquares", sumOfSquares)
                    .put("angle", angle)
                    .put("mu", mu)
                    .caption((k == 0 ? "Start" : "Step " + k) + ": sum of squares " + NumberText.of(sumOfSquares)
                            + " at β = " + NumberText.tuple(beta))
                    .formula(Tex.equation("\\beta_{" + k + "}", beta));
        }
    }

    /** A step with the damping mu was tried; it was taken if the sum of squares fell. */
    record Tried(int k, double mu, Vector beta, double sumOfSquares, boolean accepted) implements FitStep {
        @Override
        public void tell(Telling t) {
            t.kind("tried")
                    .put("k", k)
                    .put("mu", mu)
                    .put("beta", beta)
                    .put("sumOfSquares", sumOfSquares)
                    .put("accepted", accepted)
                    .caption("μ = " + NumberText.of(mu) + " gives the sum of squares " + NumberText.of(sumOfSquares)
                            + (accepted ? ": taken" : ": undone"))
                    .formula("\\mu = " + Tex.number(mu) + ",\\quad \\sum_i r_i^2 = " + Tex.number(sumOfSquares));
        }
    }
}
