package mml.probability;

import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * A number drawn by {@link InverseSampling}.
 *
 * @param n which, counted from 0
 * @param u uniform between 0 and 1
 * @param x {@code F⁻¹(u)}
 * @param distance of all so far from the distribution, see {@link KolmogorovDistance}
 */
public record SamplingStep(int n, double u, double x, double distance) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("draw")
                .put("n", n)
                .put("u", u)
                .put("x", x)
                .put("distance", distance)
                .caption("u" + Scripts.subscript(n + 1) + " = " + NumberText.of(u) + " goes to x"
                        + Scripts.subscript(n + 1) + " = F⁻¹(u" + Scripts.subscript(n + 1) + ") = "
                        + NumberText.of(x))
                .formula("x_{" + (n + 1) + "} = F^{-1}(" + Tex.number(u) + ") = " + Tex.number(x));
    }
}
