package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.NumberText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Raster;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * A picture and its approximation of rank k side by side, below them where the two differ, and the singular values with
 * those in use marked.
 *
 * @mml §4.6, Figures 4.11 and 4.12
 */
public final class CompressionPicture {
    private static final double SIDE = 230;
    private static final double GAP = 20;
    private static final double TOP = 26;
    private static final double SIZE = 16;
    private static final int OCTAVES = 12;

    private CompressionPicture() {}

    /**
     * The figure, 480 wide.
     *
     * @param original one matrix of values 0 to 255 for grey, three for red, green and blue
     * @param approximation of each, of rank k
     * @param singularValues of each
     * @param spoken what is to be seen, in words
     */
    public static Svg of(
            List<Matrix> original, List<Matrix> approximation, List<Vector> singularValues, int k, String spoken) {
        int m = original.get(0).rows();
        int n = original.get(0).cols();
        double scale = SIDE / Math.max(m, n);
        double width = n * scale;
        double height = m * scale;
        double right = SIDE + GAP;
        double below = TOP + height + 20 + TOP;
        List<Mark> marks = new ArrayList<>();
        marks.addAll(titled(0, TOP, width, height, raster(original), "the picture: " + m + " × " + n));
        marks.addAll(titled(right, TOP, width, height, raster(approximation), "rank " + k));
        marks.addAll(titled(0, below, width, height, errors(original, approximation), "where they differ"));
        marks.addAll(spectrum(right, below, Math.max(height, 150), singularValues, k));
        return new Svg(2 * SIDE + GAP, below + Math.max(height, 150) + 26, "A picture of rank " + k, spoken, marks);
    }

    private static List<Mark> titled(double x, double y, double width, double height, Raster raster, String title) {
        return List.of(
                Mark.text(x, y - 9, SIZE, Anchor.START, title, Role.MUTED),
                new Mark.Image(x, y, width, height, raster, true));
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
        for (int i = 0; i < sum.length; i++) samples[i] = (byte) (int) (unit * sum[i]);
        return new Raster(n, m, 1, samples);
    }

    private static List<Mark> spectrum(double left, double top, double height, List<Vector> sigmas, int k) {
        List<Mark> marks = new ArrayList<>();
        double x0 = left + 62;
        double width = SIDE - 66;
        int r = sigmas.get(0).size();
        marks.add(Mark.text(left, top - 9, SIZE, Anchor.START, "singular values", Role.MUTED));
        double used = x0 + width * k / r;
        marks.add(Mark.rect(x0, top, used - x0, height, Look.fill(Role.FOCUS_FILL)));
        for (int octave = 0; octave <= OCTAVES; octave += 4) {
            double y = top + height * octave / OCTAVES;
            String label = octave == 0 ? "σ₁" : "σ₁/" + (1 << octave);
            marks.add(Mark.line(x0, y, x0 + width, y, Look.stroke(Role.GRID, 1)));
            marks.add(Mark.text(
                    x0 - 5, y + (octave == 0 ? 11 : octave == OCTAVES ? 0 : 5), SIZE, Anchor.END, label, Role.MUTED));
        }
        Paint[] rgb = {Role.SERIES_2, Role.SERIES_3, Role.SERIES_1};
        for (int c = 0; c < sigmas.size(); c++) {
            Vector sigma = sigmas.get(c);
            List<Point> curve = new ArrayList<>();
            for (int i = 0; i < r; i++) {
                double down = halvings(sigma.get(0), sigma.get(i));
                curve.add(new Point(x0 + width * (i + 0.5) / r, top + height * down / OCTAVES));
            }
            marks.add(new Mark.Polyline(curve, Look.stroke(sigmas.size() == 1 ? Role.INK : rgb[c], 1.8)));
        }
        marks.add(Mark.line(used, top, used, top + height, Look.stroke(Role.FOCUS, 2)));
        marks.add(Mark.line(x0, top + height, x0 + width, top + height, Look.stroke(Role.AXIS, 1.2)));
        marks.add(Mark.text(x0, top + height + 18, SIZE, Anchor.START, "1", Role.MUTED));
        marks.add(Mark.text(x0 + width, top + height + 18, SIZE, Anchor.END, NumberText.integer(r), Role.MUTED));
        double at = Math.max(x0 + 42, Math.min(x0 + width - 58, used));
        marks.add(Mark.text(at, top + height + 18, SIZE, Anchor.MIDDLE, "k = " + k, Role.FOCUS));
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
