package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.hub.widget.Calls;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.hub.widget.View;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.LowRank;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.spectral.Svd;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.RatingsScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Ratings of films by people, and how few directions explain them. Change a rating and see which direction follows.
 *
 * @mml §4.5, Example 4.14; §4.6, Example 4.15
 */
public final class RatingsWidget extends TraceWidget {
    private static final List<String> FILMS = List.of("Star Wars", "Blade Runner", "Amelie", "Delicatessen");
    private static final List<String> PEOPLE = List.of("Ali", "Beatrix", "Chandra");
    static final MatrixInput<Matrix> MATRIX = MatrixInput.of("a", 8, 6, RatingsWidget::read)
            .example("5,4,1;5,5,0;0,0,5;1,0,4", "Four films (Example 4.14)")
            .example("5,5,1,1;4,5,1,2;5,4,2,1;1,1,5,4;1,2,4,5", "Two groups of people")
            .example("4,2,1;4,2,1;4,2,1;4,2,1", "Only friendliness differs: rank 1")
            .example("5,0,0;0,5,0;0,0,5", "Nobody agrees: full rank")
            .labelled("Your own ratings from 0 to 5", "A film a line, a person a column; up to 8 films and 6 people.")
            .outdates("step");

    private static final double NEAR = 0.5 + 1e-9;

    private static final Prediction DIRECTIONS =
            Prediction.of("How many directions until each rating is off by ½ at most?", state -> {
                Svd svd = Svd.of(MATRIX.in(state));
                int k = 0;
                while (worst(svd, k) > NEAR) k++;
                String off = k + (k == 1 ? " direction leaves" : " directions leave") + " the worst rating off by "
                        + Numbers.rounded(worst(svd, k), 2)
                        + (k == 0 ? "." : ", one less by " + Numbers.rounded(worst(svd, k - 1), 2) + ".");
                return new Prediction.Asked(List.of(), Integer.toString(k), (guess, right) -> off);
            });

    public RatingsWidget() {
        super("ratings", "Taste in films", DIRECTIONS.group(), Group.of("Ratings", MATRIX));
    }

    /** By how much the worst rating is off at rank k. */
    private static double worst(Svd svd, int k) {
        return svd.A().minus(LowRank.of(svd, k).matrix()).maxNorm();
    }

    private static Matrix read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.parse(cells);
        BigFraction five = new BigFraction(5);
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++)
                if (A.get(i, j).compareTo(five) > 0 || A.get(i, j).compareTo(BigFraction.ZERO) < 0)
                    throw new IllegalArgumentException("Row " + (i + 1) + ", column " + (j + 1) + " is " + A.text(i, j)
                            + "; ratings go from 0 to 5.");
        return A.toMatrix();
    }

    @Override
    protected Showing run(State state) {
        Matrix A = MATRIX.in(state);
        Svd svd = Svd.of(A);
        Trace<RankSequenceStep> trace = Trace.of(t -> RankSequence.of(A, t));
        double height = Math.min(560, 170 + 30 * (A.rows() + Math.max(A.rows(), A.cols())));
        RatingsScene scene = new RatingsScene(
                trace, names(FILMS, A.rows(), "film "), names(PEOPLE, A.cols(), "no. "), new Canvas(480, height, 20));
        String call = Calls.matrix("A", A) + "Svd svd = Svd.of(A);\nLowRank.of(svd, ";
        return Showing.of(scene)
                .atTheEnd()
                .fact("rank of A", Integer.toString(svd.rank()))
                .fact("singular values", values(svd.singularValues()))
                .from(0)
                .each((step, view) -> {
                    int k = Math.max(0, step - 1);
                    tell(svd, k, view);
                    view.java(call + k + ").matrix();");
                });
    }

    private static String values(Vector sigma) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < sigma.size(); i++)
            values.append(i > 0 ? ", " : "").append(Numbers.rounded(sigma.get(i), 4));
        return values.toString();
    }

    private static void tell(Svd svd, int k, View.Builder view) {
        LowRank low = LowRank.of(svd, k);
        Vector sigma = svd.singularValues();
        double all = 0;
        double kept = 0;
        for (int i = 0; i < sigma.size(); i++) {
            double square = sigma.get(i) * sigma.get(i);
            all += square;
            if (i < k) kept += square;
        }
        view.spoken("Rank " + k + " of " + sigma.size() + " holds "
                        + Numbers.rounded(all == 0 ? 100 : 100 * kept / all, 1)
                        + " % of Σσᵢ²; the worst direction is off by " + Numbers.rounded(low.spectralError(), 3)
                        + ".")
                .fact("‖A − Â(k)‖₂ = σₖ₊₁", Numbers.rounded(low.spectralError(), 4))
                .check("nearest of its rank, checked", low.certificate().holds());
    }

    private static List<String> names(List<String> book, int n, String otherwise) {
        if (book.size() == n) return book;
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) out.add(otherwise + (i + 1));
        return out;
    }
}
