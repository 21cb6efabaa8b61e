package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Raster;
import mml.viz.svg.Rgb;
import mml.viz.svg.Viridis;

/** Values as colours, from dark violet for the least to yellow for the largest; what is not finite counts as the least. */
public final class Heat implements Layer {
    private static final int DOTS = 96;
    private static final int RECTANGLES = 2500; // more become a picture of dots, which some viewers blur
    private static final double OVERLAP = 0.4;

    private final int columns;
    private final int rows;
    private final DoubleBinaryOperator f;
    private final boolean cells; // one colour for each column and row, else f itself
    private final double low;
    private final double high;

    private Heat(int columns, int rows, DoubleBinaryOperator f, boolean cells, double low, double high) {
        this.columns = columns;
        this.rows = rows;
        this.f = f;
        this.cells = cells;
        this.low = low;
        this.high = high;
    }

    /**
     * A function of two variables wherever the plot shows it, from the colour of {@code low} to that of {@code high}.
     *
     * @throws IllegalArgumentException if low and high are not finite and growing
     */
    public static Heat of(DoubleBinaryOperator f, double low, double high) {
        Scale.linear(low, high);
        return new Heat(DOTS, DOTS, f, false, low, high);
    }

    /**
     * The entries of a matrix: column j around x = j, row i around y = i, both counted from 1. Rows run down as one writes
     * them on a {@link Scale#reversed} axis.
     */
    public static Heat of(Matrix A) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double a : A.entries()) {
            if (!Data.isFinite(a)) continue;
            low = Math.min(low, a);
            high = Math.max(high, a);
        }
        if (low > high) low = high = 0;
        return new Heat(A.cols(), A.rows(), (x, y) -> A.get((int) y - 1, (int) x - 1), true, low, high);
    }

    @Override
    public String kind() {
        return "heat";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        Clip area = plane.area();
        if (cells && (rows == 0 || columns == 0)) return List.of();
        if (cells) {
            Point a = plane.at(0.5, 0.5);
            Point b = plane.at(columns + 0.5, rows + 0.5);
            if ((long) rows * columns <= RECTANGLES) return rectangles(plane);
            boolean down = b.y() > a.y();
            double top = Math.min(a.y(), b.y());
            Raster dots = raster(columns, rows, (i, j) -> f.applyAsDouble(i + 1, down ? j + 1 : rows - j));
            return List.of(new Mark.Image(a.x(), top, b.x() - a.x(), Math.abs(b.y() - a.y()), dots, false));
        }
        double across = area.right() - area.left();
        double down = area.bottom() - area.top();
        Raster dots = raster(
                columns,
                rows,
                (i, j) -> f.applyAsDouble(
                        plane.x(area.left() + (i + 0.5) / columns * across),
                        plane.y(area.top() + (j + 0.5) / rows * down)));
        return List.of(new Mark.Image(area.left(), area.top(), across, down, dots, true));
    }

    /** Row by row; each reaches a little under the next ones, so that no gap shines through. */
    private List<Mark> rectangles(Plane plane) {
        List<Mark> out = new ArrayList<>();
        for (int i = 1; i <= rows; i++)
            for (int j = 1; j <= columns; j++) {
                Point a = plane.at(j - 0.5, i - 0.5);
                Point b = plane.at(j + 0.5, i + 0.5);
                double top = Math.min(a.y(), b.y());
                double width = b.x() - a.x() + (j < columns ? OVERLAP : 0);
                double height = Math.abs(b.y() - a.y()) + (i < rows && b.y() > a.y() ? OVERLAP : 0);
                out.add(Mark.rect(a.x(), top, width, height, Look.fill(colour(f.applyAsDouble(j, i)))));
            }
        return out;
    }

    private Rgb colour(double value) {
        return Viridis.at(high > low ? (value - low) / (high - low) : 0.5);
    }

    private Raster raster(int width, int height, DoubleBinaryOperator at) {
        byte[] samples = new byte[3 * width * height];
        for (int j = 0; j < height; j++)
            for (int i = 0; i < width; i++) {
                Rgb c = colour(at.applyAsDouble(i, j));
                int k = 3 * (j * width + i);
                samples[k] = (byte) c.red();
                samples[k + 1] = (byte) c.green();
                samples[k + 2] = (byte) c.blue();
            }
        return new Raster(width, height, 3, samples);
    }

    @Override
    public double[] xs() {
        return cells ? new double[] {0.5, columns + 0.5} : new double[0];
    }

    @Override
    public double[] ys() {
        return cells ? new double[] {0.5, rows + 0.5} : new double[0];
    }

    @Override
    public void explain(Key key) {
        Raster colours = raster(64, 1, (i, j) -> low + (high - low) * i / 63);
        key.colours(NumberText.significant(low, 3), colours, NumberText.significant(high, 3));
    }

    @Override
    public String words() {
        return "colours from " + NumberText.significant(low, 3) + " to " + NumberText.significant(high, 3);
    }
}
