package mml.optimization;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of the {@link Simplex}: the program, corner after corner with the pivot between them, and how it ends. */
public sealed interface SimplexStep extends Step {
    /** The program; its bounds are in what the run was given. */
    record Start(Vector c, Matrix A) implements SimplexStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("c", c)
                    .put("A", A)
                    .caption(Count.of(c.size(), "variable") + ", " + Count.of(A.rows(), "row"))
                    .formula("\\min\\ c^\\top x,\\quad " + Tex.equation("c", c));
        }
    }

    /**
     * A corner, or in phase 1 a point on the way to one.
     *
     * @param k pivots so far
     * @param phase 1 while constraints are broken, 2 after
     * @param basis the basic variable of each row of the standard form: first the parts of x, then the slacks, then what stands in for a
     *     constraint that is broken
     * @param x where
     * @param objective what is minimised in this phase: how much is broken, or cᵀx
     * @param tableau {@code B⁻¹[A | b]} over the reduced costs; 0×0 where it is larger than can be read
     * @param lambda the multipliers of the rows that belong to this basis, {@code cᵀx = −λᵀb} for {@code Ax ≤ b}: at the optimum none has the wrong sign;
     *     no entries in phase 1
     * @param nonbasic what is 0 here: j for x_j as it counts from its bound, n + r for the slack of the r-th row of the standard form; none where there is
     *     no dictionary
     * @param dictionary cᵀx, every x_j and every slack as a constant and multiples of what is nonbasic, a row each; 0×0 in phase 1, or where it is larger
     *     than can be read
     */
    record Corner(
            int k,
            int phase,
            List<Integer> basis,
            Vector x,
            double objective,
            Matrix tableau,
            Vector lambda,
            List<Integer> nonbasic,
            Matrix dictionary)
            implements SimplexStep {
        public Corner {
            basis = List.copyOf(basis);
            nonbasic = List.copyOf(nonbasic);
        }

        @Override
        public void tell(Telling t) {
            t.kind("corner")
                    .put("k", k)
                    .put("phase", phase)
                    .put("basis", basis)
                    .put("x", x)
                    .put("objective", objective)
                    .put("tableau", tableau)
                    .put("lambda", lambda)
                    .put("nonbasic", nonbasic)
                    .put("dictionary", dictionary)
                    .caption((phase == 1 ? "Constraints are broken by " : "A corner with cᵀx = ")
                            + NumberText.of(objective) + " at x = " + NumberText.tuple(x))
                    .formula(Tex.equation("x", x));
        }
    }

    /** Column {@code entering} takes the place of the basic variable {@code leaving}, at the value {@code ratio}; counted as in {@link Corner}. */
    record Pivot(int k, int entering, int leaving, double ratio) implements SimplexStep {
        @Override
        public void tell(Telling t) {
            t.kind("pivot")
                    .put("k", k)
                    .put("entering", entering)
                    .put("leaving", leaving)
                    .put("ratio", ratio)
                    .caption("Variable " + (entering + 1) + " enters at " + NumberText.of(ratio) + ", variable "
                            + (leaving + 1) + " leaves")
                    .formula("u_{" + (entering + 1) + "} = " + Tex.number(ratio) + ",\\quad u_{" + (leaving + 1)
                            + "} = 0");
        }
    }

    /** No column leads down any more. */
    record Optimum(Vector x, double value, Vector lambda) implements SimplexStep {
        @Override
        public void tell(Telling t) {
            t.kind("optimum")
                    .put("x", x)
                    .put("value", value)
                    .put("lambda", lambda)
                    .caption("Optimal: cᵀx = " + NumberText.of(value) + " at x = " + NumberText.tuple(x)
                            + ", multipliers " + NumberText.tuple(lambda))
                    .formula(Tex.equation("x", x) + ",\\quad " + Tex.equation("\\lambda", lambda));
        }
    }

    /** Something stays broken: the rows with these weights contradict each other. */
    record Contradiction(double broken, Vector farkas) implements SimplexStep {
        @Override
        public void tell(Telling t) {
            t.kind("contradiction")
                    .put("broken", broken)
                    .put("farkas", farkas)
                    .caption("Infeasible: with the weights " + NumberText.tuple(farkas)
                            + " the rows contradict each other")
                    .formula(Tex.equation("y", farkas));
        }
    }

    /** A column leads down and nothing stops it. */
    record Ray(Vector x, Vector ray) implements SimplexStep {
        @Override
        public void tell(Telling t) {
            t.kind("ray")
                    .put("x", x)
                    .put("ray", ray)
                    .caption("Unbounded: from x = " + NumberText.tuple(x) + " along " + NumberText.tuple(ray))
                    .formula(Tex.equation("d", ray));
        }
    }
}
