package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.spectral.LowRank;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.spectral.Svd;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.RatingsScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Ratings of films by people, and how few directions explain them. Change a rating and see which direction follows.
 *
 * @mml §4.5, Example 4.14; §4.6, Example 4.15
 */
public final class RatingsWidget implements Widget {
    private static final String BOOK = "5,4,1;5,5,0;0,0,5;1,0,4";
    private static final List<String> FILMS = List.of("Star Wars", "Blade Runner", "Amelie", "Delicatessen");
    private static final List<String> PEOPLE = List.of("Ali", "Beatrix", "Chandra");
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "Four films (Example 4.14)"),
            new Option("5,5,1,1;4,5,1,2;5,4,2,1;1,1,5,4;1,2,4,5", "Two groups of people"),
            new Option("4,2,1;4,2,1;4,2,1;4,2,1", "Only friendliness differs: rank 1"),
            new Option("5,0,0;0,5,0;0,0,5", "Nobody agrees: full rank"));
    private static final MatrixInput<Matrix> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 8, 6, RatingsWidget::read),
            EXAMPLES,
            "Your own ratings from 0 to 5",
            "A film a line, a person a column; up to 8 films and 6 people.",
            "step");

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
    public String name() {
        return "ratings";
    }

    @Override
    public String title() {
        return "Taste in films";
    }

    @Override
    public State set(State state, String key, String value) {
        return MATRIX.set(state, key, value);
    }

    @Override
    public View view(State state) {
        Matrix A = MATRIX.in(state).value();
        Svd svd = Svd.of(A);
        int r = svd.singularValues().size();
        Trace<RankSequenceStep> trace = Trace.of(t -> RankSequence.of(A, t));
        int step = Math.min(state.count("step", 0), trace.size() - 1);
        int k = Math.max(0, step - 1);
        LowRank low = LowRank.of(svd, k);
        double height = Math.min(560, 170 + 30 * (A.rows() + Math.max(A.rows(), A.cols())));
        RatingsScene scene = new RatingsScene(
                trace, names(FILMS, A.rows(), "film "), names(PEOPLE, A.cols(), "no. "), new Canvas(480, height, 20));
        double all = 0;
        double kept = 0;
        for (int i = 0; i < r; i++) {
            double square = svd.singularValues().get(i) * svd.singularValues().get(i);
            all += square;
            if (i < k) kept += square;
        }
        String share = Numbers.rounded(all == 0 ? 100 : 100 * kept / all, 1) + " %";
        String caption = "Rank " + k + " of " + r + " holds " + share + " of Σσᵢ²; the worst direction is off by "
                + Numbers.rounded(low.spectralError(), 3);
        StringBuilder sigma = new StringBuilder();
        for (int i = 0; i < r; i++)
            sigma.append(i > 0 ? ", " : "")
                    .append(Numbers.rounded(svd.singularValues().get(i), 4));
        return new View(
                scene.frame(step).picture(),
                "",
                caption + ". Singular values " + sigma + ".",
                step,
                trace.size(),
                List.of(
                        Fact.of("singular values", sigma.toString()),
                        Fact.of("‖A − Â(k)‖₂ = σₖ₊₁", Numbers.rounded(low.spectralError(), 4)),
                        Fact.of("rank of A", Integer.toString(svd.rank())),
                        Fact.checked(
                                "nearest of its rank, checked",
                                low.certificate().holds())),
                Feedback.NONE,
                List.of(MATRIX.panel("Ratings", state)),
                List.of(),
                Words.doubles("A", A) + "Svd svd = Svd.of(A);\nLowRank.of(svd, " + k + ").matrix();");
    }

    private static List<String> names(List<String> book, int n, String otherwise) {
        if (book.size() == n) return book;
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) out.add(otherwise + (i + 1));
        return out;
    }

    @Override
    public Trace<? extends Step> run(State state) {
        Matrix A = MATRIX.in(state).value();
        return Trace.of(t -> RankSequence.of(A, t));
    }
}
