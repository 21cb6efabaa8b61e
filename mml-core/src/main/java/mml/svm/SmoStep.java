package mml.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Svm}: pair after pair, {@code Σ y_n α_n = 0} kept, primal and dual closing. */
public sealed interface SmoStep extends Step {
    /**
     * The data, as the kernel sees them.
     *
     * @param y 1 or −1
     * @param C the largest α of each point
     */
    record Start(Matrix X, Vector y, Vector C, String kernel) implements SmoStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("y", y)
                    .put("C", C)
                    .put("kernel", kernel)
                    .caption(Count.of(X.rows(), "point") + ", all α are 0")
                    .formula(
                            "\\max_{\\alpha} \\; \\sum_n \\alpha_n - \\tfrac12 \\sum_m \\sum_n y_m y_n \\alpha_m \\alpha_n"
                                    + " k(x_m, x_n), \\quad \\sum_n y_n \\alpha_n = 0");
        }
    }

    /**
     * Two multipliers were moved to where the dual objective is largest.
     *
     * @param k how many pairs so far
     * @param eta {@code k(x_i, x_i) + k(x_j, x_j) − 2 k(x_i, x_j)}, the curvature
     * @param L the least that α_j could become
     * @param H the most
     * @param violation by how much the pair violated the optimality conditions before
     * @param machine what they make now
     */
    record Pair(int k, int i, int j, double eta, double L, double H, double violation, SmoMachine machine)
            implements SmoStep {
        @Override
        public void tell(Telling t) {
            double first = machine.alpha().get(i);
            double second = machine.alpha().get(j);
            t.kind("pair")
                    .put("k", k)
                    .put("i", i)
                    .put("j", j)
                    .put("eta", eta)
                    .put("L", L)
                    .put("H", H)
                    .put("violation", violation)
                    .put("machine", machine)
                    .caption("α" + Scripts.subscript(i + 1) + " = " + NumberText.of(first) + " and α"
                            + Scripts.subscript(j + 1) + " = " + NumberText.of(second) + ": " + machine.values())
                    .formula("\\alpha_{" + (i + 1) + "} = " + Tex.number(first) + ", \\quad \\alpha_{" + (j + 1)
                            + "} = " + Tex.number(second) + " \\in [" + Tex.number(L) + ", " + Tex.number(H)
                            + "]");
        }
    }

    /** All multipliers between 0 and C were moved together, where pairs take long. */
    record Together(int count, SmoMachine machine) implements SmoStep {
        @Override
        public void tell(Telling t) {
            t.kind("together")
                    .put("count", count)
                    .put("machine", machine)
                    .caption(count + " multipliers at once: " + machine.values())
                    .formula("0 < \\alpha_n < C_n \\;\\Rightarrow\\; y_n f(x_n) = 1");
        }
    }

    /** The points that are still looked at; the others stay at 0 or C for the time being. */
    record Shrunk(List<Integer> active) implements SmoStep {
        @Override
        public void tell(Telling t) {
            t.kind("shrunk")
                    .put("active", active)
                    .caption(Count.of(active.size(), "point is", "points are") + " still looked at")
                    .formula("|\\mathcal{A}| = " + active.size());
        }
    }

    /**
     * The end.
     *
     * @param low the smallest bias that is optimal
     * @param high the largest
     * @param violation the largest that is left
     * @param outcome why it ended
     */
    record Finished(SmoMachine machine, double low, double high, double violation, String outcome) implements SmoStep {
        @Override
        public void tell(Telling t) {
            t.kind("finished")
                    .put("machine", machine)
                    .put("low", low)
                    .put("high", high)
                    .put("violation", violation)
                    .put("outcome", outcome)
                    .caption("The training " + outcome + ": " + machine.caption())
                    .formula(machine.formula());
        }
    }
}
