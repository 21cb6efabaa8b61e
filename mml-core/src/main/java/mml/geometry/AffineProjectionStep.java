package mml.geometry;

import java.util.function.Function;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link AffineProjection}: shift, project, shift back. */
public sealed interface AffineProjectionStep extends Step {
    /** Everything moves by −x₀, so that the affine subspace runs through the origin. */
    record Shifted(Vector support, Vector x, Vector difference) implements AffineProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("shifted");
            out.put("support", support);
            out.put("x", x);
            out.put("difference", difference);
        }

        @Override
        public String caption() {
            return "Shift by −x₀: x becomes x − x₀ = " + Captions.tuple(difference)
                    + ", and the affine subspace a subspace";
        }

        @Override
        public String formula() {
            return Captions.equation("x - x_0", difference);
        }
    }

    /** A step of the projection of {@code x − x₀} onto the direction space. */
    record Projected(ProjectionStep projection) implements AffineProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("projected");
            out.put("projection", projection);
        }

        @Override
        public String caption() {
            return projection.caption();
        }

        @Override
        public String formula() {
            return projection.formula();
        }
    }

    /** The result, moved back by x₀. */
    record ShiftedBack(Vector projection, Vector residual, double distance) implements AffineProjectionStep {
        @Override
        public void describe(Fields out) {
            out.kind("shifted back");
            out.put("projection", projection);
            out.put("residual", residual);
            out.put("distance", distance);
        }

        @Override
        public String caption() {
            return "Shift back by x₀: the nearest point is "
                    + Captions.tuple(projection, Math.max(projection.maxNorm(), residual.maxNorm())) + ", at distance "
                    + Captions.digits(distance);
        }

        @Override
        public String formula() {
            return Captions.equation("\\pi_L(x) = x_0 + \\pi_U(x - x_0)", projection);
        }
    }

    default <R> R match(
            Function<Shifted, R> shifted, Function<Projected, R> projected, Function<ShiftedBack, R> shiftedBack) {
        if (this instanceof Shifted s) return shifted.apply(s);
        if (this instanceof Projected s) return projected.apply(s);
        return shiftedBack.apply((ShiftedBack) this);
    }
}
