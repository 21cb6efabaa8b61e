package mml.viz.scene.probability;

import mml.matrix.Vector;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.probability.Dirichlet;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Pen;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What is believed of the probabilities of a few categories, draw by draw: the density of each alone, a beta distribution.
 * Beside it how likely each is next time, now as bars and by the prior as dots; and the log evidence.
 *
 * @mml §6.6.1, table 6.2
 */
public final class CategoriesScene extends BeliefFilm {
    private static final double MOST = 8; // a density above this is cut

    private final double highest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public CategoriesScene(Trace<? extends ConjugateStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run from a Dirichlet prior
     * @throws IllegalArgumentException if the trace does not begin with a start, or not with such a prior
     */
    public CategoriesScene(Trace<? extends ConjugateStep> trace, Canvas canvas) {
        super(trace, "Dirichlet", canvas);
        double most = 1;
        for (int i = 0; i < this.trace.size(); i++)
            for (int k = 0; k < parameters(i).size(); k++)
                for (double x : grid(Scale.linear(0, 1)))
                    most = Math.max(most, Math.min(MOST, marginal(i, k).density(x)));
        highest = most;
    }

    private Dirichlet belief(int i) {
        return new Dirichlet(parameters(i));
    }

    private Beta marginal(int i, int k) {
        return belief(i).marginal(k);
    }

    /** With the categories as the bars count them, from 1. */
    @Override
    protected String caption(int i) {
        if (i == 0) return super.caption(i);
        return "Draw " + i + ": category " + NumberText.of(data()[i - 1] + 1) + "; the parameters are now "
                + NumberText.tuple(parameters(i));
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " Next time the categories have the probabilities "
                + NumberText.tuple(belief(i).mean()) + ".";
    }

    @Override
    Plot belief(int i, Room room) {
        double[] x = grid(Scale.linear(0, 1));
        Plot plot = Plot.in(room).x("probability", Scale.linear(0, 1)).y("density", Scale.linear(0, ABOVE * highest));
        for (int k = 0; k < parameters(i).size(); k++) {
            double[] p = new double[x.length];
            for (int s = 0; s < x.length; s++)
                p[s] = Math.min(2 * highest, marginal(i, k).density(x[s]));
            plot = plot.add(Line.of(x, p).with(Pen.series(k).weighing(1.5)).named("of " + (k + 1)));
        }
        return plot;
    }

    @Override
    Plot predictive(int i, Room room) {
        Vector now = belief(i).mean();
        double[] index = new double[now.size()];
        for (int k = 0; k < index.length; k++) index[k] = k + 1;
        return Plot.in(room)
                .titled("the next draw; dots: prior")
                .x("category", Scale.whole(0.3, index.length + 0.7))
                .y("", Scale.linear(0, 1))
                .add(Bars.at(index, now.toArray(), 0.6).painted(Role.FOCUS).pale())
                .add(Dots.of(index, belief(0).mean().toArray())
                        .painted(Role.INK)
                        .sized(0.26));
    }
}
