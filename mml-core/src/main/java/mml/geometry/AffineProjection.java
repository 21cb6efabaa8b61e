package mml.geometry;

import static mml.kernel.Rounding.direct;

import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The projection of x onto an affine subspace {@code L = x₀ + U}, which need not contain 0: shift L to the origin,
 * project, shift back,
 * <pre>
 *   π_L(x) = x₀ + π_U(x − x₀)
 * </pre>
 * The distance of x from L is that of {@code x − x₀} from U, and any x₀ of L gives the same point.
 *
 * @param support x₀
 * @param shifted the projection of {@code x − x₀} onto U
 * @param projection {@code π_L(x)}
 * @mml §3.8.4, (3.72), (3.73)
 */
public record AffineProjection(Vector support, Projection shifted, Vector projection) {

    /** Onto x₀ + span of the columns of B, under the dot product. */
    public static AffineProjection of(Vector x0, Matrix B, Vector x) {
        return of(x0, B, x, InnerProduct.dot(), Tracer.off());
    }

    public static AffineProjection of(Vector x0, Matrix B, Vector x, InnerProduct inner) {
        return of(x0, B, x, inner, Tracer.off());
    }

    /**
     * Projects x while {@code trace} watches.
     *
     * @throws IllegalArgumentException if B is empty, x or x₀ does not fit, or an entry is not finite
     */
    public static AffineProjection of(
            Vector x0, Matrix B, Vector x, InnerProduct inner, Tracer<? super AffineProjectionStep> trace) {
        Shapes.notEmpty(B, "B");
        if (x0.size() != B.rows())
            throw new IllegalArgumentException("x0 has " + Count.entries(x0.size()) + ", expected " + B.rows());
        Shapes.finite(x0, "x0");
        if (x.size() != B.rows())
            throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + B.rows());
        Shapes.finite(x, "x");
        Vector difference = x.minus(x0);
        if (!Shapes.finite(difference.maxNorm())) throw new MagnitudeException("x − x₀", difference.maxNorm(), 1);
        if (trace.on()) trace.step(new AffineProjectionStep.Shifted(x0, x, difference));
        Projection shifted = Projection.of(B, difference, inner, trace.via(AffineProjectionStep.Projected::new));
        Vector projection = x0.plus(shifted.projection());
        if (trace.on())
            trace.step(new AffineProjectionStep.ShiftedBack(projection, shifted.residual(), shifted.distance()));
        return new AffineProjection(x0, shifted, projection);
    }

    /** {@code x − π_L(x)}. */
    public Vector residual() {
        return shifted.residual();
    }

    /** The distance of x from L. */
    public double distance() {
        return shifted.distance();
    }

    /** That the shifted projection holds, and that {@code π_L(x) − x₀} lies in U: P leaves it alone. */
    public Certificate certificate() {
        Vector inU = projection.minus(support);
        double moved = shifted.P().times(inU).minus(inU).maxNorm();
        double size = projection.maxNorm() + support.maxNorm();
        Certificate in = shifted.certificate();
        Check[] checks = new Check[in.checks().size() + 1];
        for (int i = 0; i < in.checks().size(); i++) checks[i] = in.checks().get(i);
        double spread = Math.max(1, shifted.P().maxNorm());
        checks[checks.length - 1] =
                new Check("‖P(π(x) − x₀) − (π(x) − x₀)‖", moved, 2 * direct(support.size()) * size * spread);
        return Certificate.of("π(x) is the point of x₀ + U nearest to x", checks);
    }

    @Override
    public String toString() {
        return Printed.of("projection onto an affine subspace")
                .put("support", support)
                .put("projection", projection)
                .put("distance", shifted.distance())
                .line(certificate())
                .toString();
    }
}
