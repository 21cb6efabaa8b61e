package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;

/**
 * The curve {@code (x − μ)ᵀ Σ⁻¹ (x − μ) = r²}: where a Gaussian with mean μ and covariance Σ has one density, r standard
 * deviations out. It runs through {@code μ + r L (cos t, sin t)ᵀ} with {@code Σ = L Lᵀ}, so a singular Σ gives a segment.
 *
 * @mml §6.5, Figure 6.8
 */
public final class Ellipse implements Layer {
    private static final int CORNERS = 72;
    private static final double COS = 0.9961946980917455; // of 5 degrees
    private static final double SIN = 0.08715574274765817;

    private static final double EDGE = 0.16; // of the font: the paper on both sides together
    private static final double PALE = 0.75;

    private final Line line;
    private final boolean edged;

    private Ellipse(Line line, boolean edged) {
        this.line = line;
        this.edged = edged;
    }

    /**
     * The ellipse of a mean and a covariance.
     *
     * @param mu of size 2
     * @param Sigma 2×2, symmetric, not negative
     * @param r how many standard deviations out, at least 0
     * @throws IllegalArgumentException if a size is another, or Sigma is no covariance
     */
    public static Ellipse of(Vector mu, Matrix Sigma, double r) {
        if (mu.size() != 2 || Sigma.rows() != 2 || Sigma.cols() != 2)
            throw new IllegalArgumentException("mu has " + Count.entries(mu.size()) + " and Sigma is " + Sigma.rows()
                    + "×" + Sigma.cols() + ", expected 2 and 2×2");
        double a = Sigma.get(0, 0);
        double b = Sigma.get(1, 0);
        double c = Sigma.get(1, 1);
        double rounding = 1e-12 * (Math.abs(a) + Math.abs(c));
        double l11 = a > 0 ? Math.sqrt(a) : 0;
        double l21 = a > 0 ? b / l11 : 0;
        double rest = c - l21 * l21;
        if (!(a >= 0 && rest >= -rounding && Math.abs(Sigma.get(0, 1) - b) <= rounding && (a > 0 || b == 0)))
            throw new IllegalArgumentException("Sigma is [[" + a + ", " + Sigma.get(0, 1) + "], [" + b + ", " + c
                    + "]], expected symmetric without negative eigenvalues");
        if (!(r >= 0 && r <= Double.MAX_VALUE))
            throw new IllegalArgumentException("r is " + r + ", expected at least 0 and finite");
        double l22 = Math.sqrt(Math.max(0, rest));
        double[] x = new double[CORNERS + 1];
        double[] y = new double[CORNERS + 1];
        double cos = 1;
        double sin = 0;
        for (int k = 0; k <= CORNERS; k++) {
            if (k % 18 == 0) { // the quarters are exact
                cos = k == 18 || k == 54 ? 0 : k == 36 ? -1 : 1;
                sin = k == 18 ? 1 : k == 54 ? -1 : 0;
            }
            x[k] = mu.get(0) + r * l11 * cos;
            y[k] = mu.get(1) + r * (l21 * cos + l22 * sin);
            double turned = COS * cos - SIN * sin;
            sin = SIN * cos + COS * sin;
            cos = turned;
        }
        return new Ellipse(Line.of(x, y), false);
    }

    /** A circle. */
    public static Ellipse circle(double x, double y, double radius) {
        return of(Vector.of(x, y), Matrix.identity(2), radius);
    }

    /** With a name for the legend. */
    public Ellipse named(String name) {
        return new Ellipse(line.named(name), edged);
    }

    /** In this colour. */
    public Ellipse painted(Paint paint) {
        return new Ellipse(line.painted(paint), edged);
    }

    /** Broken like this. */
    public Ellipse dashed(Dash dash) {
        return new Ellipse(line.dashed(dash), edged);
    }

    /** Stronger (above 1) or finer (below 1). */
    public Ellipse weighing(double weight) {
        return new Ellipse(line.weighing(weight), edged);
    }

    /** With a pale edge, so that it is seen upon points of its colour. */
    public Ellipse edged() {
        return new Ellipse(line, true);
    }

    @Override
    public Ellipse with(Pen pen) {
        return new Ellipse(line.with(pen), edged);
    }

    @Override
    public boolean wantsPen() {
        return line.wantsPen();
    }

    @Override
    public String kind() {
        return "ellipse";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        if (!edged) return line.marks(plane);
        double width = line.pen().width(plane.fontSize()) + EDGE * plane.fontSize();
        Look edge = Look.stroke(Role.PAPER, width).faded(PALE);
        List<Mark> out = new ArrayList<>(plane.curve(line.xs(), line.ys(), edge));
        out.addAll(line.marks(plane));
        return out;
    }

    @Override
    public double[] xs() {
        return line.xs();
    }

    @Override
    public double[] ys() {
        return line.ys();
    }

    @Override
    public void explain(Key key) {
        line.explain(key);
    }
}
