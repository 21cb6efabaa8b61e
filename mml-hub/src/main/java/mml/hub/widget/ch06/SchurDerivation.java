package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;

/**
 * Mean and variance of one number given the other, out of a combination of both that has nothing to do with what is known.
 *
 * @mml §6.5.1, (6.66), (6.67); §6.4.5
 */
public final class SchurDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public SchurDerivation() {
        super("schur", "slicer");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        double c = rng.between(1, 4);
        double gain = rng.between(-2, 2);
        double left = rng.between(1, 3);
        Matrix Sigma = Matrix.of(2, 2, left + gain * gain * c, gain * c, gain * c, c);
        return lines(new Gaussian(Vector.of(rng.between(-2, 2), rng.between(-2, 2)), Sigma), 1, rng.between(-3, 3));
    }

    @Override
    public List<Line> following(State state) {
        return lines(SlicerWidget.joint(state), SlicerWidget.known(state), SlicerWidget.value(state));
    }

    private static List<Line> lines(Gaussian joint, int b, double value) {
        int a = 1 - b;
        double Sab = joint.covariance().get(a, b);
        double Saa = joint.covariance().get(a, a);
        double Sbb = joint.covariance().get(b, b);
        double gain = Sab / Sbb;
        Gaussian rest = joint.conditional(List.of(b), Vector.of(value));
        double mean = rest.mean().get(0);
        double variance = rest.covariance().get(0, 0);
        double off = value - joint.mean().get(b);
        double none = Sab - gain * Sbb;
        double slack = CLOSE * (Saa + Sab * Sab / Sbb);
        return List.of(
                new Line(
                        "k=\\frac{" + Live.number(Sab) + "}{" + Live.number(Sbb) + "}=" + Live.number(gain),
                        Math.abs(gain * Sbb - Sab) <= CLOSE * (Math.abs(Sab) + Sbb),
                        "series-2"),
                new Line(
                        Live.number(Sab) + "-" + Live.factor(gain) + "\\cdot" + Live.number(Sbb) + "="
                                + Live.number(none, Math.abs(Sab)),
                        Math.abs(none) <= CLOSE * (Math.abs(Sab) + Sbb),
                        "series-2"),
                new Line(
                        Live.number(Saa) + "-" + Live.factor(gain) + "\\cdot" + Live.factor(Sab) + "="
                                + Live.number(variance, Saa),
                        Math.abs(Saa - 2 * gain * Sab + gain * gain * Sbb - variance) <= slack,
                        "series-2"),
                new Line(
                        Live.number(joint.mean().get(a)) + "+" + Live.factor(gain) + "\\cdot" + Live.factor(off) + "="
                                + Live.number(mean),
                        Math.abs(joint.mean().get(a) + gain * off - mean)
                                <= CLOSE * (1 + Math.abs(joint.mean().get(a)) + Math.abs(gain * off)),
                        "series-2 ink"));
    }
}
