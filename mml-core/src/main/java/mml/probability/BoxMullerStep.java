package mml.probability;

import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * A pair of {@link BoxMuller}.
 *
 * @param n which, counted from 0
 * @param u1 uniform, for the radius
 * @param u2 uniform, for the angle
 * @param radius {@code √(−2 log(1 − u₁))}
 * @param angle {@code 2πu₂}
 * @param z1 across
 * @param z2 up
 */
public record BoxMullerStep(int n, double u1, double u2, double radius, double angle, double z1, double z2)
        implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("pair")
                .put("n", n)
                .put("u1", u1)
                .put("u2", u2)
                .put("radius", radius)
                .put("angle", angle)
                .put("z1", z1)
                .put("z2", z2)
                .caption("Pair " + (n + 1) + ": u = " + NumberText.of(u1) + ", " + NumberText.of(u2)
                        + " make radius " + NumberText.of(radius) + " and angle " + NumberText.of(angle)
                        + ", so z = " + NumberText.of(z1) + ", " + NumberText.of(z2))
                .formula("\\sqrt{-2\\log(1-u_1)}=" + Tex.number(radius) + ",\\quad 2\\pi u_2=" + Tex.number(angle));
    }
}
