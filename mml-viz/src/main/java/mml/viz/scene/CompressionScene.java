package mml.viz.scene;

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
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
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
    private static final int OCTAVES = 12;

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
        font = canvas.headed() ? 0.72 * room.font() : room.font();
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

    private List<Mark> spectrum(int k) {
        double left = corners.get(3).x();
        double y0 = corners.get(3).y();
        double y1 = end.y();
        double x0 = left + 4.1 * font;
        double across = end.x() - x0 - 0.25 * font;
        double down = y1 - y0;
        int r = sigmas.get(0).size();
        double used = x0 + across * k / r;
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.text(left, y0 - 0.5 * font, font, Anchor.START, "singular values", Role.MUTED));
        marks.add(Mark.rect(x0, y0, used - x0, down, Look.fill(Role.FOCUS_FILL)));
        for (int octave = 0; octave <= OCTAVES; octave += 4) {
            double y = y0 + down * octave / OCTAVES;
            double middle = y + font * (octave == 0 ? 0.7 : octave == OCTAVES ? 0 : 0.33);
            String label = octave == 0 ? "σ₁" : "σ₁/" + (1 << octave);
            marks.add(Mark.line(x0, y, x0 + across, y, Look.stroke(Role.GRID, 1)));
            marks.add(Mark.text(x0 - 0.3 * font, middle, font, Anchor.END, label, Role.MUTED));
        }
        Paint[] rgb = {Role.SERIES_2, Role.SERIES_3, Role.SERIES_1};
        for (int c = 0; c < sigmas.size(); c++) {
            Vector sigma = sigmas.get(c);
            List<Point> curve = new ArrayList<>();
            for (int i = 0; i < r; i++)
                curve.add(new Point(
                        x0 + across * (i + 0.5) / r, y0 + down * halvings(sigma.get(0), sigma.get(i)) / OCTAVES));
            marks.add(new Mark.Polyline(curve, Look.stroke(sigmas.size() == 1 ? Role.INK : rgb[c], 1.8)));
        }
        marks.add(Mark.line(used, y0, used, y1, Look.stroke(Role.FOCUS, 2)));
        marks.add(Mark.line(x0, y1, x0 + across, y1, Look.stroke(Role.AXIS, 1.2)));
        double y = y1 + 1.1 * font;
        marks.add(Mark.text(x0, y, font, Anchor.START, "1", Role.MUTED));
        marks.add(Mark.text(x0 + across, y, font, Anchor.END, NumberText.integer(r), Role.MUTED));
        double at = Math.max(x0 + 2.6 * font, Math.min(x0 + across - 3.6 * font, used));
        marks.add(Mark.text(at, y, font, Anchor.MIDDLE, "k = " + k, Role.FOCUS));
        return marks;
    }

    /** How often {@code first} is to be halved until {@code value} is reached; straight in between. */
    private static double halvings(double first, double value) {
        double level = first;
        for (int i = 0; i < OCTAVES; i++) {
            if (value > level / 2) return i + 2 * (1 - value / level);
            level /= 2;
        }
        return OCTAVES;
    }
}
