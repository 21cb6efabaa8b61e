package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Matrices in a row under their names, as large as the room allows, and below them the formula of the frame as far as it
 * fits on a line.
 */
public abstract class MatrixFilm<S extends Step> extends Film<S> {
    /** How much larger than the wanted font size small matrices become on a slide. */
    protected static final double LARGEST = 1.8;

    private static final double FORMULA = 2.6;
    /** Below this share of the wanted font size a formula is left out. */
    private static final double SMALLEST = 0.4;

    protected MatrixFilm(Trace<? extends S> trace, Canvas canvas) {
        super(trace, canvas);
    }

    /** The matrices in some room. */
    protected abstract MatrixRow row(Room room);

    /** Whether the entries of the first and the last frame are large enough to be read. */
    public final boolean isWritten() {
        return canvas.isReadable(
                Math.min(row(0, room()).size(), row(frames() - 1, room()).size()));
    }

    /** The matrices of a frame, their entries written. */
    protected abstract List<Mark> matrices(int i, MatrixRow row);

    /** The colour of the formula of a frame. */
    protected Paint formulaPaint(int i) {
        return Role.CHANGE;
    }

    /** Which of two rows a frame shows; there is one unless a scene says otherwise. */
    protected MatrixRow row(int i, Room room) {
        return row(room);
    }

    /** A row of matrices above the formula. */
    protected final MatrixRow row(Room room, List<MatrixLayout> layouts, List<String> names, List<String> signs) {
        Room above = room.within(0, 0, 0, FORMULA * room.font());
        return new MatrixRow(layouts, names, signs, above, canvas.growth(LARGEST) * room.font(), least());
    }

    /** The size of names beside entries that are no smaller; on a page it is that of its text. */
    protected final double least() {
        return canvas.isFitted() ? 0 : Canvas.LEAST;
    }

    @Override
    protected double height(Room roomy) {
        MatrixRow row = row(roomy);
        return row.height() + FORMULA * roomy.font();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        MatrixRow row = row(i, room);
        List<Mark> marks = new ArrayList<>(matrices(i, row));
        MathText line = MathText.parse(TexLine.plain(formula(i)));
        double font = room.font();
        double width = line.width(font);
        double size = Math.min(font, font * room.width() / Math.max(1, width));
        if (width > 0 && size >= SMALLEST * font) {
            double y = Math.min(row.bottom() + 1.7 * font, room.bottom() - 0.4 * font);
            marks.addAll(line.marks(room.centre().x(), y, size, Anchor.MIDDLE, formulaPaint(i)));
        }
        return marks;
    }

    /** Room for all that is shown in one place. */
    protected static MatrixLayout layout(List<Matrix> shown) {
        return MatrixLayout.of(shown.stream().map(Digits::new).toList(), 0);
    }

    /** The caption, and the formula as text is written. */
    protected final String said(int i) {
        String line = TexLine.plain(formula(i));
        StringBuilder out = new StringBuilder(super.spoken(i));
        if (!line.isEmpty()) out.append(' ');
        for (int k = 0; k < line.length(); k++) if ("_{}".indexOf(line.charAt(k)) < 0) out.append(line.charAt(k));
        return line.isEmpty() ? out.toString() : out.append('.').toString();
    }
}
