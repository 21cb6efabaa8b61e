package mml.hub.widget.ch06;

import java.math.BigInteger;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.probability.Independence;
import mml.probability.JointStep;
import mml.probability.JointTable;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.probability.JointScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A joint table in fractions: sums, conditionals, and whether one variable tells anything of the other.
 *
 * @mml §6.2.1, Example 6.2; §6.3, (6.20), (6.22); §6.4.5, (6.53)
 */
public final class JointWidget extends TraceWidget {
    private static final int ROWS = 4;
    private static final int COLS = 5;
    private static final int LONGEST = 12;

    private static final MatrixInput<JointTable> TABLE = MatrixInput.of("p", ROWS, COLS, JointWidget::read)
            .example("1/8,1/4,1/8;1/4,1/8,1/8", "Two rows, three columns")
            .example("1/6,1/6,1/6;1/6,1/6,1/6", "All pairs alike")
            .example("1/12,1/6,1/4;1/12,1/6,1/4", "Rows that are multiples")
            .example("0,1/3,0;1/3,0,1/3", "Y = X², uncorrelated")
            .example("30,10;5,55", "Counts of 100 cases")
            .labelled(
                    "Your own table", "Probabilities that sum to 1, or counts; a row for each y, a column for each x.")
            .outdates("step");
    private static final Param<String> BY = Param.choice(
                    "by", "What gets known", new Option("", "y, a row"), new Option("x", "x, a column"))
            .outdates("step");

    private static final Prediction TELLS = Prediction.yesOrNo(
            "Does one variable tell anything of the other?",
            state -> !Independence.of(table(state)).holds(),
            state -> {
                Independence found = Independence.of(table(state));
                if (found.holds()) return "every row is the same, once it is divided by its sum.";
                JointTable p = table(state);
                return "p(x" + Scripts.subscript(found.column() + 1) + ") is "
                        + text(p.columnMarginal().get(found.column())) + ", but "
                        + text(p.givenRow(found.row()).get(found.column())) + " once y"
                        + Scripts.subscript(found.row() + 1) + " is known.";
            });

    public JointWidget() {
        super("joint", "A table of pairs", TELLS.group(), Group.of("Table", TABLE, BY));
    }

    private static JointTable read(String[][] cells) {
        FieldMatrix<BigFraction> M = FieldMatrix.parse(cells);
        BigFraction sum = BigFraction.ZERO;
        boolean counts = true;
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) {
                if (M.text(i, j).length() > LONGEST)
                    throw new IllegalArgumentException("The entry in row " + (i + 1) + ", column " + (j + 1)
                            + " has more than " + LONGEST + " digits as a fraction, expected fewer.");
                counts &= M.get(i, j).getDenominator().equals(BigInteger.ONE);
                sum = sum.add(M.get(i, j));
            }
        boolean whole = counts && sum.compareTo(BigFraction.ONE) > 0;
        BigFraction all = sum;
        return new JointTable(whole ? M.map(v -> v.divide(all)) : M);
    }

    /** The table with what gets known in its rows. */
    static JointTable table(State state) {
        JointTable table = TABLE.in(state);
        return BY.in(state).isEmpty() ? table : new JointTable(table.p().transpose());
    }

    private static String text(BigFraction p) {
        return NumberText.exact(Fractions.text(p));
    }

    @Override
    protected Showing run(State state) {
        JointTable table = table(state);
        Recorder<JointStep> steps = Recorder.all();
        Independence found = Independence.of(table, steps);
        JointScene scene = new JointScene(steps.trace(), Canvas.ofWidth(480, 18));
        StringBuilder rows = new StringBuilder("JointTable p = JointTable.parse(new String[][] {\n");
        Calls.rows(rows, table.p());
        Showing showing = Showing.of(scene)
                .java(rows + "});\np.columnMarginal();\np.givenRow(0);\nIndependence.of(p).holds();")
                .from(1)
                .fact("p(x)", tuple(table.columnMarginal()))
                .from(2)
                .fact("p(y)", tuple(table.rowMarginal()));
        return showing.atTheEnd()
                .fact("x and y are", found.holds() ? "independent" : "dependent")
                .check(
                        found.holds() ? "p(y, x) = p(y) p(x) everywhere" : "p(y, x) ≠ p(y) p(x) somewhere",
                        found.certificate().holds());
    }

    private static String tuple(List<BigFraction> p) {
        StringBuilder out = new StringBuilder("(");
        for (BigFraction v : p) out.append(out.length() == 1 ? "" : ", ").append(text(v));
        return out.append(')').toString();
    }
}
