package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mml.spectral.MatrixFinding;
import mml.spectral.MatrixProperty;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * The family tree of a matrix: every property stands below those that it implies, and the findings light it up from the
 * root on. Below the tree stands the witness of the finding just made.
 *
 * @mml §4.7, Figure 4.13
 */
public final class PhylogenyScene extends Film<MatrixFinding> {
    /** Columns of the tree: 0 to 4; rows: from the root. */
    private enum Place {
        SQUARE(MatrixProperty.SQUARE, "square", 2, 0),
        FULL_RANK(MatrixProperty.FULL_RANK, "full rank", 0.4, 1),
        DIAGONALISABLE(MatrixProperty.DIAGONALISABLE, "diagonalisable", 2.5, 1),
        NORMAL(MatrixProperty.NORMAL, "normal", 2.5, 2),
        ORTHOGONAL(MatrixProperty.ORTHOGONAL, "orthogonal", 1.2, 3),
        SYMMETRIC(MatrixProperty.SYMMETRIC, "symmetric", 3.1, 3),
        ROTATION(MatrixProperty.ROTATION, "rotation", 0.4, 4),
        POSITIVE_DEFINITE(MatrixProperty.POSITIVE_DEFINITE, "positive definite", 2.05, 4),
        DIAGONAL(MatrixProperty.DIAGONAL, "diagonal", 3.6, 4),
        IDENTITY(MatrixProperty.IDENTITY, "identity", 2, 5);

        private final MatrixProperty property;
        private final String label;
        private final double column;
        private final int row;

        Place(MatrixProperty property, String label, double column, int row) {
            this.property = property;
            this.label = label;
            this.column = column;
            this.row = row;
        }
    }

    /** From each property to one it implies. */
    private static final Place[][] IMPLIES = {
        {Place.DIAGONALISABLE, Place.SQUARE},
        {Place.NORMAL, Place.DIAGONALISABLE},
        {Place.ORTHOGONAL, Place.NORMAL},
        {Place.ORTHOGONAL, Place.FULL_RANK},
        {Place.SYMMETRIC, Place.NORMAL},
        {Place.ROTATION, Place.ORTHOGONAL},
        {Place.POSITIVE_DEFINITE, Place.SYMMETRIC},
        {Place.DIAGONAL, Place.SYMMETRIC},
        {Place.IDENTITY, Place.ROTATION},
        {Place.IDENTITY, Place.POSITIVE_DEFINITE},
        {Place.IDENTITY, Place.DIAGONAL},
    };

    private static final int ROWS = 6;
    private static final double COLUMNS = 4;

    private final double font;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PhylogenyScene(Trace<? extends MatrixFinding> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole classification
     * @throws IllegalArgumentException if it is empty
     */
    public PhylogenyScene(Trace<? extends MatrixFinding> trace, Canvas canvas) {
        super(trace, canvas);
        double widest = 0;
        for (Place place : Place.values()) widest = Math.max(widest, Advance.of(place.label, 1));
        Room room = room();
        double byWidth = room.width() / (COLUMNS + 1.1) / (widest + 1.5);
        double byHeight = room.height() / (ROWS * 2.6);
        this.font = Math.min(1.2 * room.font(), Math.min(1.5 * byWidth, byHeight));
    }

    @Override
    protected Paint paint(int k) {
        return trace.get(k).holds() ? Role.GOOD : Role.BAD;
    }

    @Override
    protected String caption(int k) {
        MatrixFinding finding = trace.get(k);
        return capital(finding.holds() ? "" : "not ", finding.property().adjective()) + ": "
                + finding.witness().replace('-', '−');
    }

    private static String capital(String not, String adjective) {
        String text = not + adjective;
        return (char) (text.charAt(0) - 32) + text.substring(1);
    }

    @Override
    protected List<Mark> draw(int k, Room room) {
        Map<MatrixProperty, Boolean> known = new EnumMap<>(MatrixProperty.class);
        for (int i = 0; i <= k; i++)
            known.put(trace.get(i).property(), trace.get(i).holds());
        List<Mark> marks = new ArrayList<>();
        for (Place[] edge : IMPLIES) {
            boolean lit = Boolean.TRUE.equals(known.get(edge[0].property))
                    && Boolean.TRUE.equals(known.get(edge[1].property));
            Look look = lit ? Look.stroke(Role.GOOD, 2.4) : Look.stroke(Role.AXIS, 1.1);
            Point from = centre(edge[0], room);
            Point to = centre(edge[1], room);
            double half = 0.95 * font;
            marks.add(Mark.line(from.x(), from.y() - half, to.x(), to.y() + half, look));
        }
        for (Place place : Place.values())
            marks.addAll(node(place, centre(place, room), known.get(place.property), trace.get(k)));
        return marks;
    }

    private List<Mark> node(Place place, Point c, @Nullable Boolean holds, MatrixFinding now) {
        double w = Advance.of(place.label, font) + 1.5 * font;
        Paint fill = holds == null ? Role.QUIET_FILL : holds ? Role.GOOD_FILL : Role.BAD_FILL;
        Paint ink = holds == null ? Role.MUTED : holds ? Role.GOOD : Role.BAD;
        boolean here = place.property == now.property();
        Look look = Look.fill(fill).outlined(ink, here ? 2.8 : 1);
        if (holds == null || !holds) look = look.dashed(here ? Dash.SOLID : Dash.DASHED);
        return List.of(
                new Mark.Rect(c.x() - w / 2, c.y() - 0.95 * font, w, 1.9 * font, 0.4 * font, look),
                Mark.text(c.x(), c.y() + 0.36 * font, font, Anchor.MIDDLE, place.label, ink));
    }

    private static Point centre(Place place, Room room) {
        double x = room.left() + room.width() * (0.1 + 0.8 * place.column / COLUMNS);
        return new Point(x, room.top() + room.height() / ROWS * (place.row + 0.5));
    }

    @Override
    protected String spoken(int k) {
        return soFar(k);
    }
}
