package mml.svm;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
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
                    .caption(X.rows() + " points, all α are 0")
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
     * @param alpha all multipliers now
     * @param f what the machine now says of each point
     * @param w the weights for the linear kernel, else empty
     * @param b the bias that suits these multipliers best
     * @param primal {@code ½‖w‖² + Σ C_n ξ_n} for this b
     * @param dual {@code Σ α_n − ½‖w‖²}
     */
    record Pair(
            int k,
            int i,
            int j,
            double eta,
            double L,
            double H,
            double violation,
            Vector alpha,
            Vector f,
            Vector w,
            double b,
            double primal,
            double dual)
            implements SmoStep {
        @Override
        public void tell(Telling t) {
            t.kind("pair")
                    .put("k", k)
                    .put("i", i)
                    .put("j", j)
                    .put("eta", eta)
                    .put("L", L)
                    .put("H", H)
                    .put("violation", violation)
                    .put("alpha", alpha)
                    .put("f", f)
                    .put("w", w)
                    .put("b", b)
                    .put("primal", primal)
                    .put("dual", dual)
                    .caption(name(i) + " = " + NumberText.of(alpha.get(i)) + " and " + name(j) + " = "
                            + NumberText.of(alpha.get(j)) + ": dual " + NumberText.of(dual) + ", primal "
                            + NumberText.of(primal))
                    .formula("\\alpha_{" + (i + 1) + "} = " + Tex.number(alpha.get(i)) + ", \\quad \\alpha_{"
                            + (j + 1)
                            + "} = " + Tex.number(alpha.get(j)) + " \\in [" + Tex.number(L) + ", " + Tex.number(H)
                            + "]");
        }

        private static String name(int n) {
            return "α" + Scripts.subscript(n + 1);
        }
    }

    /** The points that are still looked at; the others stay at 0 or C for the time being. */
    record Shrunk(List<Integer> active) implements SmoStep {
        @Override
        public void tell(Telling t) {
            t.kind("shrunk")
                    .put("active", active)
                    .caption(active.size() + " points are still looked at")
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
    record Finished(
            Vector alpha,
            double b,
            double low,
            double high,
            double primal,
            double dual,
            double violation,
            String outcome)
            implements SmoStep {
        @Override
        public void tell(Telling t) {
            int support = 0;
            for (int n = 0; n < alpha.size(); n++) if (alpha.get(n) > 0) support++;
            t.kind("finished")
                    .put("alpha", alpha)
                    .put("b", b)
                    .put("low", low)
                    .put("high", high)
                    .put("primal", primal)
                    .put("dual", dual)
                    .put("violation", violation)
                    .put("outcome", outcome)
                    .caption(support + " support vectors, b = " + NumberText.of(b) + ": " + outcome)
                    .formula("f(x) = \\sum_n \\alpha_n y_n k(x_n, x) + b, \\quad b = " + Tex.number(b));
        }
    }
}
