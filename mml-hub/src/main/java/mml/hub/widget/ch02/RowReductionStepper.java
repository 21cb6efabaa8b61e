package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Fractions;
import mml.exact.Parametric;
import mml.exact.PivotRule;
import mml.exact.RowOperation;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Entered;
import mml.hub.widget.Feedback;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixField;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.RowReductionScene;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;

/**
 * Gaussian elimination on any matrix up to 6×8, step by step or by the learner's own operations.
 *
 * @mml §2.3.2, Example 2.6; §2.3.3, Example 2.9
 */
public final class RowReductionStepper extends TraceWidget {
    private static final double WIDTH = 480;
    private static final String BOOK = "-2,4,-2,-1,4,-3;4,-8,3,-3,1,2;1,-2,1,-1,1,0;1,-2,0,-3,4,a";
    private static final String INVERSE = "1,0,2,0;1,1,0,0;1,2,0,1;1,1,1,1";
    private static final String KERNEL = "1,2,-1,0;1,0,0,1";

    /** What no longer applies to another matrix. */
    private static final String[] OUTDATED = {"step", "ops", "hint"};

    private static final String HINT = "Rows on lines; entries apart by spaces or commas: 3, -3/2, 0.25, and in the"
            + " right-hand side a + 1. Equations, such as x + 2y = 3, pasted LaTeX or [[1, 2], [3, 4]]"
            + " are understood. Up to 6\u00a0×\u00a08.";

    private static final Param<String> MODE = Param.choice(
                    "mode", "Mode", new Option("", "The engine"), new Option("own", "Do it yourself"))
            .outdates("step", "hint");
    private static final Param<String> FORM = Param.choice(
                    "form",
                    "Down to",
                    new Option("rref", "reduced row echelon form"),
                    new Option("ref", "row echelon form"))
            .outdates(OUTDATED);
    private static final Param<String> KIND = Param.choice(
                    "kind",
                    "The last column",
                    new Option("b", "is the right-hand side"),
                    new Option("0", "is like the others"),
                    new Option("I", "is like the others; invert"))
            .outdates(OUTDATED);
    private static final Param<Entered<FieldMatrix<Parametric>>> MATRIX = Param.of(
                    "m",
                    state -> field(state).in(state),
                    (state, entered) -> entered.field("m", "Your own matrix", 4, HINT))
            .writes((state, text) -> field(state).typed(state, text, OUTDATED));

    /** Examples; the value is the kind of the matrix, a bar, and the matrix. */
    private static final Param<String> EXAMPLES = Param.examples(
            List.of(
                    new Option("b|" + BOOK, "Example 2.6, with a parameter"),
                    new Option("b|1,1,1,3;1,-1,2,2;0,1,1,2", "Example 2.2: one solution"),
                    new Option("b|1,1,1,3;1,-1,2,2;2,0,3,1", "Example 2.2: no solution"),
                    new Option("b|1,1,1,3;1,-1,2,2;2,0,3,5", "Example 2.2: infinitely many"),
                    new Option("I|" + INVERSE, "Example 2.9: an inverse"),
                    new Option("0|1,-4,2,17;-2,-2,3,-10;1,0,-1,11;-1,4,-3,1", "Example 2.15: dependent vectors"),
                    new Option("0|" + KERNEL, "Example 2.25: a kernel"),
                    new Option("b|1/2,1/3,1;1/4,-1/5,0.35", "Fractions and decimals")),
            "Your own matrix",
            state -> KIND.in(state) + "|" + state.get("m", field(state).fallback()),
            (state, example) -> field(state)
                    .put(state.without(OUTDATED), example.substring(2))
                    .with("kind", example.substring(0, 1)));

    private static final Param<String> PIVOTS = Param.choice(
                    "pivots", "Pivot", new Option("", "first entry not 0"), new Option("largest", "largest entry"))
            .outdates(OUTDATED);
    private static final Param<String> NUMBERS = Param.choice(
                    "numbers",
                    "Shown as",
                    new Option("exact", "exact"),
                    new Option("4", "4 digits"),
                    new Option("full", "all digits"))
            .outdates("hint");
    private static final Param<String> ARITHMETIC = Param.choice(
                    "arithmetic",
                    "Arithmetic",
                    new Option("", "exact fractions"),
                    new Option("doubles", "doubles, which round"))
            .outdates(OUTDATED);

    private static final Param<String> ELEMENTARY = Param.of(
            "E",
            state -> state.get("E", ""),
            (state, on) -> new Control.Toggle("E", "show elementary matrices", on.equals("1")));

    private static final Prediction OUTCOME =
            Prediction.of("What will come out?", state -> reduction(state).asked());

    public RowReductionStepper() {
        super(
                "row-reduction",
                "Row reduction, step by step",
                Group.of("Who reduces", MODE, FORM),
                Group.of("What will come out?", OUTCOME.when(state -> !byHand(state))),
                Group.of(
                        "Your operation",
                        new OwnOperation(RowReductionStepper::reduction).when(RowReductionStepper::byHand),
                        ELEMENTARY.when(RowReductionStepper::byHand)),
                Group.of("Matrix", EXAMPLES, KIND, MATRIX),
                Group.of("Details", PIVOTS, NUMBERS, ARITHMETIC));
    }

    @Override
    protected State lookAt(State state, String step) {
        return state.with("step", step).without("hint");
    }

    /** Who works by hand looks at what was done last. */
    @Override
    protected int step(State state, int steps) {
        return state.count("step", byHand(state) ? steps - 1 : 0);
    }

    private static MatrixField<FieldMatrix<Parametric>> field(State state) {
        String kind = KIND.in(state);
        String opening = kind.equals("b") ? BOOK : kind.equals("I") ? INVERSE : KERNEL;
        return new MatrixField<>("m", opening, 6, 8, cells -> checked(FieldMatrix.parseParametric(cells), kind));
    }

    private static FieldMatrix<Parametric> checked(FieldMatrix<Parametric> M, String kind) {
        if (kind.equals("I") && M.rows() != M.cols())
            throw new IllegalArgumentException(
                    "An inverse needs a square matrix; this one is " + M.rows() + " × " + M.cols() + ".");
        int variables = kind.equals("b") ? M.cols() - 1 : M.cols();
        if (variables == 0) throw new IllegalArgumentException("With a right-hand side, two columns are needed.");
        String symbol = "";
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) {
                Parametric entry = M.get(i, j);
                if (entry.isNumber()) continue;
                String place = "Row " + (i + 1) + ", column " + (j + 1) + " is " + entry + ": ";
                if (j < variables)
                    throw new IllegalArgumentException(place + "a parameter may stand in the right-hand side only.");
                if (!symbol.isEmpty() && !symbol.equals(entry.symbol()))
                    throw new IllegalArgumentException(
                            place + "one parameter is enough to follow, and " + symbol + " is there already.");
                symbol = entry.symbol();
            }
        return M;
    }

    /** The matrix with its right-hand sides: b as typed, or the identity. */
    private static FieldMatrix<Parametric> augmented(FieldMatrix<Parametric> M, String kind) {
        return kind.equals("I") ? M.augment(FieldMatrix.identity(M.rows(), M.field())) : M;
    }

    private static Rules rules(State state, FieldMatrix<Parametric> M) {
        Rules rules = FORM.in(state).equals("ref") ? Rules.echelon() : Rules.reduced();
        String kind = KIND.in(state);
        return rules.withPivots(PIVOTS.in(state).equals("largest") ? PivotRule.PARTIAL : PivotRule.FIRST_NONZERO)
                .withRightHandSides(kind.equals("b") ? 1 : kind.equals("I") ? M.rows() : 0);
    }

    /** The system that the state shows, its right-hand side last, in numbers. */
    static FieldMatrix<BigFraction> system(State state) {
        if (!KIND.in(state).equals("b"))
            throw new IllegalArgumentException("The matrix of the figure has no right-hand side.");
        return numbers(MATRIX.in(state).value());
    }

    /** The matrix that the state shows, without a right-hand side. */
    static FieldMatrix<BigFraction> coefficients(State state) {
        FieldMatrix<Parametric> M = MATRIX.in(state).value();
        return numbers(KIND.in(state).equals("b") ? M.columns(0, M.cols() - 1) : M);
    }

    private static FieldMatrix<BigFraction> numbers(FieldMatrix<Parametric> M) {
        if (!isNumbers(M)) throw new IllegalArgumentException("The matrix of the figure has a parameter in it.");
        return M.<BigFraction>map(Parametric::constant);
    }

    private static boolean byHand(State state) {
        return MODE.in(state).equals("own");
    }

    /** The reduction that the state asks for: the problem typed, or the last good one. */
    private static Reduction<?> reduction(State state) {
        FieldMatrix<Parametric> typed = MATRIX.in(state).value();
        Rules rules = rules(state, typed);
        FieldMatrix<Parametric> M = augmented(typed, KIND.in(state));
        if (ARITHMETIC.in(state).equals("doubles") && isNumbers(M))
            return new Reduction<Decimal64>(
                    M.<Decimal64>map(x -> new Decimal64(Elements.toDouble(x))),
                    rules,
                    x -> new Decimal64(Fractions.toDouble(x)));
        return new Reduction<>(M, rules, Parametric::of);
    }

    private static boolean isNumbers(FieldMatrix<Parametric> M) {
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols(); j++) if (!M.get(i, j).isNumber()) return false;
        return true;
    }

    @Override
    protected Showing run(State state) {
        Reduction<?> reduction = reduction(state);
        boolean byHand = byHand(state);
        List<Move> moves = byHand ? OwnOperation.moves(state, reduction) : List.of();
        Trace<RowReductionStep> trace = byHand ? reduction.byHand(moves) : reduction.automatic();
        RowReductionScene scene = new RowReductionScene(Shown.as(trace, NUMBERS.in(state)), Canvas.ofWidth(WIDTH, 18));
        boolean symbols = !isNumbers(MATRIX.in(state).value());
        Showing showing = Showing.of(
                        trace, trace.size(), step -> scene.frame(step).picture())
                .each((step, view) -> view.spoken(spoken(trace.get(step))))
                .java(java(reduction, symbols ? "Parametric" : "BigFraction", byHand, moves));
        if (!byHand) {
            showing.each((step, view) -> {
                if (step < trace.size() - 1 && !trace.get(step).pivotColumns().isEmpty())
                    view.fact(
                            "pivot columns so far",
                            Reduction.oneBased(trace.get(step).pivotColumns()));
            });
            return showing.atTheEnd().facts(reduction.facts());
        }
        int chosen = OwnOperation.chosen(state, reduction.M().rows());
        showing.handles(step -> rows(scene, reduction, chosen));
        return showing.each((step, view) -> {
            List<Move> done = moves.subList(0, Math.min(step, moves.size()));
            if (chosen >= 0)
                view.feedback(Feedback.note("Row " + (chosen + 1)
                        + " is chosen: tap the row that it is to change, or the same again to scale it."));
            else
                view.feedback(state.has("hint") ? reduction.hint(done, state.count("hint", 1)) : reduction.judge(done));
            if (ELEMENTARY.in(state).equals("1") && !done.isEmpty()) view.facts(reduction.elementary(done));
            if (reduction.worksheet(done).finished()) view.facts(reduction.facts());
        });
    }

    /** A grip at each row: dragged onto another row, or tapped before it, it puts the operation together that is meant. */
    private static List<Handle> rows(RowReductionScene scene, Reduction<?> reduction, int chosen) {
        List<Handle> out = new ArrayList<>();
        int n = reduction.M().rows();
        for (int k = 0; k < n; k++) {
            int i = k;
            out.add(Handle.of(
                    "row" + (i + 1),
                    (i == chosen ? "chosen: " : "") + "row " + (i + 1)
                            + ": drag it onto another row to clear an entry there or to swap, or tap one and then the"
                            + " other; arrow right scales",
                    scene.row(i),
                    (state, x, y) -> OwnOperation.dragged(state, reduction, i, scene.rowAt(y)),
                    (state, right, up) -> OwnOperation.dragged(
                            state, reduction, i, right != 0 ? i : Math.max(0, Math.min(n - 1, i - (int) up)))));
        }
        return out;
    }

    /** The step and the rows of the matrix, for somebody who cannot see them. */
    private static String spoken(RowReductionStep step) {
        StringBuilder out = new StringBuilder(step.caption()).append(". ");
        for (int i = 0; i < step.matrix().rows(); i++) {
            out.append(i == 0 ? "Row 1: " : "; row " + (i + 1) + ": ");
            for (int j = 0; j < step.matrix().cols(); j++)
                out.append(j > 0 ? ", " : "")
                        .append(NumberText.exact(step.matrix().text(i, j)));
        }
        return out.append('.').toString();
    }

    private static String java(Reduction<?> reduction, String type, boolean byHand, List<Move> moves) {
        Rules rules = reduction.rules();
        StringBuilder out = new StringBuilder("FieldMatrix<" + type + "> A = FieldMatrix."
                + (type.equals("Parametric") ? "parseParametric" : "parse") + "(new String[][] {\n");
        Calls.rows(out, reduction.M());
        out.append("});\nRules rules = Rules.").append(rules.form() == Form.REDUCED ? "reduced()" : "echelon()");
        if (rules.rightHandSides() > 0)
            out.append(".withRightHandSides(").append(rules.rightHandSides()).append(')');
        if (rules.pivots() == PivotRule.PARTIAL) out.append(".withPivots(PivotRule.PARTIAL)");
        out.append(";\n");
        if (!byHand)
            return out.append("Trace<RowReductionStep> trace = Trace.of(t -> RowReduction.of(A, rules, t));")
                    .toString();
        out.append("Worksheet<").append(type).append("> sheet = Worksheet.of(A, rules);\n");
        for (RowOperation<?> o : reduction.worksheet(moves).done())
            out.append("// ").append(o.caption()).append('\n');
        return out.append("sheet.finished();").toString();
    }
}
