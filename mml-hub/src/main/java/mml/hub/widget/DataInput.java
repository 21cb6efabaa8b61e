package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mml.exact.Fractions;
import mml.hub.widget.Control.Option;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Points chosen among examples, typed, pasted or dropped as CSV, or dragged in the picture: the controls that a widget on
 * data needs, and what they do. An example stands in the state by its name, data of the reader's own by their numbers.
 *
 * <p>Once a point has been dragged, the state keeps how far the axes reach, so that the picture does not move under the
 * hand.
 */
public final class DataInput implements Input {
    private static final String EXAMPLE = "example";
    private static final String OWN = "data";
    private static final String REJECTED = "data.typed";
    private static final String REACH = "reach";
    private static final int LINES = 6;
    private static final int FINE = 100; // parts of an axis that a point may stop at
    private static final double TINY = 1e-9;
    private static final int MOST_HANDLES = 24;

    private final List<Example> examples;
    private final Function<String, DataText> read;
    private final String label;
    private final String hint;
    private final String[] outdated;
    private final Memo<String, DataText> known;

    private record Example(String name, String title, String text) {}

    private DataInput(
            List<Example> examples, Function<String, DataText> read, String label, String hint, String... outdated) {
        this.examples = List.copyOf(examples);
        this.read = read;
        this.label = label;
        this.hint = hint;
        this.outdated = outdated.clone();
        known = new Memo<>(read);
    }

    /** Points with so many features at most. It needs an example, with which it begins. */
    public static DataInput points(int features) {
        return new DataInput(
                List.of(),
                text -> DataText.points(text, features),
                "Your own data",
                "Type, paste or drop CSV, one point a line; the first "
                        + (features == 1 ? "column" : Count.of(features, "column")) + " of numbers "
                        + (features == 1 ? "counts" : "count")
                        + ". Up to " + DataText.ROWS + " rows.");
    }

    /**
     * Examples of up to so many features, y after them; a table with more columns is refused, for its last one is y.
     *
     * @param least so many rows at least
     * @param most so many at most
     */
    public static DataInput table(int features, int least, int most) {
        return new DataInput(
                List.of(),
                text -> table(text, features, least, most),
                "Your own data",
                "Type, paste or drop CSV, one example a line; the last column of numbers is y, those before it are its"
                        + " features, up to " + features + ". Up to " + Count.of(most, "row") + ".");
    }

    private static DataText table(String text, int features, int least, int most) {
        DataText all = DataText.points(text, Integer.MAX_VALUE);
        int D = all.X().cols() - 1;
        if (D < 1)
            throw new IllegalArgumentException("There is one column of numbers; features and, last, y are needed.");
        if (D > features)
            throw new IllegalArgumentException("There are " + Count.of(D, "feature") + " and y; there is room for "
                    + Count.of(features, "feature") + ".");
        int N = all.X().rows();
        if (N < least || N > most)
            throw new IllegalArgumentException(
                    "The table has " + Count.of(N, "row") + "; " + least + " to " + most + " are needed.");
        return all;
    }

    /** Points of the plane of which a coordinate may be missing. */
    public static DataInput gaps() {
        return new DataInput(
                List.of(),
                text -> DataText.gaps(text, 2),
                "Your own data",
                "Type, paste or drop CSV, one point a line; the first 2 columns of numbers count, ? stands for a"
                        + " missing value. Up to " + DataText.ROWS + " rows.");
    }

    /** Points of the plane, each in one of two classes. */
    public static DataInput classes() {
        return new DataInput(
                List.of(),
                text -> two(DataText.classes(text)),
                "Your own data",
                "Type, paste or drop CSV, one point a line: two numbers and the class. Up to " + DataText.ROWS
                        + " rows.");
    }

    private static DataText two(DataText data) {
        long classes = data.labels().stream().distinct().count();
        if (classes != 2)
            throw new IllegalArgumentException(
                    "There " + (classes == 1 ? "is one class" : "are " + classes + " classes") + "; two are needed.");
        return data;
    }

    /** The same, where only some data will do. */
    public DataInput checked(Function<DataText, DataText> check) {
        return new DataInput(examples, text -> check.apply(read.apply(text)), label, hint, outdated);
    }

    /** The same with one more example; the first is where it begins. */
    public DataInput example(String name, String title, String text) {
        List<Example> more = new ArrayList<>(examples);
        more.add(new Example(name, title, text));
        return new DataInput(more, read, label, hint, outdated);
    }

    /** The same; once there are other data, these values of the state no longer apply. */
    public DataInput outdates(String... names) {
        return new DataInput(examples, read, label, hint, names);
    }

    private Example chosen(State state) {
        String name = state.get(EXAMPLE, "");
        for (Example e : examples) if (e.name().equals(name)) return e;
        return examples.get(0);
    }

    /** The name of the example that is shown, with points dragged or not; empty for data of the reader's own. */
    public String example(State state) {
        boolean pasted = state.get(EXAMPLE, "").equals(OWN);
        boolean linked = state.has(OWN) && !state.has(EXAMPLE) && !state.has(REACH);
        return pasted || linked ? "" : chosen(state).name();
    }

    /** The data in this state: what was typed, or the last ones that could be read. */
    public DataText in(State state) {
        try {
            return known.get(state.get(OWN, chosen(state).text()));
        } catch (IllegalArgumentException e) {
            return known.get(chosen(state).text());
        }
    }

    /** The points in this state, one a row. */
    public Matrix points(State state) {
        return in(state).X();
    }

    @Override
    public boolean owns(String key) {
        return key.equals(EXAMPLE) || key.equals(OWN);
    }

    @Override
    public State set(State state, String key, String value) {
        State next = state.without(outdated).without(OWN, REJECTED, REACH, EXAMPLE);
        if (key.equals(EXAMPLE)) {
            if (value.isEmpty()) return state;
            return value.equals(examples.get(0).name()) ? next : next.with(EXAMPLE, value);
        }
        try {
            return next.with(EXAMPLE, OWN).with(OWN, known.get(value).compact());
        } catch (IllegalArgumentException e) {
            return state.with(REJECTED, value);
        }
    }

    @Override
    public List<Control> controls(State state) {
        List<Option> options = new ArrayList<>();
        for (Example e : examples) options.add(new Option(e.name(), e.title()));
        String typed = state.get(REJECTED, "");
        String error = typed.isEmpty() ? problem(state.get(OWN, chosen(state).text())) : problem(typed);
        String text = typed.isEmpty() ? error.isEmpty() ? in(state).lines() : state.get(OWN, "") : typed;
        return List.of(
                Control.Choice.ofExamples(
                        options, state.has(OWN) ? "" : chosen(state).name(), label),
                new Control.Field(OWN, label, text, LINES, hint, error));
    }

    /** What is wrong with a text; empty if nothing is. */
    private String problem(String text) {
        try {
            known.get(text);
            return "";
        } catch (IllegalArgumentException e) {
            return Sentence.of(e.getMessage());
        }
    }

    /** How feature d runs in the picture, if a point has been dragged there; otherwise what the data ask for. */
    public @Nullable Scale reach(State state, int d) {
        DataText kept;
        try {
            kept = DataText.points(state.get(REACH, ""), 2);
        } catch (IllegalArgumentException e) {
            return null;
        }
        Matrix X = kept.X();
        if (X.rows() != 2 || d >= X.cols()) return null;
        double size = Math.max(Math.abs(X.get(0, d)), Math.abs(X.get(1, d)));
        if (!(X.get(1, d) - X.get(0, d) > TINY * size)) return null;
        return Scale.linear(X.get(0, d), X.get(1, d));
    }

    /** How the axes beside the data are called and run. */
    public DataAxes axes(State state) {
        return new DataAxes(in(state).features(), reach(state, 0), reach(state, 1));
    }

    /**
     * A handle for each point that is wholly known, if they are few.
     *
     * @param plane where the points lie; of points on a line only its x counts
     * @param y where points on a line are drawn
     */
    public List<Handle> handles(State state, Plane plane, double y) {
        DataText data = in(state);
        Matrix X = data.X();
        List<Handle> out = new ArrayList<>();
        if (X.rows() > MOST_HANDLES) return out;
        for (int n = 0; n < X.rows(); n++) {
            int row = n;
            if (Double.isNaN(X.row(n).sum())) continue;
            Vector at = X.cols() == 1 ? Vector.of(X.get(n, 0), y) : X.row(n);
            out.add(Handle.of(
                    "point-" + (n + 1),
                    "point " + (n + 1) + " at " + NumberText.tuple(X.row(n)),
                    plane,
                    at,
                    step(plane.across()),
                    (now, to) -> moved(now, row, to, plane)));
        }
        return out;
    }

    private State moved(State state, int row, Vector to, Plane plane) {
        DataText data = in(state);
        int features = data.X().cols();
        if (row >= data.X().rows()) return state;
        State named = example(state).isEmpty() ? state.with(EXAMPLE, OWN) : state;
        State kept = state.has(REACH) ? named : named.with(REACH, reach(plane, features));
        return kept.with(OWN, data.moved(row, placed(plane, to, features)).compact());
    }

    /**
     * A handle for each of few points of the plane or of space that are drawn about their mean: wherever one is dragged, it is
     * there when the new mean is in the middle.
     *
     * @param kept what stays as it is, such as the point of view
     */
    public List<Handle> handles(State state, Stage stage, UnaryOperator<State> kept) {
        Matrix X = points(state);
        List<Handle> out = new ArrayList<>();
        if (X.rows() > MOST_HANDLES) return out;
        Vector mean = X.columnMeans();
        Scale reach = Scale.linear(-stage.reach(), stage.reach());
        for (int n = 0; n < X.rows(); n++) {
            int row = n;
            out.add(Handle.of(
                    "point-" + (n + 1),
                    "point " + (n + 1) + " at " + NumberText.tuple(X.row(n)),
                    stage,
                    X.row(n).minus(mean),
                    step(reach),
                    (now, to) -> aboutMean(kept.apply(now), row, to, reach)));
        }
        return out;
    }

    private State aboutMean(State state, int row, Vector to, Scale reach) {
        DataText data = in(state);
        Matrix X = data.X();
        int N = X.rows();
        if (row >= N) return state;
        Vector mean = X.columnMeans();
        double step = step(reach);
        Vector place = Vector.generate(X.cols(), d -> {
            double within = Math.max(reach.min(), Math.min(reach.max(), to.get(d)));
            double left = within + mean.get(d) - X.get(row, d) / N;
            return round(N == 1 ? left : left / (1 - 1.0 / N), step);
        });
        State named = example(state).isEmpty() ? state.with(EXAMPLE, OWN) : state;
        Matrix ends = Matrix.generate(2, 2, (end, d) -> end == 0 ? reach.min() : reach.max());
        return named.with(REACH, new DataText(ends, List.of(), List.of()).compact())
                .with(OWN, data.moved(row, place).compact());
    }

    private static String reach(Plane plane, int features) {
        Matrix ends = Matrix.generate(2, features, (end, d) -> {
            Scale s = d == 0 ? plane.across() : plane.up();
            return end == 0 ? s.min() : s.max();
        });
        return new DataText(ends, List.of(), List.of()).compact();
    }

    /** A place in view, on round numbers: where something is dragged to. */
    public static Vector placed(Plane plane, Vector to, int features) {
        return Vector.generate(features, d -> {
            Scale s = d == 0 ? plane.across() : plane.up();
            double within = Math.max(s.min(), Math.min(s.max(), to.get(d)));
            return round(within, step(s));
        });
    }

    /** The nearest multiple of a power of ten. */
    private static double round(double x, double step) {
        int places = 0;
        for (double part = step; part < 0.99 && places < 9; part *= 10) places++;
        return Fractions.toDouble(Fractions.parse(Numbers.rounded(Math.floor(x / step + 0.5) * step, places)));
    }

    /** How far one press of an arrow key goes: a power of ten, at most one part in so many of the axis. */
    public static double step(Scale scale) {
        double most = (scale.max() - scale.min()) / FINE;
        double step = 1;
        while (step > most) step /= 10;
        while (10 * step <= most) step *= 10;
        return step;
    }
}
