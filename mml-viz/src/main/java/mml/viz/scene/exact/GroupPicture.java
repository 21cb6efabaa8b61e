package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Axiom;
import mml.exact.AxiomStep;
import mml.exact.CayleyTable;
import mml.exact.GroupAxioms;
import mml.text.NumberText;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * The table of a finite set with an operation. Step 0 shows the table, each step after it one axiom: what proves it or breaks
 * it is marked in the table, and the verdict joins the list below.
 *
 * @mml §2.4.1, Definition 2.7, Example 2.10
 */
public final class GroupPicture {
    private static final double WIDTH = 440;
    private static final double TABLE = 306;
    private static final double TOP = 12;
    private static final double FONT = 17;
    private static final double LINE = 26;
    private static final double CELL = 56;
    private static final int AXIOMS = Axiom.values().length;

    private final GroupAxioms axioms;
    private final CayleyTable table;
    private final String sign;
    private final double cell;
    private final double left;

    /**
     * @param axioms what was examined
     * @param sign of the operation
     */
    public GroupPicture(GroupAxioms axioms, String sign) {
        this.axioms = axioms;
        this.sign = sign;
        table = axioms.table();
        cell = Math.min(CELL, TABLE / (table.size() + 1));
        left = (WIDTH - cell * (table.size() + 1)) / 2;
    }

    /** The table, and one for each axiom examined. */
    public int frames() {
        return axioms.verdicts().size() + 1;
    }

    /** What is seen at a step, in one line. */
    public String caption(int step) {
        return step == 0
                ? "Is this a group? Row x and column y meet in x " + sign + " y"
                : axioms.verdicts().get(step - 1).caption();
    }

    /** The picture of a step. */
    public Svg frame(int step, String spoken) {
        List<Mark> marks = new ArrayList<>();
        if (step > 0) marks.addAll(found(axioms.verdicts().get(step - 1)));
        int n = table.size();
        for (int i = 0; i < n; i++) {
            marks.add(fill(-1, i, Role.QUIET_FILL));
            marks.add(fill(i, -1, Role.QUIET_FILL));
        }
        marks.add(text(-1, -1, sign, Role.MUTED));
        for (int i = 0; i < n; i++) {
            String element = NumberText.integer(table.elements().get(i));
            marks.add(text(i, -1, element, Role.FOCUS));
            marks.add(text(-1, i, element, Role.FOCUS));
            for (int j = 0; j < n; j++) marks.add(text(i, j, NumberText.exact(table.text(i, j)), Role.INK));
        }
        for (int k = 0; k <= n + 1; k++) {
            Look look = Look.stroke(k == 1 ? Role.AXIS : Role.GRID, k == 1 ? 2 : 1);
            double far = cell * (n + 1);
            marks.add(Mark.line(left, TOP + k * cell, left + far, TOP + k * cell, look));
            marks.add(Mark.line(left + k * cell, TOP, left + k * cell, TOP + far, look));
        }
        for (int k = 0; k < step; k++) marks.add(verdict(k));
        marks.addAll(asked(step));
        return new Svg(WIDTH, TOP + TABLE + 14 + AXIOMS * LINE, caption(step), spoken, marks);
    }

    private Mark verdict(int k) {
        AxiomStep axiom = axioms.verdicts().get(k);
        String text = (axiom.holds() ? "✓ " : "✗ ") + axiom.axiom().title();
        return line(k, text, axiom.holds() ? Role.GOOD : Role.BAD);
    }

    /** The axioms that are still to be examined. */
    private List<Mark> asked(int step) {
        List<Mark> out = new ArrayList<>();
        if (step == frames() - 1) return out;
        List<Axiom> all = List.of(Axiom.values());
        int next = step == 0 ? 0 : all.indexOf(axioms.verdicts().get(step - 1).axiom()) + 1;
        for (int k = next; k < AXIOMS; k++)
            out.add(line(step + k - next, "? " + all.get(k).title(), Role.MUTED));
        return out;
    }

    private Mark line(int k, String text, Role role) {
        double y = TOP + cell * (table.size() + 1) + 12 + (k + 0.7) * LINE;
        return Mark.text((WIDTH - widest()) / 2, y, FONT, Anchor.START, text, role);
    }

    /** Verdicts stand below each other, so that the list can be read down. */
    private static double widest() {
        double most = 0;
        for (Axiom axiom : Axiom.values()) most = Math.max(most, Advance.of("✓ " + axiom.title(), FONT));
        return most;
    }

    /** The cells that an axiom's verdict speaks of. */
    private List<Mark> found(AxiomStep axiom) {
        int n = table.size();
        List<Integer> at = new ArrayList<>();
        for (int element : axiom.witness()) at.add(table.elements().indexOf(element));
        Role role = axiom.holds() ? Role.GOOD_FILL : Role.BAD_FILL;
        List<Mark> marks = new ArrayList<>();
        switch (axiom.axiom()) {
            case CLOSURE -> {
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                        if (table.elements().contains(table.product(i, j)) == axiom.holds())
                            marks.add(fill(i, j, role));
            }
            case ASSOCIATIVITY -> {
                for (int k = 0; k + 1 < at.size(); k++) marks.add(fill(at.get(k), at.get(k + 1), role));
            }
            case NEUTRAL -> {
                for (int i = 0; i < n && axiom.holds(); i++) {
                    marks.add(fill(at.get(0), i, role));
                    if (i != at.get(0)) marks.add(fill(i, at.get(0), role));
                }
            }
            case INVERSES -> {
                for (int i = 0; i < n; i++) {
                    if (axiom.holds()) marks.add(fill(i, at.get(i), role));
                    else marks.add(fill(at.get(0), i, role));
                }
            }
            case COMMUTATIVITY -> {
                for (int i = 0; i < n && axiom.holds(); i++) marks.add(fill(i, i, role));
                if (!axiom.holds()) {
                    marks.add(fill(at.get(0), at.get(1), role));
                    marks.add(fill(at.get(1), at.get(0), role));
                }
            }
        }
        return marks;
    }

    /** A cell; row or column −1 holds the elements. */
    private Mark fill(int i, int j, Role role) {
        return Mark.rect(left + (j + 1) * cell, TOP + (i + 1) * cell, cell, cell, Look.fill(role));
    }

    private Mark text(int i, int j, String text, Role role) {
        double x = left + (j + 1.5) * cell;
        return Mark.text(x, TOP + (i + 1.5) * cell + 0.35 * FONT, FONT, Anchor.MIDDLE, text, role);
    }
}
