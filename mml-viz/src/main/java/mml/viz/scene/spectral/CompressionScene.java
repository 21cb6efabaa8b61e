package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.RankSequenceStep;
import mml.spectral.RankSequenceStep.Rank;
import mml.spectral.RankSequenceStep.Start;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Raster;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A picture and its approximation of rank k, where the two differ, and the singular values with those in use marked: one
 * frame for each rank.
 *
 * @mml §4.6, Figures 4.11 and 4.12
 */
public final class CompressionScene extends Film<RankSequenceStep> {
    private static final List<String> CHANNELS = List.of("red", "green", "blue");
    private static final double SMALLEST = 1e-4; // share of the first singular value that is shown

    private final List<? extends Trace<? extends RankSequenceStep>> channels;
    private final List<Matrix> original = new ArrayList<>();
    private final List<Vector> sigmas = new ArrayList<>();
    private final double font;
    private final double line; // room for a line of text
    private final double gap;
    private final double width; // of a picture
    private final double height;
    private final List<Point> corners; // of the three pictures and the spectrum
    private final Point end; // of the spectrum

    /** On a wide slide, {@link Canvas#WIDE}. */
    public CompressionScene(Trace<? extends RankSequenceStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** A grey picture: one matrix of values from 0 to 255. */
    public CompressionScene(Trace<? extends RankSequenceStep> trace, Canvas canvas) {
        this(List.of(trace), canvas);
    }

    /**
     * A picture in grey or colours.
     *
     * @param channels one trace for grey, three for red, green and blue, all of the same ranks
     * @throws IllegalArgumentException if there are others, or their matrices differ in shape
     */
    public CompressionScene(List<? extends Trace<? extends RankSequenceStep>> channels, Canvas canvas) {
        super(first(channels), canvas);
        this.channels = List.copyOf(channels);
        for (Trace<? extends RankSequenceStep> channel : channels) {
            if (channel.size() < 2 || !(channel.get(0) instanceof Start start))
                throw new IllegalArgumentException("channels has a trace without start or ranks, expected whole runs");
            original.add(start.A());
            sigmas.add(start.singularValues());
            Shapes.same(original.get(0), start.A());
            if (!ranks(channel).equals(ranks(channels.get(0))))
                throw new IllegalArgumentException("channels have ranks " + ranks(channels.get(0)) + " and "
                        + ranks(channel) + ", expected the same");
        }
        Room room = room();
        font = canvas.headed() ? canvas.smallPlot(0.75, Plot.SMALL) : room.font();
        line = 1.6 * font;
        gap = 1.2 * font;
        double top = room.top() + line;
        double down = room.bottom() - top - 2 * line - gap;
        double m = original.get(0).rows();
        double n = original.get(0).cols();
        double square = Math.min((room.width() - gap) / 2 / n, down / 2 / m);
        double row = Math.min((room.width() - 2 * gap) / 3 / n, down / 1.5 / m);
        width = n * Math.max(square, row);
        height = m * Math.max(square, row);
        double below = top + height + gap + line;
        if (square >= row) {
            double right = room.centre().x() + gap / 2;
            corners = List.of(
                    new Point(room.left(), top),
                    new Point(right, top),
                    new Point(room.left(), below),
                    new Point(right, below));
            end = new Point(room.right(), room.bottom() - line);
        } else {
            double left = (canvas.width() - 3 * width - 2 * gap) / 2;
            double step = width + gap;
            corners = List.of(
                    new Point(left, top),
                    new Point(left + step, top),
                    new Point(left + 2 * step, top),
                    new Point(left, below));
            end = new Point(canvas.width() - left, room.bottom() - line);
        }
    }

    private static List<Integer> ranks(Trace<? extends RankSequenceStep> channel) {
        List<Integer> out = new ArrayList<>();
        for (RankSequenceStep step : channel) if (step instanceof Rank rank) out.add(rank.k());
        return out;
    }

    private static Trace<? extends RankSequenceStep> first(List<? extends Trace<? extends RankSequenceStep>> channels) {
        if (channels.size() != 1 && channels.size() != 3)
            throw new IllegalArgumentException("channels has size " + channels.size() + ", expected 1 or 3");
        return channels.get(0);
    }

    /** One for each rank. */
    @Override
    public int frames() {
        return trace.size() - 1;
    }

    @Override
    protected int step(int i) {
        return i + 1;
    }

    private Rank rank(int channel, int i) {
        return (Rank) channels.get(channel).get(step(i));
    }

    /** How many numbers the picture of frame i takes: k(m + n + 1) for each matrix. */
    public long kept(int i) {
        Matrix A = original.get(0);
        return (long) channels.size() * rank(0, i).k() * (A.rows() + A.cols() + 1);
    }

    /** How many numbers the picture takes: mn for each matrix. */
    public long full() {
        return (long) channels.size() * original.get(0).rows() * original.get(0).cols();
    }

    /** {@code ‖A − Â(k)‖ / ‖A‖} of frame i, Frobenius norms over all matrices; 0 for a black picture. */
    public double error(int i) {
        double rest = 0;
        double all = 0;
        for (int c = 0; c < channels.size(); c++) {
            double error = rank(c, i).frobeniusError();
            double norm = sigmas.get(c).norm();
            rest += error * error;
            all += norm * norm;
        }
        return all == 0 ? 0 : Math.sqrt(rest / all);
    }

    @Override
    protected String caption(int i) {
        return "Rank " + rank(0, i).k() + ": " + NumberText.integer(kept(i)) + " of " + NumberText.integer(full())
                + " numbers, off by " + Numbers.rounded(100 * error(i), 2) + " %";
    }

    @Override
    protected String spoken(int i) {
        return "Rank " + rank(0, i).k() + " of " + sigmas.get(0).size() + ": " + NumberText.integer(kept(i))
                + " numbers instead of " + NumberText.integer(full()) + ", that is "
                + Numbers.rounded(100.0 * kept(i) / full(), 1) + " %, and the picture is off by "
                + Numbers.rounded(100 * error(i), 2) + " %.";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        int k = rank(0, i).k();
        List<Matrix> approximation = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) approximation.add(rank(c, i).matrix());
        Matrix A = original.get(0);
        List<Mark> marks = new ArrayList<>();
        marks.addAll(titled(0, raster(original), "the picture: " + A.rows() + " × " + A.cols()));
        marks.addAll(titled(1, raster(approximation), "rank " + k));
        marks.addAll(titled(2, errors(original, approximation), "where they differ"));
        marks.addAll(spectrum(k));
        return marks;
    }

    private List<Mark> titled(int place, Raster raster, String title) {
        Point corner = corners.get(place);
        return List.of(
                Mark.text(corner.x(), corner.y() - 0.5 * font, font, Anchor.START, title, Role.MUTED),
                new Mark.Image(corner.x(), corner.y(), width, height, raster, true));
    }

    private static Raster raster(List<Matrix> channels) {
        int m = channels.get(0).rows();
        int n = channels.get(0).cols();
        int count = channels.size();
        byte[] samples = new byte[m * n * count];
        for (int c = 0; c < count; c++) {
            double[] a = channels.get(c).entries();
            for (int i = 0; i < a.length; i++)
                samples[i * count + c] = (byte) (int) (Math.max(0, Math.min(255, a[i])) + 0.5);
        }
        return new Raster(n, m, count, samples);
    }

    /** The sum over the channels of |A − Â|, from black for none to white for the most. */
    private static Raster errors(List<Matrix> original, List<Matrix> approximation) {
        int m = original.get(0).rows();
        int n = original.get(0).cols();
        double[] sum = new double[m * n];
        double most = 0;
        for (int c = 0; c < original.size(); c++) {
            double[] a = original.get(c).entries();
            double[] b = approximation.get(c).entries();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Math.abs(a[i] - b[i]);
                most = Math.max(most, sum[i]);
            }
        }
        double unit = most > 0.5 ? 255 / most : 0; // less than half a grey level is no difference to be seen
        byte[] samples = new byte[sum.length];
        for (int i = 0; i < sum.length; i++) samples[i] = (byte) (int) (unit * sum[i] + 0.5);
        return new Raster(n, m, 1, samples);
    }

    /** The singular values as shares of the largest one, and how far they are in use. */
    private List<Mark> spectrum(int k) {
        Point corner = corners.get(3);
        int r = sigmas.get(0).size();
        Plot plot = Plot.in(Room.of(corner.x(), corner.y() - line, end.x(), end.y() + line, font))
                .named("spectrum")
                .x("rank", Scale.whole(0, r))
                .y("singular values / σ₁", Scale.log(SMALLEST, 1))
                .add(Band.between(new double[] {0, k}, new double[] {SMALLEST, SMALLEST}, new double[] {1, 1})
                        .painted(Role.FOCUS));
        Role[] rgb = {Role.SERIES_2, Role.SERIES_3, Role.SERIES_1};
        for (int c = 0; c < sigmas.size(); c++) {
            double[] rank = new double[r];
            double[] share = new double[r];
            for (int i = 0; i < r; i++) {
                rank[i] = i + 0.5;
                share[i] = sigmas.get(c).get(i) / sigmas.get(c).get(0);
            }
            Line line = Line.of(rank, share)
                    .painted(sigmas.size() == 1 ? Role.INK : rgb[c])
                    .dashed(Dash.series(c));
            plot = plot.add(sigmas.size() == 3 ? line.named(CHANNELS.get(c)) : line);
        }
        return plot.add(Rule.up(k)
                        .painted(Role.FOCUS)
                        .dashed(Dash.SOLID)
                        .weighing(1)
                        .named("k = " + k))
                .marks();
    }
}
