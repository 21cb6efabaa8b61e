package mml.geometry;

import static mml.kernel.Rounding.direct;

import java.util.Objects;
import mml.kernel.Elementary;
import mml.matrix.MagnitudeException;
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
 * @param inner {@code ⟨x, y⟩}
 * @param normX {@code ‖x‖}
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
     * @throws MagnitudeException if {@code ⟨x, y⟩} or a length is larger than every double
     */
    public static Angle of(Vector x, Vector y, InnerProduct product, Tracer<? super AngleStep> trace) {
        Objects.requireNonNull(product, "product");
        boolean on = trace.on();
        double inner = product.product(x, y);
        double normX = length(product, x, "x");
        double normY = length(product, y, "y");
        if (on) {
            trace.step(new AngleStep.Start(x, y, product.matrix(x.size())));
            trace.step(new AngleStep.Product(inner));
            trace.step(new AngleStep.Lengths(normX, normY));
        }
        Vector u = unit(product.flat(x));
        Vector v = unit(product.flat(y));
        double cosine = Math.max(-1, Math.min(1, DotProduct.of(u, v)));
        double radians = 2 * Elementary.atan2(u.minus(v).norm(), u.plus(v).norm());
        if (on) trace.step(new AngleStep.Found(cosine, radians));
        return new Angle(x, y, product, inner, normX, normY, cosine, radians);
    }

    private static double length(InnerProduct product, Vector x, String name) {
        double length = product.norm(x);
        if (x.maxNorm() == 0 || length == 0)
            throw new IllegalArgumentException(name + " is the zero vector, expected one with a direction");
        if (!Shapes.finite(length)) throw new MagnitudeException("‖" + name + "‖", length, 1);
        return length;
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

    /** {@code ⟨x, y⟩ = 0} up to rounding: x and y are orthogonal. */
    public boolean isRight() {
        return Math.abs(inner) <= product.rounding(x, y);
    }

    /** The law of cosines, {@code ‖x − y‖² = ‖x‖² + ‖y‖² − 2‖x‖‖y‖ cos ω}, for the unit vectors, and {@code ⟨x, y⟩}. */
    public Certificate certificate() {
        Vector u = unit(product.flat(x));
        Vector v = unit(product.flat(y));
        double side = u.minus(v).norm();
        double law = side * side - 2 + 2 * Elementary.cos(radians);
        double rounding = direct(x.size() + 2);
        return Certificate.of(
                "cos ω = ⟨x, y⟩ / (‖x‖ ‖y‖)",
                new Check("|‖u − v‖² − 2 + 2 cos ω|", Math.abs(law), rounding),
                new Check(
                        "|⟨x, y⟩ − ‖x‖ ‖y‖ cos ω|",
                        Math.abs(inner - normX * normY * Elementary.cos(radians)),
                        product.rounding(x, y) + rounding * normX * normY));
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
