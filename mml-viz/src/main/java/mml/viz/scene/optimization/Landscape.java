package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.Basins;
import mml.optimization.Minimum;
import mml.text.Count;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Layer;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Scale;
import mml.viz.scene.Trail;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * A function of one or two variables and the part of its domain that is looked at: its graph, or its contours. Between
 * contours equally far from the lowest one, as areas go, lies equally much of the picture.
 *
 * @mml §7.1, Figures 7.2, 7.3
 */
public final class Landscape {
    private static final int LEVELS = 11;
    private static final int SAMPLES = 33; // along each axis, to choose levels

    private final Differentiable f;
    private final List<String> names;
    private final Scale across;
    private final Scale up;
    private final Layer ground;
    private final List<Layer> beneath;

    private Landscape(Differentiable f, List<String> names, Scale across, Scale up, List<Layer> beneath) {
        this.beneath = beneath;
        this.f = f;
        this.names = List.copyOf(names);
        this.across = across;
        this.up = up;
        this.ground = new Kept(
                names.size() == 2
                        ? Contours.of((x, y) -> f.at(Vector.of(x, y)), levels(f, across, up))
                                .painted(Trail.LEVELS)
                                .shaded()
                        : Line.graph(x -> f.at(Vector.of(x)), across.min(), across.max())
                                .painted(Role.AXIS));
    }

    /**
     * A function of two variables.
     *
     * @param names of the variables, as formulas
     */
    public static Landscape of(Differentiable f, List<String> names, Scale across, Scale up) {
        if (names.size() != 2)
            throw new IllegalArgumentException("there are " + names.size() + " names, expected 2: " + names);
        return new Landscape(f, names, across, up, List.of());
    }

    /** A function of one variable. */
    public static Landscape of(Differentiable f, String name, Scale across) {
        return new Landscape(f, List.of(name), across, across, List.of());
    }

    /**
     * A formula in one or two variables.
     *
     * @param up is not asked where there is one
     * @throws IllegalArgumentException if it has no variable, or more than two
     */
    public static Landscape of(Expression f, Scale across, Scale up) {
        List<String> names = f.variables();
        if (names.isEmpty() || names.size() > 2)
            throw new IllegalArgumentException(
                    "the formula has " + Count.of(names.size(), "variable") + ", expected one or two to be drawn");
        return new Landscape(
                Differentiable.of(f), names.stream().map(Landscape::formula).toList(), across, up, List.of());
    }

    /** The same in the colours of where each start leads, with a ring at each end; starts that lead nowhere have the last colour. */
    public Landscape with(Basins basins) {
        List<Layer> layers = new ArrayList<>();
        int none = basins.ends().size();
        layers.add(new Kept(Regions.of((x, y) -> {
            int end = basins.at(names.size() == 1 ? Vector.of(x) : Vector.of(x, y));
            return end < 0 ? none : end;
        })));
        List<Vector> ends = new ArrayList<>();
        for (Minimum end : basins.ends()) if (shows(end.x())) ends.add(place(end.x()));
        if (!ends.isEmpty()) layers.add(Dots.at(ends).painted(Role.INK).shaped(Symbol.RING));
        return new Landscape(f, names, across, up, layers);
    }

    /** {@code x1} as {@code x_1}. */
    private static String formula(String name) {
        int letters = 0;
        while (letters < name.length() && !(name.charAt(letters) >= '0' && name.charAt(letters) <= '9')) letters++;
        return letters == name.length() ? name : name.substring(0, letters) + "_{" + name.substring(letters) + "}";
    }

    /** One or two. */
    public int variables() {
        return names.size();
    }

    public Differentiable f() {
        return f;
    }

    /** Its graph or its contours in a room, ready for more layers. */
    public Plot in(Room room) {
        Plot plot = Plot.in(room).named("path").x(names.get(0), across);
        plot = names.size() == 1 ? plot.y("f", height()) : plot.y(names.get(1), up);
        for (Layer layer : beneath) plot = plot.add(layer);
        return plot.add(ground);
    }

    /** Where a point of the domain stands in the picture: at the graph where there is one variable. */
    public Vector place(Vector x) {
        return names.size() == 1 ? Vector.of(x.get(0), f.at(x)) : x;
    }

    /** Whether a point of the domain is in view. */
    public boolean shows(Vector x) {
        Vector at = place(x);
        Scale vertical = names.size() == 1 ? height() : up;
        return inside(across, at.get(0)) && inside(vertical, at.get(1));
    }

    private static boolean inside(Scale scale, double value) {
        return scale.min() <= value && value <= scale.max();
    }

    private Scale height() {
        double[] values = new double[4 * SAMPLES + 1];
        for (int i = 0; i < values.length; i++) values[i] = f.at(Vector.of(across.value(i / (4.0 * SAMPLES))));
        return Scale.around(values);
    }

    /** Of all values in view those at squares of equal shares. */
    private static double[] levels(Differentiable f, Scale across, Scale up) {
        double[] values = new double[SAMPLES * SAMPLES];
        int n = 0;
        for (int i = 0; i < SAMPLES; i++)
            for (int j = 0; j < SAMPLES; j++) {
                double v = f.at(Vector.of(across.value(i / (SAMPLES - 1.0)), up.value(j / (SAMPLES - 1.0))));
                if (Shapes.finite(v)) values[n++] = v;
            }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        if (n == 0 || sorted[0] == sorted[n - 1]) return new double[0];
        double[] out = new double[LEVELS];
        for (int k = 0; k < LEVELS; k++) {
            double share = (k + 1.0) / (LEVELS + 1);
            out[k] = sorted[(int) (share * share * (n - 1))];
        }
        return out;
    }
}
