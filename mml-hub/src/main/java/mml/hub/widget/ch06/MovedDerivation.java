package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.probability.ChangeStep;
import mml.probability.ChangeStep.Tile;
import mml.trace.Trace;

/**
 * How dense a tile of probability is before and after it was moved: the tile that the figure shows, or its first.
 *
 * @mml §6.7.2, (6.143), (6.144)
 */
public final class MovedDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public MovedDerivation() {
        super("moved", "change");
    }

    @Override
    public List<Line> lines(int seed) {
        Trace<ChangeStep> trace = ChangeWidget.shown(State.empty());
        return lines(tiles(trace).get(seed % tiles(trace).size()));
    }

    @Override
    public List<Line> following(State state) {
        Trace<ChangeStep> trace = ChangeWidget.shown(state);
        int step = Math.min(state.count("step", 0), trace.size() - 1);
        List<Tile> tiles = tiles(trace);
        return lines(trace.get(step) instanceof Tile t ? t : step == 0 ? tiles.get(0) : tiles.get(tiles.size() - 1));
    }

    private static List<Tile> tiles(Trace<ChangeStep> trace) {
        List<Tile> tiles = new ArrayList<>();
        for (ChangeStep step : trace) if (step instanceof Tile t) tiles.add(t);
        return tiles;
    }

    private static List<Line> lines(Tile t) {
        double wide = t.to() - t.from();
        double high = t.high() - t.low();
        double before = t.mass() / wide;
        double stretch = high / wide;
        double after = t.mass() / high;
        return List.of(
                new Line(
                        "\\frac{" + Live.number(t.mass()) + "}{" + Live.number(t.to()) + "-" + Live.factor(t.from())
                                + "}=" + Live.number(before),
                        Math.abs(before * wide - t.mass()) <= CLOSE,
                        "series-1"),
                new Line(
                        "\\frac{" + Live.number(t.high()) + "-" + Live.factor(t.low()) + "}{" + Live.number(wide) + "}="
                                + Live.number(stretch),
                        stretch > 0,
                        "series-2"),
                new Line(
                        "\\frac{" + Live.number(before) + "}{" + Live.number(stretch) + "}=" + Live.number(after),
                        Math.abs(before / stretch - after) <= CLOSE * after,
                        "series-1"));
    }
}
