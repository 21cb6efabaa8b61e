package mml.viz.scene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private static final double LINE = 1.2;
    /** Of the width: what names may take where they are wider than their matrices. */
    private static final double NAMES = 0.9;
    /** Below this share of the wanted font size numbers become shaded cells. */
    private static final double SMALLEST = 2 / 3.0;

    private static final double LARGEST = 1.4;
    /** With more rows or columns than this no entry is large enough to read. */
    private static final int MOST_WRITTEN = 24;

    private final double font;
    private final Room room;
    private final List<MatrixLayout> layouts = new ArrayList<>();
    private final List<Double> largest = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();
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
        for (int k = 0; k < steps.get(0).size(); k++) {
            Set<String> each = new LinkedHashSet<>();
            for (List<Part> step : steps) each.add(step.get(k).name());
            names.add(each);
        }
        boolean small = true;
        for (Part part : steps.get(0))
            small &= part.table().rows() <= MOST_WRITTEN && part.table().cols() <= MOST_WRITTEN;
        for (int k = 0; k < steps.get(0).size(); k++) {
            List<Table> tables = new ArrayList<>();
            for (List<Part> step : steps) tables.add(rounded(step.get(k).table()));
            if (small) add(MatrixLayout.of(tables, steps.get(0).get(k).table().cols()));
            double most = 0;
            for (List<Part> step : steps)
                most = Math.max(most, ShadedMatrix.largest(step.get(k).table()));
            largest.add(most);
        }
        double fitting = Math.min(room.width() / rowWidth, room.height() / (rowHeight + NAME));
        this.size = small ? Math.min(LARGEST * font, fitting) : 0;
    }

    private void add(MatrixLayout layout) {
        int k = layouts.size();
        layouts.add(layout);
        rowWidth += (k > 0 ? GAP : 0) + blockWidth(k);
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

    private double blockWidth(int k) {
        double width = layouts.get(k).width();
        for (String name : names.get(k))
            width = Math.max(width, MathText.parse(name).width(1));
        return width;
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
            double block = blockWidth(k) * size;
            double down = (rowHeight - layout.height()) * size / 2;
            MatrixMark matrix = new MatrixMark(layout, left + (block - layout.width() * size) / 2, y + down, size);
            entries(rounded(part.table()), rounded(before.get(k).table()), matrix);
            out.add(name(
                    part.name(),
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

    private List<Mark> shaded(List<Part> now) {
        double small = SMALL * font;
        double gap = GAP * font;
        double free = room.width() - gap * (now.size() - 1);
        double[] named = new double[now.size()];
        double rows = 0;
        int lines = 1;
        for (int k = 0; k < now.size(); k++) {
            rows = Math.max(rows, rows(now.get(k)));
            for (String name : names.get(k)) {
                List<String> set = lines(name, NAMES * free / now.size(), small);
                lines = Math.max(lines, set.size());
                for (String line : set)
                    named[k] = Math.max(named[k], MathText.parse(line).width(small));
            }
        }
        double above = LEGEND / 2 * font + (lines - 1) * LINE * small;
        double below = LEGEND / 2 * font;
        double highest = Math.min(1.2 * font, (room.height() - above - below) / rows);
        double cell = cell(now, named, free, highest);
        if (cell <= 0)
            throw new IllegalArgumentException("text of size " + NumberText.of(font)
                    + " leaves no room for the picture: choose smaller text or a larger size");
        double width = gap * (now.size() - 1);
        for (int k = 0; k < now.size(); k++) width += Math.max(named[k], columns(now.get(k)) * cell);
        double left = room.centre().x() - width / 2;
        double y = start(rows * cell + above + below) + above;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < now.size(); k++) {
            Part part = now.get(k);
            double matrix = columns(part) * cell;
            double block = Math.max(named[k], matrix);
            double down = (rows - rows(part)) * cell / 2;
            List<String> set = lines(part.name(), NAMES * free / now.size(), small);
            for (int line = 0; line < set.size(); line++)
                out.add(name(
                        set.get(line),
                        left + block / 2,
                        y + down - 0.45 * font - (set.size() - 1 - line) * LINE * small,
                        small));
            out.addAll(ShadedMatrix.marks(part.table(), left + (block - matrix) / 2, y + down, cell, largest.get(k)));
            left += block + gap;
        }
        out.addAll(ShadedMatrix.legend(room.centre().x(), y + rows * cell + 1.1 * font, small));
        return out;
    }

    /** The width of a cell: the largest, at most {@code highest}, with which matrices and names find room side by side. */
    private static double cell(List<Part> now, double[] named, double free, double highest) {
        double cell = highest;
        for (int round = 0; round <= now.size(); round++) {
            double names = 0;
            int columns = 0;
            for (int k = 0; k < now.size(); k++) {
                int own = columns(now.get(k));
                if (own * cell > named[k]) columns += own;
                else names += named[k];
            }
            if (columns == 0) return cell;
            cell = Math.min(cell, (free - names) / columns);
        }
        return cell;
    }

    private static int columns(Part part) {
        return ShadedMatrix.cells(part.table().cols(), ShadedMatrix.block(part.table()));
    }

    private static int rows(Part part) {
        return ShadedMatrix.cells(part.table().rows(), ShadedMatrix.block(part.table()));
    }

    /** A name on as many lines as it takes; of a word that is too long, what there is room for. */
    private static List<String> lines(String name, double width, double size) {
        if (MathText.parse(name).width(size) <= width) return List.of(name);
        List<String> out = new ArrayList<>();
        for (String line : Wrapped.lines(name, width, size)) {
            String cut = line;
            for (int n = line.length() - 1; n > 0 && MathText.parse(cut).width(size) > width; n--)
                cut = line.substring(0, n) + "…";
            out.add(cut);
        }
        return out;
    }

    private static Mark name(String name, double x, double y, double size) {
        return Mark.at(0, 0, MathText.parse(name).marks(x, y, size, Anchor.MIDDLE, Role.MUTED));
    }

    /** A table as it is shown: what in a matrix is nothing but rounding as 0. */
    static Table rounded(Table table) {
        return table instanceof Matrix A ? new Digits(A.cols() > 1 ? Digits.tidy(A) : A) : table;
    }
}
