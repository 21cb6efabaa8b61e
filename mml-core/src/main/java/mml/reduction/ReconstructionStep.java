package mml.reduction;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Reconstruction}: a point put together again, direction after direction. */
public sealed interface ReconstructionStep extends Step {
    /** {@code x̃} so far. */
    Vector approximation();

    /** {@code ‖x − x̃‖}. */
    double error();

    /**
     * Only the mean.
     *
     * @param approximation μ
     * @param error how far x is from it
     */
    record Start(Vector x, Vector approximation, double error) implements ReconstructionStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("approximation", approximation)
                    .put("error", error)
                    .caption("No direction: the mean, " + NumberText.of(error) + " away")
                    .formula("\\tilde{x} = \\mu, \\quad \\|x - \\tilde{x}\\| = " + Tex.number(error));
        }
    }

    /**
     * One direction more.
     *
     * @param M how many there are now
     * @param z the coordinate along the new one, {@code b_Mᵀ(x − μ)}
     * @param direction {@code b_M}
     */
    record Added(int M, double z, Vector direction, Vector approximation, double error) implements ReconstructionStep {
        @Override
        public void tell(Telling t) {
            t.kind("added")
                    .put("M", M)
                    .put("z", z)
                    .put("direction", direction)
                    .put("approximation", approximation)
                    .put("error", error)
                    .caption(M + (M == 1 ? " direction: " : " directions: ") + NumberText.of(error) + " away")
                    .formula("\\tilde{x} = \\mu + \\sum_{m=1}^{" + M + "} z_m b_m, \\quad z_{" + M + "} = "
                            + Tex.number(z) + ", \\quad \\|x - \\tilde{x}\\| = " + Tex.number(error));
        }
    }
}
