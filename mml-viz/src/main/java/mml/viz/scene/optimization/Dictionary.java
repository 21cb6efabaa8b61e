package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.optimization.SimplexStep;
import mml.text.NumberText;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A dictionary of the simplex method, written: the cost, and then what is basic, each as a constant and multiples of what is 0 at this corner. What enters
 * and what leaves in the next exchange is coloured.
 */
final class Dictionary {
    private static final double LEAD = 1.75; // of the font, from line to line
    private static final double CLOSE = 1.25; // where there is little room
    private static final double DEPTH = 0.3; // below the last line
    private static final double NEGLIGIBLE = 1e-12;

    private final Matrix rows;
    private final List<Integer> nonbasic;
    private final List<Integer> next;
    private final int n;

    /** @param next what is nonbasic after the exchange, the same if there is none */
    Dictionary(SimplexStep.Corner corner, List<Integer> next) {
        rows = corner.dictionary();
        nonbasic = corner.nonbasic();
        this.next = next;
        n = corner.x().size();
    }

    /** Words in place of a dictionary. */
    static List<Mark> none(String words, Room room) {
        return words.isEmpty()
                ? List.of()
                : MathText.plain(words)
                        .marks(room.left(), room.top() + LEAD * room.font(), room.font(), Anchor.START, Role.MUTED);
    }

    private String name(int variable) {
        return variable < n ? "x_" + (variable + 1) : "s_" + (variable - n + 1);
    }

    List<Mark> marks(Room room) {
        List<Mark> out = new ArrayList<>();
        double[] widths = new double[2 + nonbasic.size()];
        List<Integer> shown = new ArrayList<>(List.of(0));
        for (int v = 0; v < rows.rows() - 1; v++) if (!nonbasic.contains(v)) shown.add(1 + v);
        double font = Math.min(room.font(), room.height() / (CLOSE * shown.size() + DEPTH));
        double lead = Math.min(LEAD * font, (room.height() - DEPTH * font) / shown.size());
        for (int row : shown)
            for (int k = 0; k < widths.length; k++)
                widths[k] = Math.max(widths[k], MathText.parse(text(row, k)).width(font));
        double y = room.top() + lead;
        for (int row : shown) {
            Role paint = row > 0 && next.contains(row - 1) ? Role.CHANGE : Role.INK;
            double end = room.left() + widths[0];
            for (int k = 0; k < widths.length; k++) {
                boolean enters = k > 1 && !next.contains(nonbasic.get(k - 2));
                out.addAll(MathText.parse(text(row, k)).marks(end, y, font, Anchor.END, enters ? Role.FOCUS : paint));
                if (k == 0) out.addAll(MathText.plain("=").marks(end + 0.75 * font, y, font, Anchor.MIDDLE, paint));
                if (k + 1 < widths.length) end += (k == 0 ? 1.5 : 0.8) * font + widths[k + 1];
            }
            y += lead;
        }
        return out;
    }

    /** What stands in a column: the name, the constant, and the multiples. */
    private String text(int row, int column) {
        if (column == 0) return row == 0 ? "c^T x" : name(row - 1);
        double scale = 0;
        for (int k = 0; k < rows.cols(); k++) scale = Math.max(scale, Math.abs(rows.get(row, k)));
        double c = rows.get(row, column - 1);
        boolean none = Math.abs(c) <= NEGLIGIBLE * scale;
        if (column == 1) return NumberText.of(none ? 0 : c);
        if (none) return "";
        String size = NumberText.of(Math.abs(c));
        return (c < 0 ? "− " : "+ ") + (size.equals("1") ? "" : size + " ") + name(nonbasic.get(column - 2));
    }
}
