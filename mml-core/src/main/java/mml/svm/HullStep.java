package mml.svm;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ConvexHulls}: two points, one in each hull, drawing nearer. */
public sealed interface HullStep extends Step {
    /**
     * The data.
     *
     * @param y 1 or −1
     * @param mu the largest weight of a point
     */
    record Start(Matrix X, Vector y, double mu) implements HullStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("y", y)
                    .put("mu", mu)
                    .caption("Two hulls of " + Count.of(X.rows(), "point"))
                    .formula(
                            "\\min_{c, d} \\|c - d\\|, \\quad c = \\sum_{y_n = 1} \\alpha_n x_n, \\; d = \\sum_{y_n = -1}"
                                    + " \\alpha_n x_n");
        }
    }

    /**
     * Weight went from point j to point i of the same class, or among many at once.
     *
     * @param weights of all points
     * @param c the point of the first hull, empty unless the kernel is linear
     * @param d the point of the second
     * @param distance between them
     */
    record Moved(int k, Vector weights, Vector c, Vector d, double distance) implements HullStep {
        @Override
        public void tell(Telling t) {
            t.kind("moved")
                    .put("k", k)
                    .put("weights", weights)
                    .put("c", c)
                    .put("d", d)
                    .put("distance", distance)
                    .caption("The two points are " + NumberText.of(distance) + " apart")
                    .formula("\\|c - d\\| = " + Tex.number(distance));
        }
    }
}
