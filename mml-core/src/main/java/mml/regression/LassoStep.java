package mml.regression;

import mml.iteration.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * Where {@link Lasso} stands after k sweeps.
 *
 * @param theta θ
 * @param objective {@code ½‖y − Φθ‖² + λ‖θ‖₁}
 * @param dual what no objective is below
 * @param measure the gap between the two
 */
public record LassoStep(int k, Vector theta, double objective, double dual, double measure) implements Step, State {
    static LassoStep at(int k, Matrix Phi, Vector y, double lambda, Vector theta) {
        Vector r = y.minus(Phi.times(theta));
        double size = 0;
        for (int j = 0; j < theta.size(); j++) size += Math.abs(theta.get(j));
        double objective = 0.5 * r.dot(r) + lambda * size;
        double steepest = Phi.transpose().times(r).maxNorm();
        double shrink = steepest <= lambda ? 1 : lambda / steepest;
        Vector away = y.plus(-shrink, r);
        double dual = 0.5 * y.dot(y) - 0.5 * away.dot(away);
        return new LassoStep(k, theta, objective, dual, Math.max(0, objective - dual));
    }

    @Override
    public void tell(Telling t) {
        int nonzero = 0;
        for (int j = 0; j < theta.size(); j++) if (theta.get(j) != 0) nonzero++;
        t.kind("sweep")
                .put("k", k)
                .put("theta", theta)
                .put("objective", objective)
                .put("dual", dual)
                .put("measure", measure)
                .caption("Sweep " + k + ": " + nonzero + " of " + Count.of(theta.size(), "parameter")
                        + " are not zero; objective " + NumberText.of(objective) + ", no θ is below "
                        + NumberText.of(dual))
                .formula(Tex.equation("\\theta", theta) + ", \\quad \\text{gap} = " + Tex.number(measure));
    }
}
