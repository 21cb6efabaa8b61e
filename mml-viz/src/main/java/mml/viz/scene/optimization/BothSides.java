package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.WorkingSets;
import mml.optimization.WorkingSets.Guess;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * A program and its dual on one axis: the values of allowed points, from above, and the bounds of multipliers that are not negative, from below. While a run
 * goes on only its own value is seen; in its last frame all guesses at working sets.
 */
record BothSides(WorkingSets sets) {
    private static final List<String> NAMES = List.of("x allowed", "λ ≥ 0");

    /** @param value of where the run stands, NaN before it begins */
    List<Mark> marks(double value, boolean end, Room room) {
        List<Double> all = new ArrayList<>();
        for (Guess g : sets.guesses()) if (g.allowed() || g.bound()) all.add(g.value());
        if (!Double.isNaN(value)) all.add(value);
        double[] values = all.stream().mapToDouble(v -> v).toArray();
        Plot plot = Plot.in(room)
                .named("sides")
                .titled(end ? "from above, from below" : "")
                .x("", Scale.named(NAMES))
                .y("value", Scale.around(values));
        if (!Double.isNaN(value)) plot = plot.add(Rule.across(value).painted(Role.FOCUS));
        if (!end) return plot.marks();
        return with(with(plot, 0, Role.SERIES_1, Symbol.DISC), 1, Role.SERIES_2, Symbol.RING)
                .marks();
    }

    private Plot with(Plot plot, int column, Role paint, Symbol symbol) {
        List<Vector> at = new ArrayList<>();
        for (Guess g : sets.guesses()) if (column == 0 ? g.allowed() : g.bound()) at.add(Vector.of(column, g.value()));
        return at.isEmpty() ? plot : plot.add(Dots.at(at).painted(paint).shaped(symbol));
    }

    /** In the plane: the points whose multipliers are a bound. */
    Plot on(Plot plot) {
        List<Vector> at = new ArrayList<>();
        for (Guess g : sets.guesses())
            if (g.bound() && plot.plane().area().contains(plot.plane().at(g.x().get(0), g.x().get(1)))) at.add(g.x());
        return at.isEmpty() ? plot : plot.add(Dots.at(at).painted(Role.SERIES_2).shaped(Symbol.RING));
    }
}
