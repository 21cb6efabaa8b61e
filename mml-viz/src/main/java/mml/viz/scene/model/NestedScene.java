package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.model.NestedStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.ColourTable;
import mml.viz.scene.ColourTable.Cell;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Chosen inside, judged outside: a row for each outer fold with the inner risks of all candidates, the one that is taken framed;
 * beside it the risks of one fold with their standard errors and, dashed, the bar below which one is as good as the best. In the
 * end what was judged apart beside what the same folds would have said.
 *
 * @mml §8.6.1, Figure 8.13
 */
public final class NestedScene extends Film<NestedStep> {
    private static final double NAMES = 2.2; // of the font: the room left of the table
    private static final double ABOVE = 1.15;
    private static final Dots NONE = Dots.at(List.of());

    private final NestedStep.Start start;
    private final String what;
    private final List<String> candidates;
    private final double low;
    private final double high;
    private final double highest;
    private final int digits; // of the risks in the table

    /** On a wide slide, {@link Canvas#WIDE}. */
    public NestedScene(Trace<? extends NestedStep> trace, String what, List<String> candidates) {
        this(trace, what, candidates, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param what the candidates are values of, a formula such as λ
     * @param candidates their names, as many as the run has
     * @throws IllegalArgumentException if there are not so many
     */
    public NestedScene(Trace<? extends NestedStep> trace, String what, List<String> candidates, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(NestedStep.Start.class);
        if (candidates.size() != start.candidates())
            throw new IllegalArgumentException(
                    "there are " + candidates.size() + " names, expected " + start.candidates());
        this.what = what;
        this.candidates = List.copyOf(candidates);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double top = 0;
        for (NestedStep step : this.trace) {
            if (step instanceof NestedStep.Chosen c)
                for (int j = 0; j < c.risks().size(); j++) {
                    least = Math.min(least, c.risks().get(j));
                    most = Math.max(most, c.risks().get(j));
                    top = Math.max(top, c.risks().get(j) + c.standardErrors().get(j));
                }
            if (step instanceof NestedStep.Judged j) top = Math.max(top, j.risk());
        }
        low = least;
        high = most;
        highest = top > 0 ? ABOVE * top : 1;
        digits = most >= 1000 ? 4 : most >= 10 ? 3 : 2; // none of these needs more room than 0.012
    }

    @Override
    protected double height(Room roomy) {
        return 1.3 * roomy.width();
    }

    private static Room table(Room room) {
        return room.isWide() ? room.within(0, 0, 0.52 * room.width(), 0) : room.within(0, 0, 0, 0.5 * room.height());
    }

    private static Room side(Room room) {
        return room.isWide() ? room.within(0.58 * room.width(), 0, 0, 0) : room.within(0, 0.54 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room left = table(room);
        List<Mark> out = new ArrayList<>();
        out.add(Mark.named("inner", heat(i, NAMES * left.font()).marks(left)));
        Room right = side(room);
        out.addAll((trace.get(i) instanceof NestedStep.Done d
                        ? ends(d, right)
                        : trace.latest(i, NestedStep.Chosen.class)
                                .map(c -> risks(c, trace.get(i) instanceof NestedStep.Judged j ? j : null, right))
                                .orElseGet(() -> known(ground(right, "inside, fold by fold"), NONE, NONE, NONE)))
                .marks());
        return out;
    }

    private ColourTable heat(int i, double left) {
        int K = start.outer();
        List<List<Cell>> cells = new ArrayList<>();
        List<Integer> framed = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int k = K - 1; k >= 0; k--) {
            rows.add(Integer.toString(k + 1));
            NestedStep.Chosen c = chosen(k, i);
            framed.add(c == null ? -1 : c.taken());
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < candidates.size(); j++)
                row.add(c == null ? Cell.EMPTY : cell(c.risks().get(j)));
            cells.add(row);
        }
        return new ColourTable(left, "k", what, "mean loss inside", rows, candidates, cells, framed);
    }

    private Cell cell(double risk) {
        double good = high > low ? (high - risk) / (high - low) : 0.5;
        return new Cell(NumberText.significant(risk, digits), good);
    }

    private NestedStep.@Nullable Chosen chosen(int k, int upTo) {
        for (int s = 0; s <= upTo; s++) if (trace.get(s) instanceof NestedStep.Chosen c && c.k() == k) return c;
        return null;
    }

    private Plot ground(Room room, String title) {
        return Plot.in(room)
                .named("risks")
                .titled(title)
                .x(what, Scale.named(candidates))
                .y("", Scale.linear(0, highest));
    }

    /** The risks inside, the one that is taken and what the fold says to it; of each nothing while it is not known. */
    private static Plot known(Plot plot, Dots inside, Dots taken, Dots fold) {
        return plot.add(inside.painted(Role.SERIES_1).named("inside"))
                .add(taken.painted(Role.CHANGE)
                        .shaped(Symbol.SQUARE)
                        .sized(0.45)
                        .named("taken"))
                .add(fold.painted(Role.INK).shaped(Symbol.RING).sized(0.65).named("the fold"));
    }

    private Plot risks(NestedStep.Chosen c, NestedStep.@Nullable Judged judged, Room room) {
        int C = candidates.size();
        Vector at = Vector.generate(C, j -> (double) j);
        Vector up = c.risks().plus(c.standardErrors());
        Vector down = Vector.generate(
                C, j -> Math.max(0, c.risks().get(j) - c.standardErrors().get(j)));
        Plot bars = ground(room, "without fold " + (c.k() + 1))
                .add(Rule.across(up.get(c.least())).painted(Role.SERIES_1))
                .add(Line.strokes(at, down, at, up).painted(Role.SERIES_1).weighing(1.2));
        return known(
                bars,
                Dots.of(at.toArray(), c.risks().toArray()),
                Dots.at(c.taken(), c.risks().get(c.taken())),
                judged == null ? NONE : Dots.at(c.taken(), judged.risk()));
    }

    private static Plot ends(NestedStep.Done d, Room room) {
        double most = ABOVE * Math.max(d.risk(), d.flat());
        return Plot.in(room)
                .named("ends")
                .titled("chosen and judged")
                .x("", Scale.named(List.of("apart", "by the same folds")))
                .y("", Scale.linear(0, most > 0 ? most : 1))
                .add(Bars.of(d.risk(), d.flat()).painted(Role.FOCUS));
    }
}
