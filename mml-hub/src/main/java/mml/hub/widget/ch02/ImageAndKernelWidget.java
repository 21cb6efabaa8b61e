package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.ImageAndKernel;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A matrix as a map: the kernel in the space it comes from, the image in the space it goes to, and a vector x with Ax to
 * move about.
 *
 * @mml §2.7.3, Example 2.25, Theorem 2.24
 */
public final class ImageAndKernelWidget implements Widget {
    private static final String BOOK = "1,2,-1,0;1,0,0,1";
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "2 × 4, rank 2 (Example 2.25)"),
            new Option("2,1;1,2", "2 × 2, rank 2: onto and one-to-one"),
            new Option("1,2;2,4", "2 × 2, rank 1: a line onto a line"),
            new Option("1,0,1;0,1,1", "2 × 3, rank 2: onto, a line is lost"),
            new Option("1,2;0,1;1,1", "3 × 2, rank 2: one-to-one, not onto"),
            new Option("1,2,1;-2,-3,1;3,5,0", "3 × 3, rank 2 (Example 2.18)"),
            new Option("1,2,3;2,4,6;-1,-2,-3", "3 × 3, rank 1"),
            new Option("0,0,0;0,0,0", "2 × 3, rank 0"));

    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = new MatrixInput<>(
            new MatrixField<>("m", BOOK, 3, 4, ImageAndKernelWidget::read),
            EXAMPLES,
            "Your own matrix A",
            "2 × 2 to 3 × 4, one row a line; fractions and decimals are fine.",
            "step",
            "x0",
            "x1",
            "x2",
            "x3");

    private static final String[] CAPTIONS = {
        "A takes each x of the left space to Ax in the right one",
        "The pivot columns of A span the image",
        "Each column without a pivot gives a direction of the kernel",
        "rank + nullity = number of columns"
    };

    @Override
    public String name() {
        return "image-kernel";
    }

    @Override
    public String title() {
        return "Image and kernel";
    }

    @Override
    public State set(State state, String key, String value) {
        return MATRIX.set(state, key, value);
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.parse(cells);
        if (A.rows() < 2 || A.cols() < 2)
            throw new IllegalArgumentException("The matrix needs at least 2 rows and 2 columns.");
        return A;
    }

    /** The vector x, halves from −3 to 3. */
    private static FieldMatrix<BigFraction> x(State state, int n) {
        return FieldMatrix.generate(n, 1, (j, c) -> {
            try {
                BigFraction v = Fractions.parse(state.get("x" + j, j == 0 ? "1" : j == 1 ? "1/2" : "0"));
                return v.abs().compareTo(new BigFraction(3)) > 0 ? BigFraction.ZERO : v;
            } catch (IllegalArgumentException e) {
                return BigFraction.ZERO;
            }
        });
    }

    @Override
    public View view(State state) {
        FieldMatrix<BigFraction> A = MATRIX.in(state).value();
        ImageAndKernel<BigFraction> both = ImageAndKernel.of(A);
        FieldMatrix<BigFraction> x = x(state, A.cols());
        int step = Math.min(state.count("step", 0), CAPTIONS.length - 1);
        FieldMatrix<BigFraction> Ax = A.times(x);
        SpacesPicture picture = new SpacesPicture(both, x, Ax);
        boolean lost = Ax.isZero() && !x.isZero();
        String caption = lost && step != 3 ? "This x lies in the kernel: Ax = 0" : CAPTIONS[step];
        String spoken = CAPTIONS[step] + ". Image: " + span(both.image()) + ". Kernel: " + span(both.kernel())
                + ". x = " + Solutions.vector(Solutions.column(x)) + ", Ax = " + Solutions.vector(Solutions.column(Ax))
                + ".";
        List<Handle> handles = new ArrayList<>();
        if (A.cols() == 2)
            handles.add(new Handle(
                    "x",
                    "x = " + Solutions.vector(Solutions.column(x)),
                    picture.tip().x(),
                    picture.tip().y()));
        return new View(
                picture.frame(step, spoken),
                caption,
                spoken,
                step,
                CAPTIONS.length,
                facts(both, Ax),
                Feedback.NONE,
                panels(state, x),
                handles,
                java(A));
    }

    private static List<Fact> facts(ImageAndKernel<BigFraction> both, FieldMatrix<BigFraction> Ax) {
        FieldMatrix<BigFraction> A = both.A();
        return List.of(
                Fact.of("rank + nullity", both.rank() + " + " + both.nullity() + " = " + A.cols()),
                Fact.of("image", span(both.image())),
                Fact.of("kernel", span(both.kernel())),
                Fact.of("one-to-one", both.nullity() == 0 ? "yes" : "no"),
                Fact.of("onto", both.rank() == A.rows() ? "yes" : "no"),
                Fact.of("Ax", Solutions.vector(Solutions.column(Ax))),
                Fact.checked("A·k = 0 checked", both.certificate().holds()));
    }

    private static String span(List<FieldMatrix<BigFraction>> basis) {
        if (basis.isEmpty()) return "only 0";
        StringBuilder out = new StringBuilder("span of ");
        for (int k = 0; k < basis.size(); k++)
            out.append(k > 0 ? ", " : "").append(Solutions.vector(Solutions.column(basis.get(k))));
        return out.toString();
    }

    private static List<Panel> panels(State state, FieldMatrix<BigFraction> x) {
        List<Control> vector = new ArrayList<>();
        for (int j = 0; j < x.rows(); j++)
            vector.add(new Control.Slider(
                    "x" + j,
                    "x" + Equations.subscript(j + 1),
                    -3,
                    3,
                    "0.5",
                    Numbers.shortest(Fractions.toDouble(x.get(j, 0)))));
        return List.of(MATRIX.panel("Matrix", state), new Panel("The vector x", vector));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        FieldMatrix<BigFraction> A = MATRIX.in(state).value();
        double[] p = SpacesPicture.domainPoint(x, y);
        return A.cols() != 2 ? state : state.with("x0", halves(p[0])).with("x1", halves(p[1]));
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        FieldMatrix<BigFraction> x = x(state, 2);
        return state.with("x0", halves(Fractions.toDouble(x.get(0, 0)) + right / 2.0))
                .with("x1", halves(Fractions.toDouble(x.get(1, 0)) + up / 2.0));
    }

    private static String halves(double v) {
        double limited = Math.max(-3, Math.min(3, v));
        return Numbers.shortest(Math.floor(2 * limited + 0.5) / 2 + 0.0);
    }

    @Override
    public Trace<? extends Step> run(State state) {
        FieldMatrix<BigFraction> A = MATRIX.in(state).value();
        return Trace.of(t -> ImageAndKernel.of(A, t));
    }

    private static String java(FieldMatrix<BigFraction> A) {
        return Calls.matrix("A", A) + "ImageAndKernel<BigFraction> both = ImageAndKernel.of(A);\n"
                + "both.image();    // " + ImageAndKernel.of(A).rank() + " vectors\n"
                + "both.kernel();   // " + ImageAndKernel.of(A).nullity() + " vectors";
    }
}
