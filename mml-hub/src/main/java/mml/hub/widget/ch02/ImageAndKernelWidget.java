package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.ImageAndKernel;
import mml.hub.widget.Calls;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.exact.SpacesPicture;
import mml.viz.svg.Point;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A matrix as a map: the kernel in the space it comes from, the image in the space it goes to, and a vector x with Ax to
 * move about.
 *
 * @mml §2.7.3, Example 2.25, Theorem 2.24
 */
public final class ImageAndKernelWidget extends TraceWidget {
    private static final int MOST = 3;
    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of(
                    "m", 3, 4, ImageAndKernelWidget::read)
            .example("1,2,-1,0;1,0,0,1", "2 × 4, rank 2 (Example 2.25)")
            .example("2,1;1,2", "2 × 2, rank 2: onto and one-to-one")
            .example("1,2;2,4", "2 × 2, rank 1: a line onto a line")
            .example("1,0,1;0,1,1", "2 × 3, rank 2: onto, a line is lost")
            .example("1,2;0,1;1,1", "3 × 2, rank 2: one-to-one, not onto")
            .example("1,2,1;-2,-3,1;3,5,0", "3 × 3, rank 2 (Example 2.18)")
            .example("1,2,3;2,4,6;-1,-2,-3", "3 × 3, rank 1")
            .example("0,0,0;0,0,0", "2 × 3, rank 0")
            .labelled("Your own matrix A", "2 × 2 to 3 × 4, one row a line; fractions and decimals are fine.")
            .outdates("step", "x0", "x1", "x2", "x3");
    private static final List<Param<BigFraction>> X =
            List.of(entry(0, "1"), entry(1, "1/2"), entry(2, "0"), entry(3, "0"));

    private static final PointOfView SEEN = PointOfView.of(
            state -> MATRIX.in(state).rows() == 3 || MATRIX.in(state).cols() == 3,
            state -> SpacesPicture.eye(ImageAndKernel.of(MATRIX.in(state))));

    private static final String[] CAPTIONS = {
        "A takes each x of the left space to Ax in the right one",
        "The pivot columns of A span the image",
        "Each column without a pivot gives a direction of the kernel",
        "rank + nullity = number of columns"
    };

    private static final Prediction RANK = Prediction.of("How many dimensions has the image?", state -> {
        ImageAndKernel<BigFraction> both = ImageAndKernel.of(MATRIX.in(state));
        int n = MATRIX.in(state).cols();
        return new Prediction.Asked(
                List.of(),
                Integer.toString(both.rank()),
                (guess, right) -> right
                        ? both.rank() + ", and so the kernel has " + n + " − " + both.rank() + " = " + both.nullity()
                                + "."
                        : "the image is the span of the columns. How many of them are independent?");
    });

    public ImageAndKernelWidget() {
        super(
                "image-kernel",
                "Image and kernel",
                RANK.group(),
                Group.of("Matrix", MATRIX),
                Group.of("The vector x", X.get(0), X.get(1), ifLonger(2), ifLonger(3)),
                SEEN.group());
    }

    /** Entry j of x, if x is as long as that. */
    private static Input ifLonger(int j) {
        return X.get(j).when(state -> MATRIX.in(state).cols() > j);
    }

    private static Param<BigFraction> entry(int j, String otherwise) {
        String key = "x" + j;
        Range range = new Range(-MOST, MOST, "0.5");
        return Param.fraction(key, "x" + Scripts.subscript(j + 1), range, state -> {
            try {
                BigFraction v = Fractions.parse(state.get(key, otherwise));
                return v.abs().compareTo(new BigFraction(MOST)) > 0 ? BigFraction.ZERO : v;
            } catch (IllegalArgumentException e) {
                return BigFraction.ZERO;
            }
        });
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.parse(cells);
        if (A.rows() < 2 || A.cols() < 2)
            throw new IllegalArgumentException("The matrix needs at least 2 rows and 2 columns.");
        return A;
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> A = MATRIX.in(state);
        ImageAndKernel<BigFraction> both = ImageAndKernel.of(A);
        FieldMatrix<BigFraction> x =
                FieldMatrix.generate(A.cols(), 1, (j, c) -> X.get(j).in(state));
        FieldMatrix<BigFraction> Ax = A.times(x);
        boolean lost = Ax.isZero() && !x.isZero();
        SpacesPicture picture = new SpacesPicture(both, x, Ax, SEEN.eye(state));
        String image = ". Image: " + Solutions.span(both.image());
        String kernel = ". Kernel: " + Solutions.span(both.kernel());
        String spoken = ". x = " + text(x) + ", Ax = " + text(Ax) + ".";
        return Showing.of(
                        () -> Trace.of(t -> ImageAndKernel.of(A, t)),
                        CAPTIONS.length,
                        step -> picture.frame(
                                step, CAPTIONS[step] + (step > 0 ? image : "") + (step > 1 ? kernel : "") + spoken))
                .each((step, view) ->
                        view.caption(lost && step != 3 ? "This x lies in the kernel: Ax = 0" : CAPTIONS[step]))
                .handles(step -> A.cols() == 2 ? List.of(handle(picture, x)) : List.of())
                .fact("Ax", text(Ax))
                .from(1)
                .fact("image", Solutions.span(both.image()))
                .fact("onto (surjective)", both.rank() == A.rows() ? "yes" : "no")
                .from(2)
                .fact("kernel", Solutions.span(both.kernel()))
                .fact("one-to-one (injective)", both.nullity() == 0 ? "yes" : "no")
                .check("A·k = 0 checked", both.certificate().holds())
                .from(3)
                .fact("rank + nullity", both.rank() + " + " + both.nullity() + " = " + A.cols())
                .from(0)
                .java(Calls.matrix("A", A) + "ImageAndKernel<BigFraction> both = ImageAndKernel.of(A);\n"
                        + "both.image();    // " + both.rank() + " vectors\n"
                        + "both.kernel();   // " + both.nullity() + " vectors");
    }

    private static String text(FieldMatrix<BigFraction> v) {
        return NumberText.tuple(v, 0);
    }

    private static Handle handle(SpacesPicture picture, FieldMatrix<BigFraction> x) {
        return Handle.of(
                "x",
                "x = " + text(x),
                picture.domain().at(x.toVector()),
                (state, left, top) -> {
                    Vector p = picture.domain().point(new Point(left, top), Vector.of(0, 0));
                    return moved(state, p.get(0), p.get(1));
                },
                (state, right, up) -> moved(
                        state, Fractions.toDouble(x.get(0, 0)) + right / 2, Fractions.toDouble(x.get(1, 0)) + up / 2));
    }

    private static State moved(State state, double x, double y) {
        return state.with("x0", halves(x)).with("x1", halves(y));
    }

    private static String halves(double v) {
        double limited = Math.max(-MOST, Math.min(MOST, v));
        return Numbers.shortest(Math.floor(2 * limited + 0.5) / 2 + 0.0);
    }
}
