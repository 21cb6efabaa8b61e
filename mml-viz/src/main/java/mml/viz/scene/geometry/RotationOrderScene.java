package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.geometry.RotationOrderStep;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Two boxes side by side: the left one is turned by the first rotation and then by the second, the right one the other way
 * round.
 *
 * @mml §3.9.4
 */
public final class RotationOrderScene extends Film<RotationOrderStep> {
    private static final double LABEL = 1.6;

    private final Eye eye;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public RotationOrderScene(Trace<? extends RotationOrderStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of rotations in space
     * @throws IllegalArgumentException if it is empty or not of three dimensions
     */
    public RotationOrderScene(Trace<? extends RotationOrderStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN);
    }

    /** The same, seen from where the eye is. */
    public RotationOrderScene(Trace<? extends RotationOrderStep> trace, Canvas canvas, Eye from) {
        super(trace, canvas);
        int n = this.trace.get(0).left().rows();
        if (n != 3) throw new IllegalArgumentException("left is " + n + "×" + n + ", only 3×3 rotations are drawn");
        this.eye = TurnedBox.eye(
                this.trace.stream()
                        .flatMap(step -> Stream.of(step.left(), step.right()))
                        .toList(),
                from);
    }

    /** From where it is seen. */
    public Eye eye() {
        return eye;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        RotationOrderStep step = trace.get(i);
        double half = room.width() / 2;
        Room above = room.within(0, 0, 0, LABEL * room.font());
        boolean same = step.left().minus(step.right()).maxNorm() < 1e-12;
        Paint paint = step.share() < 2 ? Role.INK : same ? Role.GOOD : Role.BAD;
        List<Mark> marks = new ArrayList<>(TurnedBox.in(above.within(0, 0, half, 0), eye, step.left()));
        marks.addAll(TurnedBox.in(above.within(half, 0, 0, 0), eye, step.right()));
        double middle = room.centre().x();
        marks.add(Mark.line(middle, room.top() + room.font(), middle, above.bottom(), Look.stroke(Role.GRID, 1.4)));
        marks.addAll(label(step.first(), step.second(), step.share(), room.within(0, 0, half, 0), paint));
        marks.addAll(label(step.second(), step.first(), step.share(), room.within(half, 0, 0, 0), paint));
        return marks;
    }

    private static List<Mark> label(String one, String two, double share, Room room, Paint paint) {
        MathText words = MathText.words(share == 0 ? "before" : share <= 1 ? one : one + ", then " + two);
        double font = Math.min(room.font(), 0.94 * room.font() * room.width() / words.width(room.font()));
        return words.marks(room.centre().x(), room.bottom() - 0.2 * room.font(), font, Anchor.MIDDLE, paint);
    }

    @Override
    protected String spoken(int i) {
        RotationOrderStep step = trace.get(i);
        return step.caption() + ". The lid points along " + direction(step.left()) + " on the left, along "
                + direction(step.right()) + " on the right.";
    }

    /** Where the third axis of the box points. */
    private static String direction(Matrix R) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < 3; i++) {
            double x = Math.abs(R.get(i, 2)) < 1e-12 ? 0 : R.get(i, 2);
            out.append(i == 0 ? "" : ", ").append(NumberText.significant(x, 3));
        }
        return out.append(')').toString();
    }
}
