package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Whether a finite set with an operation is a group: every axiom is examined on all elements, and what fails comes
 * with the elements that break it.
 *
 * <p>What an earlier axiom gives is needed by the later ones: in a set that is not closed only closure is examined,
 * and without a neutral element no inverses are sought. Associativity takes n³ comparisons.
 *
 * @param table the set and its operation
 * @param verdicts one for each axiom examined, in order
 * @mml §2.4.1, Definition 2.7, Example 2.10
 */
public record GroupAxioms(CayleyTable table, List<AxiomStep> verdicts) {

    public GroupAxioms {
        verdicts = List.copyOf(verdicts);
    }

    public static GroupAxioms of(CayleyTable table) {
        return of(table, Tracer.off());
    }

    /** Examines the axioms while {@code trace} watches. */
    public static GroupAxioms of(CayleyTable table, Tracer<? super AxiomStep> trace) {
        List<AxiomStep> verdicts = new ArrayList<>();
        AxiomStep closure = closure(table);
        verdicts.add(closure);
        if (closure.holds()) {
            int[][] p = positions(table);
            verdicts.add(associativity(table, p));
            AxiomStep neutral = neutral(table, p);
            verdicts.add(neutral);
            if (neutral.holds())
                verdicts.add(inverses(table, p, neutral.witness().get(0)));
            verdicts.add(commutativity(table));
        }
        if (trace.on()) for (AxiomStep verdict : verdicts) trace.step(verdict);
        return new GroupAxioms(table, verdicts);
    }

    /** The table again, each product as its position among the elements. */
    private static int[][] positions(CayleyTable table) {
        int[][] p = new int[table.size()][table.size()];
        for (int i = 0; i < p.length; i++)
            for (int j = 0; j < p.length; j++) p[i][j] = table.elements().indexOf(table.product(i, j));
        return p;
    }

    private static AxiomStep closure(CayleyTable t) {
        for (int i = 0; i < t.size(); i++)
            for (int j = 0; j < t.size(); j++)
                if (!t.elements().contains(t.product(i, j)))
                    return fails(Axiom.CLOSURE, t, product(t, i, j) + " is not in the set", i, j);
        return holds(Axiom.CLOSURE, "all " + t.size() * t.size() + " products are in the set", List.of());
    }

    private static AxiomStep associativity(CayleyTable t, int[][] p) {
        int n = t.size();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    if (p[p[i][j]][k] != p[i][p[j][k]]) {
                        String x = name(t, i);
                        String y = name(t, j);
                        String z = name(t, k);
                        String reason = "(" + x + " ⊗ " + y + ") ⊗ " + z + " = " + name(t, p[p[i][j]][k]) + " but " + x
                                + " ⊗ (" + y + " ⊗ " + z + ") = " + name(t, p[i][p[j][k]]);
                        return fails(Axiom.ASSOCIATIVITY, t, reason, i, j, k);
                    }
        return holds(Axiom.ASSOCIATIVITY, "brackets may stand anywhere", List.of());
    }

    private static AxiomStep neutral(CayleyTable t, int[][] p) {
        for (int e = 0; e < t.size(); e++)
            if (isNeutral(p, e))
                return holds(
                        Axiom.NEUTRAL,
                        name(t, e) + " changes no element",
                        List.of(t.elements().get(e)));
        return fails(Axiom.NEUTRAL, t, "every element changes another one");
    }

    private static boolean isNeutral(int[][] p, int e) {
        for (int i = 0; i < p.length; i++) if (p[e][i] != i || p[i][e] != i) return false;
        return true;
    }

    private static AxiomStep inverses(CayleyTable t, int[][] p, int neutral) {
        int e = t.elements().indexOf(neutral);
        List<Integer> inverses = new ArrayList<>();
        for (int i = 0; i < t.size(); i++) {
            int j = 0;
            while (j < t.size() && !(p[i][j] == e && p[j][i] == e)) j++;
            if (j == t.size())
                return fails(Axiom.INVERSES, t, "no element leads from " + name(t, i) + " to " + neutral, i);
            inverses.add(t.elements().get(j));
        }
        return holds(Axiom.INVERSES, "every row and every column leads to " + neutral, inverses);
    }

    private static AxiomStep commutativity(CayleyTable t) {
        for (int i = 0; i < t.size(); i++)
            for (int j = 0; j < i; j++)
                if (t.product(i, j) != t.product(j, i))
                    return fails(Axiom.COMMUTATIVITY, t, product(t, j, i) + " but " + product(t, i, j), j, i);
        return holds(Axiom.COMMUTATIVITY, "the table is symmetric", List.of());
    }

    private static AxiomStep holds(Axiom axiom, String reason, List<Integer> witness) {
        return new AxiomStep(axiom, true, witness, reason);
    }

    private static AxiomStep fails(Axiom axiom, CayleyTable t, String reason, int... positions) {
        List<Integer> witness = new ArrayList<>();
        for (int i : positions) witness.add(t.elements().get(i));
        return new AxiomStep(axiom, false, witness, reason);
    }

    private static String product(CayleyTable t, int i, int j) {
        return name(t, i) + " ⊗ " + name(t, j) + " = " + NumberText.exact(t.text(i, j));
    }

    private static String name(CayleyTable t, int i) {
        return NumberText.exact(t.elements().get(i).toString());
    }

    public boolean isGroup() {
        return holds(Axiom.CLOSURE) && holds(Axiom.ASSOCIATIVITY) && holds(Axiom.NEUTRAL) && holds(Axiom.INVERSES);
    }

    public boolean isAbelianGroup() {
        return isGroup() && holds(Axiom.COMMUTATIVITY);
    }

    private boolean holds(Axiom axiom) {
        for (AxiomStep verdict : verdicts) if (verdict.axiom() == axiom) return verdict.holds();
        return false;
    }

    /** Of a group every row and every column of the table is a rearrangement of the elements. */
    public Certificate certificate() {
        return Certificate.of(
                isGroup() ? "the set is a group" : "an axiom fails, so the set is not a group",
                isGroup()
                        ? Check.exact("each row and column holds every element", latinSquare())
                        : Check.exact("an axiom fails", failure()));
    }

    private boolean failure() {
        for (AxiomStep verdict : verdicts) if (!verdict.holds()) return true;
        return false;
    }

    private boolean latinSquare() {
        for (int i = 0; i < table.size(); i++)
            for (int x : table.elements()) {
                boolean row = false;
                boolean column = false;
                for (int j = 0; j < table.size(); j++) {
                    row |= table.product(i, j) == x;
                    column |= table.product(j, i) == x;
                }
                if (!row || !column) return false;
            }
        return true;
    }

    @Override
    public String toString() {
        return Printed.of(isAbelianGroup() ? "an Abelian group" : isGroup() ? "a group" : "not a group")
                .lines(verdicts, v -> (v.holds() ? "✓ " : "✗ ") + v.axiom().title() + ": " + v.reason())
                .line(certificate())
                .toString();
    }
}
