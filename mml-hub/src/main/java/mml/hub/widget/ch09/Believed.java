package mml.hub.widget.ch09;

import mml.exact.Fractions;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Param;
import mml.hub.widget.State;

/** How large parameters are believed to be, θ ~ N(0, b²I), and how large the noise, N(0, σ²). */
final class Believed {
    static final Param<String> B = Param.choice(
                    "b",
                    "b of the prior N(0, b²I)",
                    new Option("", "1"),
                    new Option("1/4", "1/4"),
                    new Option("1/2", "1/2"),
                    new Option("2", "2"),
                    new Option("10", "10"))
            .outdates("step");
    static final Param<String> SIGMA = Param.choice(
                    "sigma",
                    "σ of the noise",
                    new Option("", "1/2"),
                    new Option("1/8", "1/8"),
                    new Option("1/4", "1/4"),
                    new Option("1", "1"),
                    new Option("2", "2"))
            .outdates("step");

    private Believed() {}

    /** b². */
    static double variance(State state) {
        return square(B.in(state), "1");
    }

    /** σ². */
    static double noise(State state) {
        return square(SIGMA.in(state), "1/2");
    }

    private static double square(String chosen, String otherwise) {
        double x = Fractions.toDouble(Fractions.parse(chosen.isEmpty() ? otherwise : chosen));
        return x * x;
    }
}
