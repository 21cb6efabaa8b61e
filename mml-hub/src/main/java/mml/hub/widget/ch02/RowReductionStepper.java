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
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.MatrixField;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.RowReductionScene;
import org.apache.commons.math3.util.Decimal64;

/**
 * Gaussian elimination on any matrix up to 6×8, step by step or by the learner's own operations.
 *
 * @mml §2.3.2, Example 2.6; §2.3.3, Example 2.9
 */
public final class RowReductionStepper implements Widget {
    private static final double WIDTH = 480;
    private static final int MAX_ROWS = 6;
    private static final int MAX_COLS = 8;
    private static final String BOOK = "-2,4,-2,-1,4,-3;4,-8,3,-3,1,2;1,-2,1,-1,1,0;1,-2,0,-3,4,a";

    private static final String INVERSE = "1,0,2,0;1,1,0,0;1,2,0,1;1,1,1,1";
    private static final String KERNEL = "1,2,-1,0;1,0,0,1";

    /** Examples; the value is the kind of the matrix, a bar, and the matrix. */
    private static final List<Option> EXAMPLES = List.of(
            new Option("b|" + BOOK, "Example 2.6, with a parameter"),
            new Option("b|1,1,1,3;1,-1,2,2;0,1,1,2", "Example 2.2: one solution"),
            new Option("b|1,1,1,3;1,-1,2,2;2,0,3,1", "Example 2.2: no solution"),
            new Option("b|1,1,1,3;1,-1,2,2;2,0,3,5", "Example 2.2: infinitely many"),
            new Option("I|" + INVERSE, "Example 2.9: an inverse"),
            new Option("0|1,-4,2,17;-2,-2,3,-10;1,0,-1,11;-1,4,-3,1", "Example 2.15: dependent vectors"),
            new Option("0|" + KERNEL, "Example 2.25: a kernel"),
            new Option("b|1/2,1/3,1;1/4,-1/5,0.35", "Fractions and decimals"));

    /** What no longer applies to another matrix. */
    private static final String[] OUTDATED = {"step", "ops", "hint"};

    private static final String HINT = "Rows on lines; entries apart by spaces or commas: 3, -3/2, 0.25, and in the"
            + " right-hand side a + 1. Pasted LaTeX or [[1, 2], [3, 4]] is understood. Up to 6 × 8.";

    @Override
    public String name() {
        return "row-reduction";
    }

    @Override
    public String title() {
        return "Row reduction, step by step";
    }

    @Override
    public State set(State state, String key, String value) {
        return switch (key) {
            case "step" -> state.with("step", value).without("hint");
            case "example" ->
                value.isEmpty()
                        ? state
                        : field(state)
                                .put(state.without(OUTDATED), value.substring(2))
                                .with("kind", value.substring(0, 1));
            case "m" -> field(state).typed(state, value, OUTDATED);
            case "kind", "form", "pivots", "arithmetic" ->
                state.without(OUTDATED).with(key, value);
            case "mode" -> state.without("step", "hint").with(key, value);
            case "do" -> act(state, value);
            default -> state.with(key, value).without("hint");
        };
    }

    private State act(State state, String action) {
        List<Move> moves = moves(state);
        int at = Math.min(state.count("step", moves.size()), moves.size());
        switch (action) {
            case "apply" -> {
                Move move = pending(state);
                if (!move.problem().isEmpty()) return state;
                List<Move> longer = new ArrayList<>(moves.subList(0, at));
                longer.add(move);
                return state.with("ops", Move.text(longer)).with("step", at + 1).without("hint");
            }
            case "undo" -> {
                return state.with("step", Math.max(0, at - 1)).without("hint");
            }
            case "redo" -> {
                return state.with("step", Math.min(moves.size(), at + 1)).without("hint");
            }
            default -> {
                return state.with("hint", "1");
            }
        }
    }

    private static MatrixField<FieldMatrix<Parametric>> field(State state) {
        String kind = state.get("kind", "b");
        String opening = kind.equals("b") ? BOOK : kind.equals("I") ? INVERSE : KERNEL;
        return new MatrixField<>(
                "m", opening, MAX_ROWS, MAX_COLS, cells -> checked(FieldMatrix.parseParametric(cells), kind));
    }

    private static Entered<FieldMatrix<Parametric>> matrix(State state) {
        return field(state).in(state);
    }

    private static FieldMatrix<Parametric> checked(FieldMatrix<Parametric> M, String kind) {
        if (kind.equals("I") && M.rows() != M.cols())
            throw new IllegalArgumentException(
                    "An inverse needs a square matrix; this one is " + M.rows() + " × " + M.cols() + ".");
        int variables = kind.equals("b") ? M.cols() - 1 : M.cols();
        if (variables == 0) throw new IllegalArgumentException("With a right-hand side, two columns are needed.");
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < variables; j++)
                if (!M.get(i, j).isNumber())
                    throw new IllegalArgumentException("Row " + (i + 1) + ", column " + (j + 1) + " is " + M.text(i, j)
                            + ": a parameter may stand in the right-hand side only.");
        return M;
    }

    /** The matrix with its right-hand sides: b as typed, or the identity. */
    private static FieldMatrix<Parametric> augmented(FieldMatrix<Parametric> M, String kind) {
        return kind.equals("I") ? M.augment(FieldMatrix.identity(M.rows(), M.field())) : M;
    }

    private static Rules rules(State state, FieldMatrix<Parametric> M) {
        Rules rules = state.get("form", "rref").equals("ref") ? Rules.echelon() : Rules.reduced();
        String kind = state.get("kind", "b");
        return rules.withPivots(state.get("pivots", "").equals("largest") ? PivotRule.PARTIAL : PivotRule.FIRST_NONZERO)
                .withRightHandSides(kind.equals("b") ? 1 : kind.equals("I") ? M.rows() : 0);
    }

    private List<Move> moves(State state) {
        return Move.parse(state.get("ops", ""), matrix(state).value().rows());
    }

    private static Move pending(State state) {
        return new Move(state.get("op", "add"), state.count("i", 1), state.get("f", "1"), state.count("k", 0));
    }

    private static boolean byHand(State state) {
        return state.get("mode", "").equals("own");
    }

    /** The reduction that the state asks for: the problem typed, or the last good one. */
    private Reduction<?> reduction(State state) {
        FieldMatrix<Parametric> typed = matrix(state).value();
        String kind = state.get("kind", "b");
        Rules rules = rules(state, typed);
        FieldMatrix<Parametric> M = augmented(typed, kind);
        if (state.get("arithmetic", "").equals("doubles") && isNumbers(M))
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

    private Trace<RowReductionStep> trace(State state, Reduction<?> reduction) {
        return byHand(state) ? reduction.byHand(moves(state)) : reduction.automatic();
    }

    @Override
    public View view(State state) {
        Entered<FieldMatrix<Parametric>> entered = matrix(state);
        Reduction<?> reduction = reduction(state);
        Trace<RowReductionStep> trace = trace(state, reduction);
        int last = trace.size() - 1;
        int step = Math.min(state.count("step", byHand(state) ? last : 0), last);
        RowReductionStep now = trace.get(step);
        RowReductionScene scene = RowReductionScene.ofWidth(Shown.as(trace, state.get("numbers", "exact")), WIDTH, 18);
        List<Move> moves = byHand(state) ? moves(state) : List.of();
        Feedback feedback = Feedback.NONE;
        if (byHand(state)) {
            List<Move> done = moves.subList(0, Math.min(step, moves.size()));
            feedback = state.has("hint") ? hint(reduction, done) : reduction.judge(done);
        }
        boolean show = !byHand(state)
                || reduction
                        .worksheet(moves.subList(0, Math.min(step, moves.size())))
                        .finished();
        return new View(
                scene.frame(step).picture(),
                "",
                now.caption() + ". " + spoken(now),
                step,
                trace.size(),
                show ? reduction.facts() : List.<Fact>of(),
                feedback,
                panels(state, entered, reduction, moves, step),
                List.of(),
                java(state, reduction));
    }

    private static Feedback hint(Reduction<?> reduction, List<Move> done) {
        return reduction
                .worksheet(done)
                .hint()
                .map(o -> Feedback.note("The engine would do " + o.caption() + "."))
                .orElse(Feedback.right("Nothing is left to do."));
    }

    /** The rows of the matrix, for somebody who cannot see them. */
    static String spoken(RowReductionStep step) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < step.matrix().rows(); i++) {
            out.append(i == 0 ? "Row 1: " : "; row " + (i + 1) + ": ");
            for (int j = 0; j < step.matrix().cols(); j++)
                out.append(j > 0 ? ", " : "")
                        .append(Equations.minus(step.matrix().text(i, j)));
        }
        return out.append('.').toString();
    }

    private List<Panel> panels(
            State state, Entered<FieldMatrix<Parametric>> entered, Reduction<?> reduction, List<Move> moves, int step) {
        String kind = state.get("kind", "b");
        String value = kind + "|" + state.get("m", field(state).fallback());
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                "Who reduces",
                choice(state, "mode", "Mode", "", "The engine", "own", "Do it yourself"),
                choice(state, "form", "Down to", "rref", "reduced row echelon form", "ref", "row echelon form")));
        if (byHand(state)) panels.add(operation(state, reduction, moves, step));
        panels.add(Panel.of(
                "Matrix",
                Control.Choice.ofExamples(EXAMPLES, value, "Your own matrix"),
                choice(
                        state,
                        "kind",
                        "The last column",
                        "b",
                        "is the right-hand side",
                        "0",
                        "is like the others",
                        "I",
                        "is like the others; invert"),
                new Control.Field("m", "Your own matrix", entered.text(), 4, HINT, entered.error())));
        panels.add(Panel.of(
                "Details",
                choice(state, "pivots", "Pivot", "", "first entry not 0", "largest", "largest entry"),
                choice(state, "numbers", "Shown as", "exact", "exact", "4", "4 digits", "full", "all digits"),
                choice(state, "arithmetic", "Arithmetic", "", "exact fractions", "doubles", "doubles, which round")));
        return panels;
    }

    private Panel operation(State state, Reduction<?> reduction, List<Move> moves, int step) {
        int rows = reduction.M().rows();
        List<Option> names = new ArrayList<>();
        for (int i = 0; i < rows; i++) names.add(new Option(Integer.toString(i), "row " + (i + 1)));
        Move move = pending(state);
        String kind = move.kind();
        List<Control> controls = new ArrayList<>();
        controls.add(choice(
                state, "op", "Operation", "add", "add a multiple", "swap", "swap two rows", "scale", "scale a row"));
        controls.add(new Control.Choice(
                "i", kind.equals("add") ? "to" : "row", names, Integer.toString(Math.min(move.i(), rows - 1))));
        if (!kind.equals("swap")) {
            String problem = move.problem();
            controls.add(new Control.Field(
                    "f",
                    kind.equals("add") ? "times" : "by",
                    move.factor(),
                    1,
                    "",
                    problem.startsWith("Choose") ? "" : problem));
        }
        if (!kind.equals("scale"))
            controls.add(new Control.Choice(
                    "k", kind.equals("add") ? "of" : "with", names, Integer.toString(Math.min(move.k(), rows - 1))));
        boolean fits = move.i() < rows && move.k() < rows;
        boolean good = fits && move.problem().isEmpty();
        String label = good
                ? "Do " + reduction.operation(move).caption()
                : fits && move.i() == move.k() ? move.problem() : "Do it";
        int done = Math.min(step, moves.size());
        controls.add(new Control.Button("do", "apply", label, good));
        controls.add(new Control.Button("do", "undo", "Undo", done > 0));
        controls.add(new Control.Button("do", "redo", "Redo", done < moves.size()));
        controls.add(new Control.Button("do", "hint", "Hint", true));
        return new Panel("Your operation", controls);
    }

    /** A choice between values and their labels, the first being the default. */
    private static Control choice(State state, String key, String label, String... valuesAndLabels) {
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < valuesAndLabels.length; k += 2)
            options.add(new Option(valuesAndLabels[k], valuesAndLabels[k + 1]));
        String value = state.get(key, valuesAndLabels[0]);
        boolean known = options.stream().anyMatch(o -> o.value().equals(value));
        return new Control.Choice(key, label, options, known ? value : valuesAndLabels[0]);
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return trace(state, reduction(state));
    }

    private String java(State state, Reduction<?> reduction) {
        boolean symbols = !isNumbers(matrix(state).value());
        String type = symbols ? "Parametric" : "BigFraction";
        Rules rules = reduction.rules();
        StringBuilder out = new StringBuilder("FieldMatrix<" + type + "> A = FieldMatrix."
                + (symbols ? "parseParametric" : "parse") + "(new String[][] {\n");
        Calls.rows(out, reduction.M());
        out.append("});\nRules rules = Rules.").append(rules.form() == Form.REDUCED ? "reduced()" : "echelon()");
        if (rules.rightHandSides() > 0)
            out.append(".withRightHandSides(").append(rules.rightHandSides()).append(')');
        if (rules.pivots() == PivotRule.PARTIAL) out.append(".withPivots(PivotRule.PARTIAL)");
        out.append(";\n");
        if (byHand(state)) {
            out.append("Worksheet<").append(type).append("> sheet = Worksheet.of(A, rules);\n");
            for (RowOperation<?> o : reduction.worksheet(moves(state)).done())
                out.append("// ").append(o.caption()).append('\n');
            return out.append("sheet.finished();").toString();
        }
        return out.append("Trace<RowReductionStep> trace = Trace.of(t -> RowReduction.of(A, rules, t));")
                .toString();
    }
}
