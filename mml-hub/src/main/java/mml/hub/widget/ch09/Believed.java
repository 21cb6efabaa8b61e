package mml.hub.widget.ch09;

import mml.hub.widget.Control.Option;
import mml.hub.widget.Param;
import mml.hub.widget.State;

/** How large parameters are believed to be, θ ~ N(0, b²I), and how large the noise, N(0, σ²). */
final class Believed {
    static final Param<String> B = Param.choice(
                    "b",
                    "b of the prior N(0, b²I)",
                    new Option("", "1"),
                    new Option("4", "1/4"),
                    new Option("2", "1/2"),
                    new Option("-2", "2"),
                    new Option("-10", "10"))
            .outdates("step");
    static final Param<String> SIGMA = Param.choice(
                    "sigma",
                    "σ of the noise",
                    new Option("", "1/2"),
                    new Option("8", "1/8"),
                    new Option("4", "1/4"),
                    new Option("1", "1"),
                    new Option("-2", "2"))
            .outdates("step");

    private Believed() {}

    /** The number behind an option: a part of one, or a multiple. */
    private static double deviation(String option, double otherwise) {
        return switch (option) {
            case "1" -> 1;
            case "2" -> 0.5;
            case "4" -> 0.25;
            case "8" -> 0.125;
            case "-2" -> 2;
            case "-10" -> 10;
            default -> otherwise;
        };
    }

    /** b². */
    static double variance(State state) {
        double b = deviation(B.in(state), 1);
        return b * b;
    }

    /** σ². */
    static double noise(State state) {
        double sigma = deviation(SIGMA.in(state), 0.5);
        return sigma * sigma;
    }
}
