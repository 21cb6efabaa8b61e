package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.probability.LogPartition;
import mml.random.Rng;

/**
 * Why the slope of A is a mean and its curvature a variance, by differences at the θ of the figure.
 *
 * @mml §6.6.3, (6.107)
 */
public final class PartitionDerivation extends Derivation {
    private static final double H = 0.01;

    /** A a little to the left and to the right: its first and second difference quotient. */
    record Differences(double left, double middle, double right) {
        double first() {
            return (right - left) / (2 * H);
        }

        double second() {
            return (right - 2 * middle + left) / (H * H);
        }

        /** Differences of this h are off by about a thousandth of what they stand for, where A is most bent. */
        boolean agree(LogPartition at) {
            return slopes(at) && Math.abs(second() - at.variance()) <= 0.01 * at.variance();
        }

        /** Whether the first one is the mean. */
        boolean slopes(LogPartition at) {
            return Math.abs(first() - at.mean()) <= 0.01 * (Math.abs(at.mean()) + at.variance());
        }
    }

    public PartitionDerivation() {
        super("slope-of-a", "partition");
    }

    static Differences differences(PartitionWidget.Family f, double theta) {
        return new Differences(
                f.by().apply(theta - H).logPartition(),
                f.by().apply(theta).logPartition(),
                f.by().apply(theta + H).logPartition());
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        PartitionWidget.Family f = PartitionWidget.family(State.empty());
        return lines(f, (Rng.seeded(seed).between(1, 41) - 21) / 10.0);
    }

    @Override
    public List<Line> following(State state) {
        return lines(PartitionWidget.family(state), PartitionWidget.theta(state));
    }

    private static List<Line> lines(PartitionWidget.Family f, double theta) {
        LogPartition at = PartitionWidget.at(f, theta);
        Differences near = differences(f, theta);
        return List.of(
                new Line(
                        "A(" + Live.number(theta) + ")=" + Live.number(at.value()),
                        near.middle() == at.value(),
                        "series-1"),
                new Line(Live.number(near.first()) + "\\approx" + Live.number(at.mean()), near.slopes(at), "series-2"),
                new Line(
                        Live.number(near.second()) + "\\approx" + Live.number(at.variance()),
                        near.agree(at),
                        "series-2"));
    }
}
