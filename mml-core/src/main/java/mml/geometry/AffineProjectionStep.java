package mml.geometry;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link AffineProjection}: shift, project, shift back. */
public sealed interface AffineProjectionStep extends Step {
    /** Everything moves by −x₀, so that the affine subspace runs through the origin. */
    record Shifted(Vector support, Vector x, Vector difference) implements AffineProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("shifted")
                    .put("support", support)
                    .put("x", x)
                    .put("difference", difference)
                    .caption("Shift by −x₀: x becomes x − x₀ = " + NumberText.tuple(difference)
                            + ", and the affine subspace a subspace")
                    .formula(Tex.equation("x - x_0", difference));
        }
    }

    /** A step of the projection of {@code x − x₀} onto the direction space. */
    record Projected(ProjectionStep projection) implements AffineProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("projected")
                    .put("projection", projection)
                    .caption(projection.caption())
                    .formula(projection.formula());
        }
    }

    /** The result, moved back by x₀. */
    record ShiftedBack(Vector projection, Vector residual, double distance) implements AffineProjectionStep {
        @Override
        public void tell(Telling t) {
            t.kind("shifted back")
                    .put("projection", projection)
                    .put("residual", residual)
                    .put("distance", distance)
                    .caption("Shift back by x₀: the nearest point is "
                            + NumberText.tuple(projection, Math.max(projection.maxNorm(), residual.maxNorm()))
                            + ", at distance "
                            + NumberText.of(distance))
                    .formula(Tex.equation("\\pi_L(x) = x_0 + \\pi_U(x - x_0)", projection));
        }
    }
}
