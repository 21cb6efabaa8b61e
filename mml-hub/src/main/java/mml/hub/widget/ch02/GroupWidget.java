package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.AxiomStep;
import mml.exact.CayleyTable;
import mml.exact.GroupAxioms;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.trace.Trace;
import mml.viz.scene.exact.GroupPicture;

/**
 * A finite set with an operation, and the axioms of a group, one after the other on its table.
 *
 * @mml §2.4.1, Definition 2.7, Example 2.10
 */
public final class GroupWidget extends TraceWidget {
    private static final String UNITS = "units";

    private static final Param<String> SET = Param.choice(
                    "op",
                    "Set and operation",
                    new Option("times", "1, …, n − 1 with · modulo n"),
                    new Option("plus", "0, …, n − 1 with + modulo n"),
                    new Option(UNITS, "coprime to n, with · modulo n"),
                    new Option("minus", "0, …, n − 1 with − modulo n"),
                    new Option("sum", "0, …, n − 1 with +"))
            .outdates("step");
    private static final Param<Integer> N =
            Param.count("n", "n", new Range(2, 8, "1"), 5).outdates("step");

    private static final Prediction WHAT = Prediction.of("Is it a group?", state -> {
        GroupAxioms axioms = GroupAxioms.of(table(state));
        return new Prediction.Asked(
                List.of(
                        new Option("no", "no"),
                        new Option("group", "yes, but order matters"),
                        new Option("abelian", "yes, and order does not matter")),
                axioms.isAbelianGroup() ? "abelian" : axioms.isGroup() ? "group" : "no",
                (guess, is) -> first(axioms));
    });

    public GroupWidget() {
        super("groups", "The axioms of a group", WHAT.group(), Group.of("Set", SET, N));
    }

    /** The first axiom that fails, or that none does. */
    private static String first(GroupAxioms axioms) {
        for (AxiomStep axiom : axioms.verdicts())
            if (!axiom.holds()) return "“" + axiom.axiom().title() + "” fails: " + axiom.reason() + ".";
        return "every axiom holds, and the table is symmetric.";
    }

    private static CayleyTable table(State state) {
        int n = N.in(state);
        return switch (SET.in(state)) {
            case "plus" -> CayleyTable.addition(n);
            case "minus" -> CayleyTable.of(elements(state), (x, y) -> (x - y + n) % n);
            case "sum" -> CayleyTable.of(elements(state), Integer::sum);
            case UNITS -> CayleyTable.of(elements(state), (x, y) -> x * y % n);
            default -> CayleyTable.multiplication(n);
        };
    }

    private static List<Integer> elements(State state) {
        int n = N.in(state);
        boolean units = SET.in(state).equals(UNITS);
        List<Integer> out = new ArrayList<>();
        for (int x = units ? 1 : 0; x < n; x++) if (!units || divisor(x, n) == 1) out.add(x);
        return out;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private static String java(State state) {
        String list = elements(state).toString();
        String of = "CayleyTable.of(List.of(" + list.substring(1, list.length() - 1) + "), ";
        String table = switch (SET.in(state)) {
            case "plus" -> "CayleyTable.addition(" + N.in(state) + ")";
            case "minus" -> of + "(x, y) -> (x - y + " + N.in(state) + ") % " + N.in(state) + ")";
            case "sum" -> of + "Integer::sum)";
            case UNITS -> of + "(x, y) -> x * y % " + N.in(state) + ")";
            default -> "CayleyTable.multiplication(" + N.in(state) + ")";
        };
        return "GroupAxioms axioms = GroupAxioms.of(" + table + ");\naxioms.isGroup();";
    }

    @Override
    protected Showing run(State state) {
        GroupAxioms axioms = GroupAxioms.of(table(state));
        GroupPicture picture = new GroupPicture(axioms, sign(state));
        Showing showing = Showing.of(
                        () -> Trace.of(t -> GroupAxioms.of(axioms.table(), t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + "."))
                .each((step, view) -> view.caption(picture.caption(step)))
                .java(java(state));
        for (int k = 0; k < axioms.verdicts().size(); k++) {
            AxiomStep axiom = axioms.verdicts().get(k);
            showing.from(k + 1).fact(axiom.axiom().title(), axiom.holds() ? "yes" : "no: " + axiom.reason());
        }
        return showing.atTheEnd()
                .fact("a group", axioms.isAbelianGroup() ? "yes, Abelian" : axioms.isGroup() ? "yes" : "no")
                .check(
                        axioms.certificate().claim() + " checked",
                        axioms.certificate().holds());
    }

    private static String sign(State state) {
        return switch (SET.in(state)) {
            case "plus", "sum" -> "+";
            case "minus" -> "−";
            default -> "·";
        };
    }
}
