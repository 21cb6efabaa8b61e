package mml.reduction;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link PrincipalSubspaces}: direction after direction, each read in three ways. */
public sealed interface SubspaceStep extends Step {
    /**
     * The points moved to their mean; nothing is told yet.
     *
     * @param centred N×D, {@code x_n − μ}
     * @param total {@code 1/N Σ ‖x_n − μ‖²}
     */
    record Start(Matrix centred, Vector mean, double total) implements SubspaceStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("centred", centred)
                    .put("mean", mean)
                    .put("total", total)
                    .caption(Count.of(centred.rows(), "point") + " about the mean " + NumberText.tuple(mean)
                            + ": variance " + NumberText.of(total) + " in all")
                    .formula("\\tfrac{1}{N} \\sum_n \\lVert x_n - \\mu \\rVert^2 = " + Tex.number(total));
        }
    }

    /**
     * One direction more.
     *
     * @param M how many there are now
     * @param b the new one, of length 1
     * @param z the places of the points along it
     * @param variance of these places
     * @param feet N×D, the nearest points of the subspace, centred
     * @param error {@code J_M}, the mean squared distance from it
     * @param singular the Mth singular value of the centred data
     */
    record Added(int M, Vector b, Vector z, double variance, Matrix feet, double error, double singular)
            implements SubspaceStep {
        @Override
        public void tell(Telling t) {
            t.kind("added")
                    .put("M", M)
                    .put("b", b)
                    .put("z", z)
                    .put("variance", variance)
                    .put("feet", feet)
                    .put("error", error)
                    .put("singular", singular)
                    .caption("b" + Scripts.subscript(M) + " = " + NumberText.tuple(b, 1) + " captures "
                            + NumberText.of(variance) + "; what is lost falls to "
                            + NumberText.of(error, error + variance))
                    .formula("V_{" + M + "} = " + Tex.number(variance) + " = J_{" + (M - 1) + "} - J_{" + M
                            + "} = \\sigma_{" + M + "}^2 / N, \\quad J_{" + M + "} = " + Tex.number(error));
        }
    }
}
