package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.viz.plot.Key;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Who was learned from when: a row for each fold, a cell for each example, filled once the fold has had its turn; where cells
 * would be too narrow, strips of them, and what is out of sight is seen from the beginning. What the fold
 * was missed by stands at the end of its row, and below all what the grounds of the cells mean.
 */
final class FoldMatrix {
    private static final Look LEARNED = Look.fill(Role.FOCUS_FILL);
    private static final Look HIDDEN = Look.fill(Role.AXIS);
    private static final Look SEEN = Look.fill(Role.BAD);
    private static final Look NOTHING = Look.fill(Role.NONE);

    private static final double SMALL = 0.8;
    private static final double ROW = 1.6; // of the font, the height of a fold where it is free
    private static final double HIGHEST = 2.4; // where there is room left
    private static final double NARROW = 0.5; // of the text: cells of less are joined to strips
    private static final double HEADER = 1.3;
    private static final double BELOW = 0.4;
    private static final int MANY = 12; // folds, above which the rows become lower

    private final List<Integer> fold;
    private final int folds;
    private final String measure;
    private final boolean leaks;

    /**
     * A fold that has had its turn.
     *
     * @param error what it was missed by; empty as long as nobody knows
     * @param seen whether it was looked at before
     */
    record Row(String error, boolean seen) {}

    /**
     * @param fold of each example its fold
     * @param measure what stands at the end of the rows
     * @param leaks whether a fold may have been seen too early
     */
    FoldMatrix(List<Integer> fold, int folds, String measure, boolean leaks) {
        this.fold = fold;
        this.folds = folds;
        this.measure = measure;
        this.leaks = leaks;
    }

    private Key key(double font) {
        Key key = new Key(SMALL * font).area("learned from", LEARNED).area("out of sight", HIDDEN);
        return leaks ? key.area("! seen too early", SEEN) : key;
    }

    private double keyHeight(double width, double font) {
        return key(font).height(width) + BELOW * font;
    }

    double height(double width, double font) {
        return (Math.min(folds, MANY) * ROW + HEADER) * font + keyHeight(width, font);
    }

    /**
     * @param rows of the folds that have had their turn, from the first on
     * @param now the fold that has it; −1 if none
     */
    List<Mark> marks(Room room, List<Row> rows, int now) {
        double font = room.font();
        double small = SMALL * font;
        double high = Math.min(HIGHEST * font, (room.height() - HEADER * font - keyHeight(room.width(), font)) / folds);
        double text = Math.min(small, 0.8 * high);
        double narrow = room.left() + Advance.of("88 ! ", text);
        double right = room.right() - Advance.of("−0.0000", small) - 0.5 * font;
        // where a cell has no room for a mark, it stands beside the number of the fold
        boolean beside = leaks && (right - narrow) / fold.size() < NARROW * text;
        double left = beside ? narrow : room.left() + Advance.of("88 ", text);
        double top = room.top() + HEADER * font;
        double heading = room.top() + 0.8 * font;
        List<Mark> out = new ArrayList<>();
        out.add(Mark.text(room.left(), heading, small, Anchor.START, "fold", Role.MUTED));
        out.add(Mark.text((left + right) / 2, heading, small, Anchor.MIDDLE, "examples", Role.MUTED));
        out.add(Mark.text(room.right(), heading, small, Anchor.END, measure, Role.MUTED));
        for (int k = 0; k < folds; k++) {
            double y = top + k * high;
            double base = y + 0.5 * high + 0.34 * text;
            boolean known = k < rows.size();
            boolean seen = known && rows.get(k).seen();
            String number = Integer.toString(k + 1) + (beside && seen ? " !" : "");
            out.add(Mark.text(room.left(), base, text, Anchor.START, number, k == now ? Role.INK : Role.MUTED));
            Room row = Room.of(left, y + 0.12 * high, right, y + 0.88 * high, text);
            out.addAll(cells(k, row, !beside, known, seen));
            if (k == now) out.add(Mark.rect(left, y, right - left, high, Look.stroke(Role.FOCUS, 0.1 * font)));
            if (known && !rows.get(k).error().isEmpty())
                out.add(Mark.text(
                        room.right(),
                        base,
                        text,
                        Anchor.END,
                        rows.get(k).error(),
                        k == now ? Role.CHANGE : Role.MUTED));
        }
        out.addAll(key(font).marks(room.left(), top + folds * high + BELOW * font, room.width()));
        return out;
    }

    /**
     * @param row their room, and the size of what stands beside them
     * @param marked whether there is room for a mark in a cell
     */
    private List<Mark> cells(int k, Room row, boolean marked, boolean known, boolean seen) {
        double wide = row.width() / fold.size();
        boolean strips = wide < NARROW * row.font();
        double between = strips ? 0 : 0.08 * wide;
        List<Mark> out = new ArrayList<>();
        int end;
        for (int n = 0; n < fold.size(); n = end) {
            boolean inside = fold.get(n) == k;
            end = n + 1;
            while (strips && end < fold.size() && fold.get(end) == k == inside) end++;
            Look look = !inside ? LEARNED : seen ? SEEN : HIDDEN;
            if (!known && !strips) look = Look.stroke(inside ? Role.AXIS : Role.FOCUS, Math.min(1.2, 0.1 * wide));
            if (!known && strips && !inside) look = NOTHING;
            double x = row.left() + n * wide;
            out.add(Mark.rect(x + between, row.top(), (end - n) * wide - 2 * between, row.height(), look));
            if (inside && seen && marked) {
                double base = (row.top() + row.bottom()) / 2 + 0.34 * row.font();
                out.add(Mark.text(x + 0.5 * wide, base, row.font(), Anchor.MIDDLE, "!", Role.PAPER));
            }
        }
        if (strips)
            out.add(Mark.rect(
                    row.left(), row.top(), row.width(), row.height(), known ? NOTHING : Look.stroke(Role.FOCUS, 1.2)));
        return out;
    }
}
