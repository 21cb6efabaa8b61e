package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.probability.Distribution;
import mml.probability.SamplingStep;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Room;

/**
 * A sample that grows, as a histogram under the density it is drawn from; beside it its numbers in order over the quantiles
 * of the distribution: a straight line where it fits, bent in the tails where they are too heavy or too light.
 *
 * @mml §6.7.1, Theorem 6.15; §6.1.3
 */
public final class QuantileScene extends Film<SamplingStep> {
    private final Quantiles quantiles;
    private final double[] sample;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public QuantileScene(Trace<? extends SamplingStep> trace, Distribution X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the distribution that the sample is compared with, with a density
     */
    public QuantileScene(Trace<? extends SamplingStep> trace, Distribution X, Canvas canvas) {
        super(trace, canvas);
        sample = new double[this.trace.size()];
        for (int n = 0; n < sample.length; n++) sample[n] = this.trace.get(n).x();
        quantiles = new Quantiles(X, sample);
    }

    @Override
    protected double height(Room roomy) {
        return 1.4 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double[] seen = new double[i + 1];
        System.arraycopy(sample, 0, seen, 0, i + 1);
        List<Mark> out = new ArrayList<>(quantiles.density(seen, left(room)).marks());
        out.addAll(quantiles.straight(seen, right(room)).marks());
        return out;
    }

    static Room left(Room room) {
        return room.isWide() ? room.within(0, 0, 0.53 * room.width(), 0) : room.within(0, 0, 0, 0.52 * room.height());
    }

    static Room right(Room room) {
        return room.isWide() ? room.within(0.53 * room.width(), 0, 0, 0) : room.within(0, 0.52 * room.height(), 0, 0);
    }
}
