package mml.viz.svg;

/** The viridis colour map: equal steps look equal, also in grey and to colour-blind eyes. */
public final class Viridis {
    private static final String[] STOPS = {
        "#440154", "#481567", "#482677", "#453781", "#404788", "#39568c", "#33638d", "#2d708e", "#287d8e", "#238a8d",
        "#1f968b", "#20a387", "#29af7f", "#3cbb75", "#55c667", "#73d055", "#95d840", "#b8de29", "#dce319", "#fde725"
    };

    private Viridis() {}

    /** The colour at t: dark violet at 0, yellow at 1, values outside count as the nearer end, NaN as 0. */
    public static Rgb at(double t) {
        double place = t >= 0 ? Math.min(t, 1) * (STOPS.length - 1) : 0;
        int i = Math.min((int) place, STOPS.length - 2);
        return Rgb.of(STOPS[i]).towards(Rgb.of(STOPS[i + 1]), place - i);
    }
}
