package mml.hub.widget.ch11;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
import mml.hub.widget.Group;
import mml.hub.widget.Input;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.State;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.mixture.Prior;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.text.Count;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * What a figure on mixtures is asked for: data, K, the family of the covariances, a prior, and where EM starts.
 *
 * @param X N×D
 */
record Mixing(Matrix X, GaussianMixture start, EmSettings settings) {
    static final int MOST = 5;
    private static final int ITERATIONS = 40;
    private static final double TOLERANCE = 1e-9;
    private static final double WEAK = 0.05; // of the variance of the data: what the prior takes for usual

    static final DataInput DATA = DataInput.points(2)
            .example("seven", "Seven points (Example 11.1)", Samples.SEVEN)
            .example("galaxies", "Velocities of 82 galaxies", Samples.GALAXIES)
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .example("blobs", "Three clouds", Samples.BLOBS)
            .example("rings", "Two rings: no mixture of two", Samples.RINGS)
            .example("outlier", "A point far from all others", "0;0.4;1;1.3;1.9;2.2;9")
            .outdates("step", "k", "start", "seed", "mu");
    static final Param<Integer> K = Param.count("k", "Components K", new Range(1, MOST, "1"), Mixing::components)
            .outdates("step", "start", "mu");
    static final Param<String> FAMILY = Param.choice(
                    "family",
                    "Covariances",
                    new Option("FULL", "full: any ellipse each"),
                    new Option("TIED", "tied: one ellipse for all"),
                    new Option("DIAGONAL", "diagonal: ellipses along the axes"),
                    new Option("SPHERICAL", "spherical: a circle each"),
                    new Option("EQUAL_SPHERICAL", "equal spherical: one circle for all"))
            .outdates("step");
    static final Param<String> PRIOR = Param.choice(
                    "prior", "Prior of the covariances", new Option("", "none"), new Option("1", "inverse Wishart"))
            .outdates("step");
    static final Param<String> START = Param.of(
                    "start",
                    state -> {
                        List<Option> offered = starts(state);
                        String value = state.get("start", "");
                        boolean known = offered.stream().anyMatch(o -> o.value().equals(value));
                        return known ? value : offered.get(0).value();
                    },
                    (state, value) -> (Control) new Control.Choice("start", "Start", starts(state), value))
            .outdates("step", "mu");
    static final Input SEED = Param.seed("Random numbers", 0)
            .outdates("step", "mu")
            .when(state -> START.in(state).equals("points") || START.in(state).equals("clusters"));

    private static final Option BOOK = new Option("book", "that of Example 11.1");
    private static final List<Option> DRAWN = List.of(
            new Option("clusters", "clusters of k-means"),
            new Option("points", "points drawn at random"),
            new Option("alike", "all components alike"));

    /**
     * Points of the line or the plane, so many at least.
     *
     * @param why they are needed
     */
    static DataInput points(int least, String why) {
        return DataInput.points(2).checked(data -> {
            if (data.X().rows() < least)
                throw new IllegalArgumentException("There are "
                        + Count.of(data.X().rows(), "point") + "; at least " + least + " are needed, " + why + ".");
            return data;
        });
    }

    static Group group() {
        return Group.of("Mixture", K, FAMILY, START, SEED, PRIOR);
    }

    private static int components(State state) {
        int otherwise = DATA.example(state).equals("galaxies")
                        || DATA.example(state).equals("seven")
                        || DATA.example(state).equals("blobs")
                ? 3
                : 2;
        int K = Math.max(1, Math.min(MOST, state.count("k", otherwise)));
        return Math.min(K, DATA.points(state).rows());
    }

    private static List<Option> starts(State state) {
        List<Option> all = new ArrayList<>();
        if (components(state) == 3 && DATA.example(state).equals("seven")) all.add(BOOK);
        all.addAll(DRAWN);
        return all;
    }

    static Mixing of(State state) {
        Matrix X = DATA.points(state);
        int k = K.in(state);
        Family family = family(state);
        EmSettings settings = new EmSettings(family, prior(state, X), 1, new Stopping(TOLERANCE, ITERATIONS));
        Rng rng = Rng.seeded(state.count("seed", 0));
        GaussianMixture start = switch (START.in(state)) {
            case "book" ->
                GaussianMixture.of(Vector.of(1 / 3.0, 1 / 3.0, 1 / 3.0), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));
            case "points" -> Em.start(X, drawn(X, k, rng), family);
            case "alike" -> alike(X, k, family);
            default -> Em.start(X, KMeans.of(X, k, rng).labels(), family);
        };
        return new Mixing(X, moved(state, start), settings);
    }

    static Family family(State state) {
        String name = FAMILY.in(state);
        for (Family f : Family.values()) if (f.name().equals(name)) return f;
        return Family.FULL;
    }

    /** Weak knowledge of how wide a component is: a small part of the spread of the data. */
    private static @Nullable Prior prior(State state, Matrix X) {
        if (PRIOR.in(state).isEmpty()) return null;
        double spread = Moments.of(X).covariance(Divisor.N).trace() / X.cols();
        return new Prior(X.cols() + 2, Matrix.identity(X.cols()).times(spread > 0 ? WEAK * spread : 1));
    }

    /** The nearest of K points drawn at random, for each point. */
    private static int[] drawn(Matrix X, int k, Rng rng) {
        List<Integer> left = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) left.add(n);
        Vector[] centres = new Vector[k];
        for (int c = 0; c < k; c++) centres[c] = X.row(left.remove(rng.below(left.size())));
        return KMeans.from(X, Matrix.ofRows(centres), new Stopping(0, 0), Tracer.off())
                .labels();
    }

    /** K times the Gaussian of all points. */
    private static GaussianMixture alike(Matrix X, int k, Family family) {
        GaussianMixture one = Em.start(X, new int[X.rows()], family);
        return new GaussianMixture(
                Vector.generate(k, c -> 1.0 / k),
                Collections.nCopies(k, one.components().get(0)));
    }

    /** The start with the means that were dragged. */
    private static GaussianMixture moved(State state, GaussianMixture start) {
        if (!state.has("mu")) return start;
        try {
            Matrix means =
                    DataText.points(state.get("mu", ""), start.features()).X();
            if (means.rows() != start.size() || means.cols() != start.features()) return start;
            return GaussianMixture.of(start.weights(), means, start.covariances());
        } catch (IllegalArgumentException e) {
            return start;
        }
    }

    /** The state with the start's mean k at another place. */
    static State moved(State state, int k, Vector to) {
        GaussianMixture start = of(state).start();
        if (k >= start.size()) return state;
        Matrix means = start.means();
        DataText text = new DataText(means, List.of(), List.of()).moved(k, to);
        return state.without("step").with("mu", text.compact());
    }
}
