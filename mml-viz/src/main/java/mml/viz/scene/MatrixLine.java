package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.text.Table;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/** A line of matrices with signs or weights before them, in the middle of some room and no larger than it allows. */
public final class MatrixLine {
    private static final double GAP = 0.5;
    private static final double APART = 1.2;
    private static final double MARGIN = 8;
    private static final double ROW = 2.2;

    private static final double BEFORE_END = 0.8;

    private final List<Piece> pieces = new ArrayList<>();
    private MathText end = MathText.plain("");

    /** @param before the space before it: more where it begins an equation of its own */
    private record Piece(double before, MathText sign, MatrixLayout layout, Cells cells) {
        double width(double size) {
            return before * size + sign.width(size) + layout.width() * size + 2 * GAP * size;
        }
    }

    /** The room for a line of matrices of so many rows below a picture. */
    public static Room below(Canvas canvas, int rows) {
        double bottom = canvas.height() - MARGIN;
        double top = bottom - rows * ROW * canvas.fontSize();
        return Room.of(MARGIN, top, canvas.width() - MARGIN, bottom, canvas.fontSize());
    }

    /** The room of the picture above such a line. */
    public static Room above(Canvas canvas, int rows) {
        double bottom = below(canvas, rows).top() - canvas.fontSize();
        return Room.of(MARGIN, MARGIN, canvas.width() - MARGIN, bottom, canvas.fontSize());
    }

    /** One more matrix after a sign, all its entries in one paint. */
    public MatrixLine then(String sign, Table table, Paint paint) {
        return then(sign, table, (i, j) -> Cells.Cell.of(table.text(i, j), paint));
    }

    /** One more matrix after a sign, each entry as it says. */
    public MatrixLine then(String sign, Table table, Cells cells) {
        boolean another = !pieces.isEmpty() && sign.endsWith("=") && sign.length() > 1;
        return then(another ? APART : 0, MathText.parse(sign), table, cells);
    }

    private MatrixLine then(double before, MathText sign, Table table, Cells cells) {
        pieces.add(new Piece(before, sign, MatrixLayout.of(List.of(table), 0), cells));
        return this;
    }

    /** One more matrix, added so many times. */
    public MatrixLine plus(String weight, Table table, Paint paint) {
        boolean minus = weight.startsWith("-") || weight.startsWith("−");
        boolean first = pieces.isEmpty();
        String sign = first ? minus ? "−" : "" : minus ? "− " : "+ ";
        MathText times = MathText.plain(sign).then(MathText.parse(minus ? weight.substring(1) : weight));
        return then(0, times, table, (i, j) -> Cells.Cell.of(table.text(i, j), paint));
    }

    /** The same with a text after the last matrix. */
    public MatrixLine ending(String text) {
        end = MathText.words(text);
        return this;
    }

    /** Everything, in a room whose font is the largest that it may have. */
    public List<Mark> in(Room room) {
        double size = room.font();
        double wide = end.width(size) > 0 ? BEFORE_END * size + end.width(size) : 0;
        double high = 0;
        for (Piece piece : pieces) {
            wide += piece.width(size);
            high = Math.max(high, piece.layout().height() * size);
        }
        double scale = Math.min(1, Math.min(room.width() / wide, room.height() / high));
        size *= scale;
        double left = room.centre().x() - wide * scale / 2;
        double middle = room.centre().y();
        List<Mark> out = new ArrayList<>();
        for (Piece piece : pieces) {
            left += piece.before() * size;
            out.addAll(piece.sign().marks(left, middle + 0.35 * size, size, Anchor.START, Role.INK));
            left += piece.sign().width(size) + GAP * size;
            MatrixMark matrix =
                    new MatrixMark(piece.layout(), left, middle - piece.layout().height() * size / 2, size);
            out.addAll(matrix.cells(piece.cells()).marks());
            left += matrix.width() + GAP * size;
        }
        left += BEFORE_END * size;
        if (end.width(size) > 0) out.addAll(end.marks(left, middle + 0.35 * size, size, Anchor.START, Role.INK));
        return out;
    }
}
