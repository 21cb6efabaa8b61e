package mml.hub.widget.ch01;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.FeatureMap;

/**
 * Which shapes meet in the products between a table and its predictions, with the sizes of the figure.
 *
 * @mml §1.1, §9.2.1
 */
public final class SizesDerivation extends Derivation {
    public SizesDerivation() {
        super("sizes", "pipeline");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(rng.between(5, 50), rng.between(1, 5), rng.between(1, 3));
    }

    @Override
    public List<Line> following(State state) {
        return lines(PipelineWidget.examples(state), PipelineWidget.measurements(state), PipelineWidget.powers(state));
    }

    private static List<Line> lines(int N, int D, int M) {
        FeatureMap phi = FeatureMap.powers(D, M);
        Matrix Phi = phi.matrix(Rng.seeded(1).normalMatrix(N, D));
        int K = 1 + D * M;
        Vector y = Vector.zeros(N);
        Vector theta = Vector.zeros(K);
        return List.of(
                new Line("K=1+" + D + "\\cdot" + M + "=" + K, phi.size() == K && Phi.cols() == K),
                new Line(
                        shape(K, N) + "\\cdot" + shape(N, K) + "\\to" + shape(K, K),
                        Phi.transpose().times(Phi).rows() == K),
                new Line(
                        shape(K, K) + "\\cdot" + shape(K, 1) + "=" + shape(K, N) + "\\cdot" + shape(N, 1) + "\\to"
                                + shape(K, 1),
                        Phi.transpose().times(y).size() == K),
                new Line(
                        shape(N, K) + "\\cdot" + shape(K, 1) + "\\to" + shape(N, 1),
                        Phi.times(theta).size() == N));
    }

    private static String shape(int rows, int cols) {
        return "(" + rows + "\\times" + cols + ")";
    }
}
