package mml.reduction;

import mml.kernel.Rounding;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * A point put together again from its principal coordinates, one direction at a time:
 *
 * <pre>x̃_M = μ + Σ_{m ≤ M} z_m b_m,   z_m = b_mᵀ(x − μ)</pre>
 *
 * The directions are at right angles, so each takes its own share of the squared distance: {@code ‖x − x̃_M‖² = ‖x − x̃_{M−1}‖² −
 * z_M²}. Lengths are measured in the units that the directions live in, those of the features unless the components
 * standardise.
 *
 * <p>Costs O(DM).
 *
 * @param approximation {@code x̃} with all directions kept, in the units of the data
 * @param z the coordinates
 * @param error {@code ‖x − x̃‖}
 * @param distance {@code ‖x − μ‖}
 * @mml §10.3.2, (10.38); §10.6, Figure 10.11
 */
public record Reconstruction(Vector approximation, Vector z, double error, double distance) {
    /**
     * Of all directions that the components keep, while {@code trace} watches.
     *
     * @param x a point with the features of the components, finite
     */
    public static Reconstruction of(Pca pca, Vector x, Tracer<? super ReconstructionStep> trace) {
        Shapes.vector(x, pca.mean().size(), "x");
        Vector mean = pca.mean();
        Vector scale = pca.scale();
        Vector left = Vector.generate(x.size(), d -> (x.get(d) - mean.get(d)) / scale.get(d));
        double distance = left.norm();
        Vector z = pca.encode(Matrix.of(1, x.size(), x.toArray())).row(0);
        Vector approximation = mean;
        if (trace.on()) trace.step(new ReconstructionStep.Start(x, mean, distance));
        for (int m = 0; m < z.size(); m++) {
            Vector b = pca.B().column(m);
            double coordinate = z.get(m);
            left = left.plus(0 - coordinate, b);
            approximation = approximation.plus(Vector.generate(b.size(), d -> coordinate * scale.get(d) * b.get(d)));
            if (trace.on()) trace.step(new ReconstructionStep.Added(m + 1, coordinate, b, approximation, left.norm()));
        }
        return new Reconstruction(approximation, z, left.norm(), distance);
    }

    /** The share of the squared distance to the mean that the directions took, from 0 to 1; 1 at the mean itself. */
    public double share() {
        return distance == 0 ? 1 : Math.max(0, 1 - (error / distance) * (error / distance));
    }

    @Override
    public String toString() {
        return Printed.of("x̃ = μ + Bz from " + Count.of(z.size(), "direction"))
                .put("z", z)
                .put("x̃", approximation)
                .put("‖x − x̃‖", error)
                .toString();
    }

    /** That the squares add up as at right angles, and decoding the coordinates gives the same point. */
    public Certificate certificate(Pca pca) {
        Vector decoded = pca.decode(Matrix.of(1, z.size(), z.toArray())).row(0);
        double size = Math.max(decoded.maxNorm(), pca.mean().maxNorm());
        double length = z.norm();
        int D = approximation.size();
        return Certificate.of(
                "x̃ = μ + Bz, and ‖x − μ‖² = ‖z‖² + ‖x − x̃‖²",
                new Check(
                        "μ + Bz − x̃",
                        decoded.minus(approximation).maxNorm(),
                        16
                                * (D + z.size())
                                * Rounding.EPSILON
                                * (size + length * pca.scale().maxNorm())),
                new Check(
                        "‖x − μ‖ − √(‖z‖² + ‖x − x̃‖²)",
                        Math.abs(distance - Vector.of(length, error).norm()),
                        16 * (D + z.size()) * Rounding.EPSILON * distance));
    }
}
