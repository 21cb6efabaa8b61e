package mml.geometry;

import static mml.kernel.Rounding.direct;

import java.util.Objects;
import mml.kernel.Elementary;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * The angle between two vectors: the ω in [0, π] with
 * <pre>
 *   cos ω = ⟨x, y⟩ / (‖x‖ ‖y‖)
 * </pre>
 * which Cauchy–Schwarz keeps within [−1, 1]. Another inner product gives another angle: what is a right angle for one is
 * none for the next.
 *
 * <p>The arc cosine loses half of all digits where vectors are nearly parallel; so ω is computed from the unit vectors
 * u and v as {@code 2·atan2(‖u − v‖, ‖u + v‖)} (Kahan), which is right to a few ε everywhere.
 *
 * @param x n entries, not all zero
 * @param y n entries, not all zero
 * @param product the inner product that says what an angle is
 * @param inner {@code ⟨x, y⟩}; ±∞ or 0 where it is too large or too small for a double, which leaves the angle right
 * @param normX {@code ‖x‖}, in the same way
 * @param normY {@code ‖y‖}
 * @param cosine {@code cos ω}, from −1 to 1
 * @param radians ω, from 0 to π
 * @mml §3.4, Examples 3.6, 3.7
 */
public record Angle(
        Vector x,
        Vector y,
        InnerProduct product,
        double inner,
        double normX,
        double normY,
        double cosine,
        double radians) {

    /** As the dot product sees it. */
    public static Angle of(Vector x, Vector y) {
        return of(x, y, InnerProduct.dot(), Tracer.off());
    }

    /** As the given inner product sees it. */
    public static Angle of(Vector x, Vector y, InnerProduct product) {
        return of(x, y, product, Tracer.off());
    }

    /**
     * The angle while {@code trace} watches.
     *
     * @throws IllegalArgumentException if x and y do not fit, are not finite, or one of them is the zero vector
     */
    public static Angle of(Vector x, Vector y, InnerProduct product, Tracer<? super AngleStep> trace) {
        Objects.requireNonNull(product, "product");
        boolean on = trace.on();
        Vector u = nearOne(x, product, "x");
        Vector v = nearOne(y, product, "y");
        double sx = Scaling.toOne(x.maxNorm());
        double sy = Scaling.toOne(y.maxNorm());
        double inner = product.product(u, v) / sx / sy;
        double normX = product.norm(u) / sx;
        double normY = product.norm(v) / sy;
        if (on) {
            trace.step(new AngleStep.Start(x, y, product.matrix(x.size())));
            trace.step(new AngleStep.Product(inner));
            trace.step(new AngleStep.Lengths(normX, normY));
        }
        Vector p = unit(product.flat(u));
        Vector q = unit(product.flat(v));
        double cosine = Math.max(-1, Math.min(1, DotProduct.of(p, q)));
        double radians = 2 * Elementary.atan2(p.minus(q).norm(), p.plus(q).norm());
        if (on) trace.step(new AngleStep.Found(cosine, radians));
        return new Angle(x, y, product, inner, normX, normY, cosine, radians);
    }

    /** The vector times a power of two that brings its largest entry near one: no length overflows or vanishes. */
    private static Vector nearOne(Vector x, InnerProduct product, String name) {
        product.check(x, name);
        if (x.maxNorm() == 0)
            throw new IllegalArgumentException(name + " is the zero vector, expected one with a direction");
        return x.times(Scaling.toOne(x.maxNorm()));
    }

    /** {@code x / ‖x‖}, by way of entries near one. */
    private static Vector unit(Vector x) {
        Vector scaled = x.times(1 / x.maxNorm());
        if (!Shapes.finite(scaled.maxNorm())) scaled = x.times(0x1p600).times(1 / (0x1p600 * x.maxNorm()));
        return scaled.times(1 / scaled.norm());
    }

    /** ω in degrees. */
    public double degrees() {
        return radians * (180 / Math.PI);
    }

    /** {@code ⟨x, y⟩ = 0} up to rounding: x and y are orthogonal, however small or large they are. */
    public boolean isRight() {
        Vector u = nearOne(x, product, "x");
        Vector v = nearOne(y, product, "y");
        return Math.abs(product.product(u, v)) <= product.rounding(u, v);
    }

    /** The law of cosines, {@code ‖x − y‖² = ‖x‖² + ‖y‖² − 2‖x‖‖y‖ cos ω}, for the unit vectors, and {@code ⟨x, y⟩}. */
    public Certificate certificate() {
        Vector u = nearOne(x, product, "x");
        Vector v = nearOne(y, product, "y");
        double side = unit(product.flat(u)).minus(unit(product.flat(v))).norm();
        double law = side * side - 2 + 2 * Elementary.cos(radians);
        double rounding = direct(x.size() + 2);
        double lengths = product.norm(u) * product.norm(v);
        return Certificate.of(
                "cos ω = ⟨x, y⟩ / (‖x‖ ‖y‖)",
                new Check("|‖u − v‖² − 2 + 2 cos ω|", Math.abs(law), rounding),
                new Check(
                        "|⟨x, y⟩ − ‖x‖ ‖y‖ cos ω|, x and y near one",
                        Math.abs(product.product(u, v) - lengths * Elementary.cos(radians)),
                        product.rounding(u, v) + rounding * lengths));
    }

    @Override
    public String toString() {
        return Printed.of("angle")
                .put("⟨x, y⟩", inner)
                .put("‖x‖", normX)
                .put("‖y‖", normY)
                .put("cos ω", cosine)
                .line("ω = " + NumberText.significant(radians, 5) + " rad = " + NumberText.significant(degrees(), 5)
                        + "°")
                .line(certificate())
                .toString();
    }
}
