package mml.viz.scene;

import java.util.List;
import mml.viz.plot.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How the axes beside data of one or two features are called, and from where to where they go.
 *
 * @param names of the two features
 * @param across how the first feature runs; null as the data ask for
 * @param up the same of the second
 */
public record DataAxes(
        List<String> names,
        @Nullable Scale across,
        @Nullable Scale up) {
    private static final List<String> LETTERS = List.of("x_1", "x_2");
    /** Letters, and as the data ask for. */
    public static final DataAxes CHOSEN = new DataAxes(LETTERS, null, null);

    public DataAxes {
        names = List.copyOf(names);
    }

    /** The same names from here to there. */
    public DataAxes within(@Nullable Scale newAcross, @Nullable Scale newUp) {
        return new DataAxes(names, newAcross, newUp);
    }

    /** The name of the first feature. */
    public String first() {
        return names.get(0);
    }

    /** The name of the second feature. */
    public String second() {
        return names.get(1);
    }

    /** The name of the only feature; x if it has none. */
    public String only() {
        return first().equals(LETTERS.get(0)) ? "x" : first();
    }
}
