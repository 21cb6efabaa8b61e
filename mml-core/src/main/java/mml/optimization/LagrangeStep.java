package mml.optimization;

import mml.iteration.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ConstrainedNewton}: the problem, then point after point with the multipliers there. */
public sealed interface LagrangeStep extends Step {
    /** How many inequalities and equations, and where it starts. */
    record Start(int inequalities, int equations, Vector x0) implements LagrangeStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("inequalities", inequalities)
                    .put("equations", equations)
                    .put("x0", x0)
                    .caption("From x₀ = " + NumberText.tuple(x0) + ", with "
                            + Count.of(inequalities, "inequality", "inequalities") + " and "
                            + Count.of(equations, "equation"))
                    .formula("\\mathfrak L(x, \\lambda, \\mu) = f(x) + \\lambda^\\top g(x) + \\mu^\\top h(x)");
        }
    }

    /**
     * A point after k steps, and what its quadratic model says.
     *
     * @param value f(x)
     * @param gradient ∇f(x)
     * @param multipliers of the model's constraints: those of g, then of h
     * @param stationarity {@code ‖∇f + λᵀ∇g + μᵀ∇h‖}
     * @param violation by how much a constraint is broken
     * @param complementarity the largest {@code |λ_i g_i|}
     * @param step to the lowest point of the model
     * @param dependent whether the gradients of the constraints that hold have become dependent, so that no multipliers belong to them
     */
    record Point(
            int k,
            Vector x,
            double value,
            Vector gradient,
            Vector multipliers,
            double stationarity,
            double violation,
            double complementarity,
            Vector step,
            boolean dependent)
            implements LagrangeStep, State {
        /** The largest of the three, and the length of the step beside that of x. */
        @Override
        public double measure() {
            double largest = Math.max(Math.max(stationarity, violation), complementarity);
            largest = Math.max(largest, step.norm() / (1 + x.norm()));
            return dependent ? Math.max(1, largest) : largest;
        }

        @Override
        public boolean isFinite() {
            return Shapes.finite(value) && Shapes.finite(x.maxNorm()) && Shapes.finite(measure());
        }

        @Override
        public void tell(Telling t) {
            t.kind("point")
                    .put("k", k)
                    .put("x", x)
                    .put("value", value)
                    .put("gradient", gradient)
                    .put("multipliers", multipliers)
                    .put("stationarity", stationarity)
                    .put("violation", violation)
                    .put("complementarity", complementarity)
                    .put("step", step)
                    .put("dependent", dependent)
                    .caption((k == 0 ? "Start" : "Step " + k) + ": f = " + NumberText.of(value) + ", ‖∇L‖ = "
                            + NumberText.of(stationarity) + ", off the constraints by " + NumberText.of(violation))
                    .formula(Tex.equation("x_{" + k + "}", x)
                            + (multipliers.size() == 0 ? "" : ",\\quad " + Tex.equation("\\lambda", multipliers)));
        }
    }
}
