package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.text.Numbers;

/** The features of a curve, of choice: powers, bells over the inputs, or waves. */
final class Features {
    private static final double PERIOD = 1.25; // of a wave, in spans of the data
    private static final String POWERS = "powers";

    private final Param<String> kind;
    private final Param<Integer> degree;
    private final Param<Integer> count;

    /**
     * @param first the kind to begin with
     * @param degree of powers, to begin with
     * @param count of bells or waves, to begin with
     */
    Features(String first, int degree, int count) {
        kind = Param.choice(
                        "kind",
                        "Features",
                        List.of(
                                new Option(POWERS, "powers of x"),
                                new Option("bells", "bells"),
                                new Option("waves", "waves")),
                        state -> first)
                .outdates("step");
        this.degree = Param.count("degree", "highest power", new Range(0, 9, "1"), degree)
                .outdates("step");
        this.count =
                Param.count("count", "how many", new Range(1, 8, "1"), count).outdates("step");
    }

    /** Their panel. */
    Group group() {
        return Group.of(
                "Features",
                kind,
                degree.when(state -> kind.in(state).equals(POWERS)),
                count.when(state -> !kind.in(state).equals(POWERS)));
    }

    /** φ in this state, for such inputs. */
    FeatureMap in(State state, Vector x) {
        double[] ends = ends(x);
        int many = count.in(state);
        double span = ends[1] - ends[0];
        return switch (kind.in(state)) {
            case "bells" -> FeatureMap.radial(centres(ends, many), span / many);
            case "waves" -> FeatureMap.fourier((many + 1) / 2, PERIOD * span);
            default -> FeatureMap.polynomial(degree.in(state));
        };
    }

    /** How Java makes them. */
    String java(State state, Vector x) {
        double[] ends = ends(x);
        int many = count.in(state);
        double span = ends[1] - ends[0];
        return switch (kind.in(state)) {
            case "bells" ->
                "FeatureMap.radial(" + Calls.vector(centres(ends, many)) + ", " + Numbers.shortest(span / many) + ")";
            case "waves" -> "FeatureMap.fourier(" + (many + 1) / 2 + ", " + Numbers.shortest(PERIOD * span) + ")";
            default -> "FeatureMap.polynomial(" + degree.in(state) + ")";
        };
    }

    /** The least and the largest. */
    private static double[] ends(Vector x) {
        return new double[] {x.min(), x.max()};
    }

    /** In the middles of so many equal parts. */
    private static Vector centres(double[] ends, int count) {
        return Vector.generate(count, k -> ends[0] + (k + 0.5) * (ends[1] - ends[0]) / count);
    }
}
