package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Table;
import mml.viz.scene.StepParts.Part;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The place for the tables of all steps that hold tables of the same shapes, side by side under their names: with room
 * for the widest entries of any of these steps, so that nothing moves; as shaded cells where numbers would be too small.
 */
final class StepBoard {
    private static final double SMALL = 0.72;
    private static final double GAP = 1.4;
    private static final double NAME = 1.5;
    private static final double LEGEND = 2.6;
    /** Below this share of the wanted font size numbers become shaded cells. */
    private static final double SMALLEST = 2 / 3.0;

    private static final double LARGEST = 1.4;
    /** With more rows or columns than this no entry is large enough to read. */
    private static final int MOST_WRITTEN = 24;

    private final double font;
    private final Room room;
    private final List<MatrixLayout> layouts = new ArrayList<>();
    private final List<Double> largest = new ArrayList<>();
    private double rowWidth;
    private double rowHeight;
    private final double size;

    /**
     * @param steps the tables of each step; all of the same shapes
     * @param room for them
     */
    StepBoard(List<List<Part>> steps, Room room) {
        this.font = room.font();
        this.room = room;
        boolean small = true;
        for (Part part : steps.get(0))
            small &= part.table().rows() <= MOST_WRITTEN && part.table().cols() <= MOST_WRITTEN;
        for (int k = 0; k < steps.get(0).size(); k++) {
            List<Table> tables = new ArrayList<>();
            for (List<Part> step : steps) tables.add(rounded(step.get(k).table()));
            if (small)
                add(
                        steps,
                        k,
                        MatrixLayout.of(tables, steps.get(0).get(k).table().cols()));
            double most = 0;
            for (List<Part> step : steps)
                most = Math.max(most, ShadedMatrix.largest(step.get(k).table()));
            largest.add(most);
        }
        double fitting = Math.min(room.width() / rowWidth, room.height() / (rowHeight + NAME));
        this.size = small ? Math.min(LARGEST * font, fitting) : 0;
    }

    private void add(List<List<Part>> steps, int k, MatrixLayout layout) {
        layouts.add(layout);
        rowWidth += (k > 0 ? GAP : 0) + blockWidth(layout, steps.get(0).get(k));
        rowHeight = Math.max(rowHeight, layout.height());
    }

    /** A text that is equal for steps that hold tables of the same shapes with the same signs. */
    static String shapes(List<Part> step) {
        StringBuilder out = new StringBuilder();
        for (Part part : step)
            out.append(part.sign())
                    .append(part.table().rows())
                    .append('×')
                    .append(part.table().cols())
                    .append(' ');
        return out.toString();
    }

    /** Whether entries are shown as numbers. */
    boolean isWritten() {
        return size >= SMALLEST * font;
    }

    /** The tables of one of the steps; what differs from {@code before} stands on a ground of its own. */
    List<Mark> marks(List<Part> now, List<Part> before) {
        return isWritten() ? written(now, before) : shaded(now);
    }

    private static double blockWidth(MatrixLayout layout, Part part) {
        return Math.max(layout.width(), MathText.parse(part.name()).width(1));
    }

    private double start(double height) {
        return Math.max(room.top(), room.centre().y() - height / 2);
    }

    private List<Mark> written(List<Part> now, List<Part> before) {
        List<Mark> out = new ArrayList<>();
        double left = room.centre().x() - rowWidth * size / 2;
        double y = start((rowHeight + NAME) * size) + NAME * size;
        for (int k = 0; k < now.size(); k++) {
            MatrixLayout layout = layouts.get(k);
            Part part = now.get(k);
            double block = blockWidth(layout, part) * size;
            double down = (rowHeight - layout.height()) * size / 2;
            MatrixMark matrix = new MatrixMark(layout, left + (block - layout.width() * size) / 2, y + down, size);
            entries(rounded(part.table()), rounded(before.get(k).table()), matrix);
            out.add(name(
                    part,
                    left + block / 2,
                    y + down - 0.5 * size,
                    Math.min(font, Math.max(SMALL * size, SMALLEST * font))));
            out.addAll(matrix.marks());
            double middle = y + (rowHeight / 2 + 0.3) * size;
            if (!part.sign().isBlank())
                out.add(Mark.text(left - GAP / 2 * size, middle, size, Anchor.MIDDLE, part.sign(), Role.INK));
            left += block + GAP * size;
        }
        return out;
    }

    private static void entries(Table now, Table before, MatrixMark matrix) {
        for (int i = 0; i < now.rows(); i++)
            for (int j = 0; j < now.cols(); j++) {
                String text = now.text(i, j);
                boolean changed = !text.equals(before.text(i, j));
                if (changed) matrix.cell(i, j, Look.fill(Role.CHANGE_FILL));
                matrix.entry(i, j, text, changed ? Role.CHANGE : text.equals("0") ? Role.MUTED : Role.INK, false);
            }
    }

    private static Mark name(Part part, double x, double y, double size) {
        return Mark.at(0, 0, MathText.parse(part.name()).marks(x, y, size, Anchor.MIDDLE, Role.MUTED));
    }

    private List<Mark> shaded(List<Part> now) {
        double columns = 0;
        double rows = 0;
        for (Part part : now) {
            int block = ShadedMatrix.block(part.table());
            columns += ShadedMatrix.cells(part.table().cols(), block);
            rows = Math.max(rows, ShadedMatrix.cells(part.table().rows(), block));
        }
        double gaps = GAP * font * (now.size() - 1);
        double cell = Math.min((room.width() - gaps) / columns, (room.height() - LEGEND * font) / rows);
        if (cell <= 0)
            throw new IllegalArgumentException("text of " + NumberText.of(font)
                    + " points leaves no room for the picture: choose smaller text or a larger size");
        cell = Math.min(1.2 * font, cell);
        double left = room.centre().x() - (columns * cell + gaps) / 2;
        double y = start(rows * cell + LEGEND * font) + LEGEND / 2 * font;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < now.size(); k++) {
            Table table = now.get(k).table();
            int block = ShadedMatrix.block(table);
            double own = ShadedMatrix.cells(table.cols(), block) * cell;
            double down = (rows - ShadedMatrix.cells(table.rows(), block)) * cell / 2;
            out.add(name(now.get(k), left + own / 2, y + down - 0.45 * font, SMALL * font));
            out.addAll(ShadedMatrix.marks(table, left, y + down, cell, largest.get(k)));
            left += own + GAP * font;
        }
        out.addAll(ShadedMatrix.legend(room.centre().x(), y + rows * cell + 1.1 * font, SMALL * font));
        return out;
    }

    /** A table as it is shown: what in a matrix is nothing but rounding as 0. */
    static Table rounded(Table table) {
        return table instanceof Matrix A ? new Digits(A.cols() > 1 ? Digits.tidy(A) : A) : table;
    }
}
