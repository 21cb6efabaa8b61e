package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.text.Count;
import mml.viz.plot.Layer;
import mml.viz.plot.Plane;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;

/**
 * Points in the colours of the components that answer for them: the symbol of the first in its colour, and inside it one
 * of the same shape in the colour of the second, whose area is its share of the point.
 */
final class Shares implements Layer {
    private static final double FEW = 0.01; // of a point, below which a second colour is not seen
    private static final double RADIUS = 0.3; // in font sizes, of few points
    private static final double LEAST = 0.13; // of very many: ellipses among them are seen
    private static final double MANY = 60;
    private static final int SOLID = 4; // symbols that have an inside

    private final double[] x;
    private final double[] y;
    private final Matrix R;

    /** The points (x_n, y_n), answered for by row n of R; without rows in R they are all alike. */
    Shares(double[] x, double[] y, Matrix R) {
        this.x = x.clone();
        this.y = y.clone();
        this.R = R;
    }

    @Override
    public String kind() {
        return "points";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        double radius = Math.max(LEAST, RADIUS * Math.min(1, Math.sqrt(MANY / x.length))) * plane.fontSize();
        List<Mark> out = new ArrayList<>();
        int most = Math.min(x.length, Plane.MAX_POINTS);
        for (int k = 0; k < most; k++) {
            int n = most == x.length ? k : (int) ((long) k * (x.length - 1) / (most - 1));
            List<Mark> point = new ArrayList<>();
            int first = R.rows() == 0 ? -1 : largest(n, -1);
            Symbol symbol = Symbol.series(Math.max(0, first) % SOLID);
            point.addAll(at(plane, n, symbol, radius, first < 0 ? Role.MUTED : Role.series(first)));
            int second = R.rows() == 0 || R.cols() == 1 ? -1 : largest(n, first);
            if (second >= 0 && R.get(n, second) >= FEW)
                point.addAll(at(plane, n, symbol, radius * Math.sqrt(R.get(n, second)), Role.series(second)));
            out.add(Mark.at(0, 0, point));
        }
        return out;
    }

    private List<Mark> at(Plane plane, int n, Symbol symbol, double radius, Paint paint) {
        if (!plane.shows(x[n], y[n]) || !plane.area().contains(plane.at(x[n], y[n]))) return List.of();
        return List.of(symbol.at(plane.at(x[n], y[n]), radius, paint));
    }

    /** The component with the largest responsibility for point n, but one. */
    private int largest(int n, int but) {
        int best = but == 0 ? 1 : 0;
        for (int k = 0; k < R.cols(); k++) if (k != but && R.get(n, k) > R.get(n, best)) best = k;
        return best;
    }

    @Override
    public double[] xs() {
        return x.clone();
    }

    @Override
    public double[] ys() {
        return y.clone();
    }

    @Override
    public String words() {
        return Count.of(x.length, "point") + " in the colours of the components that answer for them";
    }
}
