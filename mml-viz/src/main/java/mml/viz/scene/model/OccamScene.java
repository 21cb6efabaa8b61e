package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.OccamStep;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * How each model spreads its one unit of probability over all sequences that could have come, a panel for each model with the
 * same scales; a dotted line leads to the one that came, and its bar stands out.
 *
 * @mml §8.6.2, Figure 8.14
 */
public final class OccamScene extends Film<OccamStep> {
    private static final int LONGEST = 8;
    private static final double ROOM = 1.12;

    private final OccamStep.Start start;
    private final double[] places;
    private final double most;
    private final int here;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public OccamScene(Trace<? extends OccamStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run on at most 8 outcomes
     * @throws IllegalArgumentException if there are more, so that bars would be too thin to see
     */
    public OccamScene(Trace<? extends OccamStep> trace, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(OccamStep.Start.class);
        int n = start.outcomes().length();
        if (n > LONGEST)
            throw new IllegalArgumentException("there are " + n + " outcomes, expected " + LONGEST + " at most");
        places = new double[1 << n];
        for (int i = 0; i < places.length; i++) places[i] = i;
        int bits = 0;
        for (int i = 0; i < n; i++) bits = 2 * bits + (start.outcomes().charAt(i) - '0');
        here = bits;
        double highest = 0;
        for (OccamStep s : this.trace.stream().toList())
            if (s instanceof OccamStep.Model m)
                highest = Math.max(highest, m.evidence().maxNorm());
        most = ROOM * highest;
    }

    @Override
    protected double height(Room roomy) {
        return 1.35 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>();
        int M = start.models();
        for (int m = 0; m < M; m++) {
            Plot plot = Plot.in(panel(room, m, M))
                    .named("model-" + (m + 1))
                    .titled(room.isWide() ? "M" + (m + 1) : "M" + (m + 1) + ": " + name(m))
                    .x(room.isWide() || m == M - 1 ? "sequence" : "", Scale.whole(-1, places.length))
                    .y("", Scale.linear(0, most))
                    .add(Rule.up(here).painted(Role.SERIES_2).dashed(Dash.DOTTED));
            for (int s = 0; s <= i; s++)
                if (trace.get(s) instanceof OccamStep.Model model && model.m() == m)
                    plot = plot.add(Bars.at(places, model.evidence().toArray(), 0.8)
                                    .painted(Role.SERIES_1))
                            .add(Bars.at(new double[] {here}, new double[] {model.here()}, 0.95)
                                    .painted(Role.SERIES_2));
            out.addAll(plot.marks());
        }
        return out;
    }

    /** Side by side where there is width, otherwise one below the other. */
    private static Room panel(Room room, int m, int of) {
        double gap = 0.6 * room.font();
        double wide = room.width() / of;
        double high = room.height() / of;
        return room.isWide()
                ? room.within(m * wide + (m == 0 ? 0 : gap), 0, (of - 1 - m) * wide, 0)
                : room.within(0, m * high, 0, (of - 1 - m) * high + (m == of - 1 ? 0 : gap));
    }

    private String name(int m) {
        for (OccamStep s : trace.stream().toList())
            if (s instanceof OccamStep.Model model && model.m() == m) return model.name();
        return "";
    }
}
