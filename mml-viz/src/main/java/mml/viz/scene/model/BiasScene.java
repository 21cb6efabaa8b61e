package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.model.BiasStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
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
 * One truth, observed again and again: all fits over one another, their mean beside the truth, and how squared bias and variance
 * settle with the number of replicates; at one place, if asked, every prediction.
 *
 * @mml §8.3.3, §9.2.2
 */
public final class BiasScene extends Film<BiasStep> {
    private static final int SHOWN = 25;

    private final BiasStep.Start start;
    private final int place; // of those where predictions are judged; −1 if none is looked at
    private final double[] at;
    private final Scale across;
    private final Scale up;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BiasScene(Trace<? extends BiasStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run with inputs of one entry, judged at places in ascending order
     * @throws IllegalArgumentException if inputs have more entries
     */
    public BiasScene(Trace<? extends BiasStep> trace, Canvas canvas) {
        this(trace, canvas, -1);
    }

    private BiasScene(Trace<? extends BiasStep> trace, Canvas canvas, int place) {
        super(trace, canvas);
        this.place = place;
        start = this.trace.start(BiasStep.Start.class);
        if (start.X().cols() != 1)
            throw new IllegalArgumentException(
                    "X has " + Count.of(start.X().cols(), "column") + ", expected 1 for a picture of curves");
        at = start.at().column(0).toArray();
        across = Scale.around(at);
        double wide = 3 * Math.sqrt(start.noise());
        double low = start.truth().min();
        double high = start.truth().max();
        double room = Math.max(wide, 0.4 * (high - low) + 0.1);
        up = Scale.linear(low - room, high + room);
    }

    /**
     * The same with what is predicted at one of the places where predictions are judged.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public BiasScene at(int index) {
        return new BiasScene(trace, canvas, Shapes.index(index, at.length, "index"));
    }

    /** Where the curves lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(main(room())).plane();
    }

    private Plot ground(Room room) {
        return Plot.in(room).named("fits").x("x", across).y("y", up);
    }

    @Override
    protected String spoken(int i) {
        if (place < 0) return super.spoken(i);
        StringBuilder out = new StringBuilder(super.spoken(i))
                .append(" At x₀ = ")
                .append(NumberText.of(at[place]))
                .append(" the truth is ")
                .append(NumberText.of(start.truth().get(place)));
        List<BiasStep.Replicate> seen = seen(i);
        if (!seen.isEmpty())
            out.append(", the mean prediction ")
                    .append(NumberText.of(seen.get(seen.size() - 1).mean().get(place)));
        return out.append('.').toString();
    }

    private List<BiasStep.Replicate> seen(int i) {
        List<BiasStep.Replicate> seen = new ArrayList<>();
        for (int s = 0; s <= i; s++) if (trace.get(s) instanceof BiasStep.Replicate r) seen.add(r);
        return seen;
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    private static Room main(Room room) {
        return room.isWide() ? room.within(0, 0, 0.4 * room.width(), 0) : room.within(0, 0, 0, 0.42 * room.height());
    }

    private static Room side(Room room) {
        return room.isWide() ? room.within(0.64 * room.width(), 0, 0, 0) : room.within(0, 0.62 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plot = ground(main(room));
        List<BiasStep.Replicate> seen = seen(i);
        if (place >= 0) plot = plot.add(Rule.up(at[place]));
        for (int r = Math.max(0, seen.size() - SHOWN); r < seen.size(); r++)
            plot = plot.add(Line.of(at, seen.get(r).predictions().toArray())
                    .painted(Role.MUTED)
                    .weighing(0.5));
        plot = plot.add(Line.of(at, start.truth().toArray())
                .painted(Role.INK)
                .dashed(Dash.DASHED)
                .named("truth"));
        if (!seen.isEmpty()) {
            BiasStep.Replicate last = seen.get(seen.size() - 1);
            plot = plot.add(Line.of(at, last.mean().toArray())
                            .painted(Role.SERIES_1)
                            .weighing(2)
                            .named("mean fit"))
                    .add(Dots.of(start.X().column(0).toArray(), last.y().toArray())
                            .painted(Role.SERIES_2)
                            .named("data"));
        }
        if (place >= 0 && !seen.isEmpty())
            plot = plot.add(Dots.at(seen.stream()
                            .map(r -> Vector.of(at[place], r.predictions().get(place)))
                            .toList())
                    .painted(Role.INK)
                    .sized(0.14));
        List<Mark> out = new ArrayList<>(plot.marks());
        out.addAll(Plot.in(side(room))
                .named("parts")
                .titled("mean squared error")
                .x("replicates", Scale.whole(0, Math.max(2, replicates())))
                .y("", Scale.linear(0, reach()))
                .add(running(seen, BiasStep.Replicate::biasSquared)
                        .painted(Role.SERIES_1)
                        .named("bias²"))
                .add(running(seen, BiasStep.Replicate::variance)
                        .painted(Role.SERIES_3)
                        .named("variance"))
                .add(Line.of(new double[] {0, replicates()}, new double[] {start.noise(), start.noise()})
                        .painted(Role.SERIES_2)
                        .dashed(Dash.DASHED)
                        .named("noise"))
                .marks());
        return out;
    }

    private int replicates() {
        return (int) trace.stream().filter(s -> s instanceof BiasStep.Replicate).count();
    }

    private double reach() {
        double most = start.noise();
        for (BiasStep s : trace.stream().toList())
            if (s instanceof BiasStep.Replicate r && r.r() > 0)
                most = Math.max(most, Math.max(r.biasSquared(), r.variance()));
        return 1.1 * most + 1e-9;
    }

    private static Line running(List<BiasStep.Replicate> seen, ToDoubleFunction<BiasStep.Replicate> value) {
        return Line.of(
                Vector.generate(seen.size(), k -> k + 1).toArray(),
                Vector.generate(seen.size(), k -> value.applyAsDouble(seen.get(k)))
                        .toArray());
    }
}
