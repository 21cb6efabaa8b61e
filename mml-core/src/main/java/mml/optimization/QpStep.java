package mml.optimization;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ActiveSet}: the program, point after point with its working set, and what is added or dropped. */
public sealed interface QpStep extends Step {
    /** The program. */
    record Start(Matrix P, Vector q, Matrix A) implements QpStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("P", P)
                    .put("q", q)
                    .put("A", A)
                    .caption(Count.of(q.size(), "variable") + ", " + Count.of(A.rows(), "row"))
                    .formula("\\min\\ \\tfrac12 x^\\top P x + q^\\top x,\\quad " + Tex.equation("P", P));
        }
    }

    /** A feasible point, the gradient there, and the rows that are taken for equations. */
    record Point(int k, Vector x, double value, Vector gradient, List<Integer> working) implements QpStep {
        public Point {
            working = List.copyOf(working);
        }

        @Override
        public void tell(Telling t) {
            t.kind("point")
                    .put("k", k)
                    .put("x", x)
                    .put("value", value)
                    .put("gradient", gradient)
                    .put("working", working)
                    .caption("Value " + NumberText.of(value) + " at x = " + NumberText.tuple(x) + ", "
                            + (working.isEmpty() ? "no row" : Count.of(working.size(), "row"))
                            + " in the working set")
                    .formula(Tex.equation("x_{" + k + "}", x));
        }
    }

    /** The way to the lowest point of the working set, gone by the part alpha; {@code blocked} is the row that stopped it, −1 for none. */
    record Move(int k, Vector p, double alpha, int blocked) implements QpStep {
        @Override
        public void tell(Telling t) {
            t.kind("move")
                    .put("k", k)
                    .put("p", p)
                    .put("alpha", alpha)
                    .put("blocked", blocked)
                    .caption(
                            blocked < 0
                                    ? "The whole step to the lowest point of the working set"
                                    : "Row " + (blocked + 1) + " stops the step at the part " + NumberText.of(alpha)
                                            + " and joins the working set")
                    .formula("x_{" + (k + 1) + "} = x_{" + k + "} + " + Tex.number(alpha) + "\\,p,\\quad "
                            + Tex.equation("p", p));
        }
    }

    /** At the lowest point of the working set: the multipliers, and the row that is dropped because of its sign, −1 for none. */
    record Multipliers(int k, Vector lambda, int dropped) implements QpStep {
        @Override
        public void tell(Telling t) {
            t.kind("multipliers")
                    .put("k", k)
                    .put("lambda", lambda)
                    .put("dropped", dropped)
                    .caption(
                            dropped < 0
                                    ? "All multipliers have the right sign: optimal"
                                    : "Row " + (dropped + 1) + " holds the wrong way and leaves the working set")
                    .formula(Tex.equation("\\lambda", lambda));
        }
    }

    /** How a program ends that has no optimum: a ray it falls along, or weights by which its rows contradict each other. */
    record NoOptimum(boolean feasible, Vector witness) implements QpStep {
        @Override
        public void tell(Telling t) {
            t.kind("noOptimum")
                    .put("feasible", feasible)
                    .put("witness", witness)
                    .caption((feasible ? "Unbounded along " : "Infeasible: contradiction with the weights ")
                            + NumberText.tuple(witness))
                    .formula(Tex.equation(feasible ? "d" : "y", witness));
        }
    }
}
