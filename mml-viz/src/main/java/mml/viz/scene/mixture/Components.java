package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.GaussianMixture;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plot;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;

/**
 * The components of a mixture on the line or in the plane, as many as all its parts have.
 *
 * @param covariances below one another, KD×D
 */
record Components(Vector weights, Matrix means, Matrix covariances) {
    private static final double TWO_PI = 6.283185307179586;

    int size() {
        return Math.min(Math.min(weights.size(), means.rows()), covariances.rows() / means.cols());
    }

    GaussianMixture mixture() {
        List<Matrix> each = new ArrayList<>();
        for (int k = 0; k < size(); k++) each.add(covariance(k));
        return GaussianMixture.of(weights, means, each);
    }

    private Matrix covariance(int k) {
        int D = means.cols();
        return covariances.rows(k * D, k * D + D);
    }

    /** In the plane: an ellipse of one and one of two standard deviations each. */
    Plot ellipses(Plot plot) {
        Plot out = plot;
        for (int k = 0; k < size(); k++) {
            Vector mu = means.row(k);
            Matrix Sigma = covariance(k);
            out = out.add(Ellipse.of(mu, Sigma, 1)
                            .painted(Role.series(k))
                            .weighing(1.4)
                            .edged())
                    .add(Ellipse.of(mu, Sigma, 2)
                            .painted(Role.series(k))
                            .dashed(Dash.DASHED)
                            .edged());
        }
        return out;
    }

    /** In the plane: a cross at each mean. */
    Plot crossed(Plot plot) {
        Plot out = plot;
        for (int k = 0; k < size(); k++)
            out = out.add(Dots.at(List.of(means.row(k))).painted(Role.INK).shaped(Symbol.CROSS));
        return out;
    }

    /** The number of each component: in the plane on its mean, on the line above it. */
    Plot named(Plot plot) {
        if (means.cols() == 2) return plot.add(new Badges(means.rows(0, size())));
        Plot out = plot;
        for (int k = 0; k < size(); k++) {
            double up = density(new double[] {means.get(k, 0)}, k)[0];
            out = out.add(Note.math(means.get(k, 0), up, Integer.toString(k + 1)));
        }
        return out;
    }

    /** On the line: each weighted density, and their sum. */
    Plot densities(Plot plot, double[] x) {
        Plot out = plot;
        for (int k = 0; k < size(); k++)
            out = out.add(Line.of(x, density(x, k)).painted(Role.series(k)).dashed(Dash.DASHED));
        return out.add(Line.of(x, density(x, -1)).painted(Role.INK).weighing(1.4));
    }

    /** {@code π_k N(x | μ_k, σ_k²)} at these points, or the sum of all for k = −1. */
    double[] density(double[] x, int only) {
        double[] p = new double[x.length];
        for (int k = 0; k < size(); k++) {
            if (only >= 0 && k != only) continue;
            double mu = means.get(k, 0);
            double variance = covariances.get(k, 0);
            if (!(variance > 0)) continue;
            double height = weights.get(k) / Math.sqrt(TWO_PI * variance);
            for (int s = 0; s < x.length; s++)
                p[s] += height * Elementary.exp(-0.5 * (x[s] - mu) * (x[s] - mu) / variance);
        }
        return p;
    }
}
