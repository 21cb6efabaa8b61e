package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.probability.BoxMuller;
import mml.random.Rng;

/**
 * How two uniform numbers make a Gaussian point, with the newest pair of the figure.
 *
 * @mml §6.5.4
 */
public final class NormalsDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public NormalsDerivation() {
        super("normals", "gaussians");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(0.05 * rng.between(1, 19), 0.05 * rng.between(0, 19));
    }

    @Override
    public List<Line> following(State state) {
        if (GaussiansWidget.linear(state))
            throw new IllegalArgumentException(
                    "This is how points are made of two uniform numbers; the figure takes them through L.");
        Pair now = GaussiansWidget.pair(state);
        return lines(now.u1(), now.u2());
    }

    /** Two uniform numbers. */
    record Pair(double u1, double u2) {}

    private static List<Line> lines(double u1, double u2) {
        BoxMuller z = BoxMuller.of(u1, u2);
        double squared = -2 * Elementary.log1p(-u1);
        double radius = Math.sqrt(squared);
        double angle = 2 * Math.PI * u2;
        double sum = z.z1() * z.z1() + z.z2() * z.z2();
        return List.of(
                new Line(
                        "r=\\sqrt{-2\\,\\text{log}(1-" + Live.number(u1) + ")}=" + Live.number(radius),
                        Math.abs(radius * radius - squared) <= CLOSE * (1 + squared),
                        "change"),
                new Line(
                        "\\varphi=2\\pi\\cdot" + Live.number(u2) + "=" + Live.number(angle),
                        angle >= 0 && angle < 2 * Math.PI,
                        "change"),
                new Line(
                        "z_1=" + Live.number(radius) + "\\cdot" + Live.factor(Elementary.cos(angle)) + "="
                                + Live.number(z.z1()) + ",\\quad z_2=" + Live.number(radius) + "\\cdot"
                                + Live.factor(Elementary.sin(angle)) + "=" + Live.number(z.z2()),
                        Math.abs(radius * Elementary.cos(angle) - z.z1()) <= CLOSE * (1 + radius)
                                && Math.abs(radius * Elementary.sin(angle) - z.z2()) <= CLOSE * (1 + radius),
                        "series-2 change"),
                new Line(
                        "e^{-r^2/2}=" + Live.number(Elementary.exp(-0.5 * sum)) + "=1-" + Live.number(u1),
                        Math.abs(Elementary.exp(-0.5 * sum) - (1 - u1)) <= CLOSE,
                        "change"));
    }
}
