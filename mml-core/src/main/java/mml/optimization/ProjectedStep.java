package mml.optimization;

import mml.iteration.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ProjectedGradient}: the set, then point after point of it, and where the step would have led without it. */
public sealed interface ProjectedStep extends Step {
    /** Onto what is projected, and the size of a step. */
    record Start(String set, double gamma) implements ProjectedStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("set", set)
                    .put("gamma", gamma)
                    .caption("Steps of γ = " + NumberText.of(gamma) + ", projected onto " + set)
                    .formula("x_{k+1} = \\operatorname{proj}\\big(x_k - \\gamma \\nabla f(x_k)^\\top\\big)");
        }
    }

    /**
     * A point of the set after k steps.
     *
     * @param free where the step led before it was projected
     * @param residual the length of {@code x − proj(x − ∇f)}: 0 where no small step within the set goes down
     * @param flat whether the residual is small enough and yet does not vanish anywhere near
     */
    record Point(int k, Vector free, Vector x, double value, Vector gradient, double residual, boolean flat)
            implements ProjectedStep, State {
        @Override
        public double measure() {
            return flat ? Math.max(1, residual) : residual;
        }

        @Override
        public boolean isFinite() {
            return Shapes.finite(value) && Shapes.finite(x.maxNorm()) && Shapes.finite(residual);
        }

        @Override
        public void tell(Telling t) {
            t.kind("point")
                    .put("k", k)
                    .put("free", free)
                    .put("x", x)
                    .put("value", value)
                    .put("gradient", gradient)
                    .put("residual", residual)
                    .put("flat", flat)
                    .caption((k == 0 ? "Start" : "Step " + k) + ": f = " + NumberText.of(value)
                            + (free.equals(x) ? "" : ", brought back from " + NumberText.tuple(free)))
                    .formula(Tex.equation("x_{" + k + "}", x));
        }
    }
}
