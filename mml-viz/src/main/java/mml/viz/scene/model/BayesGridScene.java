package mml.viz.scene.model;

import java.util.List;
import mml.matrix.Vector;
import mml.model.BayesGrid;
import mml.model.BayesGridStep;
import mml.model.BayesGridStep.Datum;
import mml.trace.Trace;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What is believed of one parameter, known at the points of a grid: its density before an observation and after it.
 *
 * @mml §8.4.2
 */
public final class BayesGridScene extends Film<BayesGridStep> {
    private final Vector grid;
    private final String parameter;
    private final Scale up;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public BayesGridScene(Trace<? extends BayesGridStep> trace, String parameter) {
        this(trace, parameter, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param parameter what the parameter is called
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public BayesGridScene(Trace<? extends BayesGridStep> trace, String parameter, Canvas canvas) {
        super(trace, canvas);
        this.parameter = parameter;
        grid = this.trace.start(BayesGridStep.Start.class).grid();
        double highest = 0;
        for (int i = 0; i < this.trace.size(); i++)
            highest =
                    Math.max(highest, density(this.trace.get(i).probabilities()).maxNorm());
        up = Scale.linear(0, 1.05 * highest);
    }

    private Vector density(Vector probabilities) {
        return BayesGrid.density(grid, probabilities);
    }

    @Override
    protected double height(Room roomy) {
        return 0.75 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plot = Plot.in(room)
                .named("grid")
                .x(parameter, Scale.linear(grid.get(0), grid.get(grid.size() - 1)))
                .y("density", up);
        BayesGridStep step = shown(i);
        boolean datum = step instanceof Datum;
        if (step instanceof Datum d)
            plot = plot.add(
                    line(d.before()).painted(Role.AXIS).dashed(Dash.DASHED).named("before"));
        return plot.add(line(step.probabilities())
                        .painted(Role.SERIES_1)
                        .weighing(1.6)
                        .named(datum ? "after" : "prior"))
                .marks();
    }

    private Line line(Vector probabilities) {
        return Line.of(grid.toArray(), density(probabilities).toArray());
    }
}
