package mml.mixture;

import java.util.List;
import mml.matrix.Matrix;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link KMeans}: points choose the nearest centre, centres move to the mean of their points. */
public sealed interface KMeansStep extends Step {
    /**
     * The points and where it starts.
     *
     * @param centres K×D
     */
    record Start(Matrix X, Matrix centres) implements KMeansStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("centres", centres)
                    .caption(Count.of(X.rows(), "point") + ", " + centres.rows() + " centres")
                    .formula("\\min_{c} \\sum_n \\min_k \\lVert x_n - c_k \\rVert^2");
        }
    }

    /**
     * Every point belongs to the nearest centre.
     *
     * @param k how many times the centres have moved
     * @param changed how many points belong to another one than before
     */
    record Assigned(int k, List<Integer> labels, int changed, double inertia) implements KMeansStep {
        @Override
        public void tell(Telling t) {
            t.kind("assigned")
                    .put("k", k)
                    .put("labels", labels)
                    .put("changed", changed)
                    .put("inertia", inertia)
                    .caption((changed == 1
                                    ? "1 point changes its centre"
                                    : Count.of(changed, "point") + " change their centres")
                            + "; squared distances sum to " + NumberText.of(inertia))
                    .formula("J = \\sum_n \\lVert x_n - c_{k(n)} \\rVert^2 = " + Tex.number(inertia));
        }
    }

    /** A centre without points moves to the point that lies farthest from its own centre. */
    record Relocated(int cluster, int point) implements KMeansStep {
        @Override
        public void tell(Telling t) {
            t.kind("relocated")
                    .put("cluster", cluster)
                    .put("point", point)
                    .caption("Centre " + (cluster + 1) + " has no point and moves to x" + Scripts.subscript(point + 1)
                            + ", which is the farthest from its own")
                    .formula("c_{" + (cluster + 1) + "} = x_{" + (point + 1) + "}");
        }
    }

    /** Every centre moves to the mean of its points. */
    record Moved(int k, Matrix centres) implements KMeansStep {
        @Override
        public void tell(Telling t) {
            t.kind("moved")
                    .put("k", k)
                    .put("centres", centres)
                    .caption("The centres move to the means of their points")
                    .formula("c_k = \\frac{1}{N_k} \\sum_{k(n) = k} x_n, \\quad " + Tex.equation("C", centres));
        }
    }
}
