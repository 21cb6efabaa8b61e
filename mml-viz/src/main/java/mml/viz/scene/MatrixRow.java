package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Matrices with names above them and signs between them, such as {@code A = L Lᵀ}, in the middle of some room and as
 * large as it allows.
 */
public final class MatrixRow {
    private static final double NAME = 1.35;
    private static final double SIGN = 1.5;

    private final List<MatrixLayout> layouts;
    private final List<String> names;
    private final List<String> signs;
    private final double size;
    private final double named; // the size of the names
    private final double[] lefts;
    private final double top;
    private final double tallest;

    /**
     * @param signs one less than there are matrices; a space for none
     * @param largest the most that the font size may become
     * @param least the size of names beside entries that are no smaller
     */
    MatrixRow(
            List<MatrixLayout> layouts,
            List<String> names,
            List<String> signs,
            Room room,
            double largest,
            double least) {
        this.layouts = List.copyOf(layouts);
        this.names = List.copyOf(names);
        this.signs = List.copyOf(signs);
        double wide = width(layouts);
        double high = height(layouts);
        size = Math.max(largest / 100, Math.min(largest, Math.min(room.width() / wide, room.height() / high)));
        named = Math.max(0.9 * size, size < least ? 0 : least);
        tallest = high - NAME;
        lefts = new double[layouts.size()];
        double x = room.left() + (room.width() - wide * size) / 2;
        for (int k = 0; k < lefts.length; k++) {
            lefts[k] = x;
            x += (layouts.get(k).width() + SIGN) * size;
        }
        this.top = room.top() + Math.max(0, (room.height() - high * size) / 2) + NAME * size;
    }

    /** The width of a row of matrices in font sizes. */
    public static double width(List<MatrixLayout> layouts) {
        double wide = -SIGN;
        for (MatrixLayout layout : layouts) wide += layout.width() + SIGN;
        return wide;
    }

    /** The height of a row of matrices in font sizes, their names included. */
    static double height(List<MatrixLayout> layouts) {
        double high = 0;
        for (MatrixLayout layout : layouts) high = Math.max(high, layout.height());
        return high + NAME;
    }

    /** The height of the row, its names included. */
    double height() {
        return (tallest + NAME) * size;
    }

    /** The font size of the entries. */
    public double size() {
        return size;
    }

    /** Matrix k with all its entries. */
    public Mark mark(int k, Cells cells) {
        return Mark.named(names.get(k).replace("^", ""), at(k).cells(cells).marks());
    }

    /** The lower edge of the row. */
    public double bottom() {
        return top + tallest * size;
    }

    /** Matrix k in its place, still without entries. */
    public MatrixMark at(int k) {
        return new MatrixMark(layouts.get(k), lefts[k], top(k), size);
    }

    private double top(int k) {
        return top + (tallest - layouts.get(k).height()) / 2 * size;
    }

    /** The names and the signs. */
    public Mark labels() {
        return labels(lefts.length);
    }

    /** The names of the first {@code count} matrices and the signs between them. */
    public Mark labels(int count) {
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double middle = lefts[k] + layouts.get(k).width() * size / 2;
            out.addAll(
                    MathText.parse(names.get(k)).marks(middle, top(k) - 0.5 * size, named, Anchor.MIDDLE, Role.MUTED));
            if (k == 0) continue;
            double between = lefts[k] - SIGN / 2 * size;
            out.addAll(MathText.plain(signs.get(k - 1))
                    .marks(between, top + (tallest / 2 + 0.3) * size, size, Anchor.MIDDLE, Role.INK));
        }
        return Mark.named("names", out);
    }
}
