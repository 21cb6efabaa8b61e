package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.RotationOrderStep;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Space;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * Two boxes side by side: the left one is turned by the first rotation and then by the second, the right one the other way
 * round.
 *
 * @mml §3.9.4
 */
public final class RotationOrderScene implements Scene {
    private final Trace<RotationOrderStep> trace;
    private final Canvas canvas;
    private final @Nullable Heading heading;

    /**
     * @param trace of rotations in space
     * @throws IllegalArgumentException if it is empty or not of three dimensions
     */
    public RotationOrderScene(Trace<RotationOrderStep> trace, Canvas canvas) {
        this(trace, canvas, true);
    }

    /** Without a heading, for a page that says the caption itself. */
    public static RotationOrderScene bare(Trace<RotationOrderStep> trace, Canvas canvas) {
        return new RotationOrderScene(trace, canvas, false);
    }

    private RotationOrderScene(Trace<RotationOrderStep> trace, Canvas canvas, boolean headed) {
        if (trace.size() == 0) throw new IllegalArgumentException("trace is empty, expected one step or more");
        int n = trace.get(0).left().rows();
        if (n != 3) throw new IllegalArgumentException("left is " + n + "×" + n + ", only 3×3 rotations are drawn");
        this.trace = trace;
        this.canvas = canvas;
        this.heading = headed ? Heading.of(trace, canvas) : null;
    }

    @Override
    public Trace<RotationOrderStep> trace() {
        return trace;
    }

    @Override
    public Svg picture(int i) {
        RotationOrderStep step = trace.get(i);
        double font = canvas.fontSize();
        double top = heading == null ? 8 : heading.height();
        double half = canvas.width() / 2;
        double bottom = canvas.height() - 2.2 * font;
        boolean same = step.left().minus(step.right()).maxNorm() < 1e-12;
        List<Mark> marks = new ArrayList<>();
        marks.addAll(box(step.left(), half / 2, top, bottom));
        marks.addAll(box(step.right(), 1.5 * half, top, bottom));
        marks.add(Mark.line(half, top + font, half, bottom, Look.stroke(Role.GRID, 1.4)));
        Paint paint = step.share() < 2 ? Role.INK : same ? Role.GOOD : Role.BAD;
        marks.addAll(label(step.first(), step.second(), step.share(), half / 2, paint));
        marks.addAll(label(step.second(), step.first(), step.share(), 1.5 * half, paint));
        if (heading != null) marks.add(heading.words(i, Role.INK));
        return new Svg(canvas.width(), canvas.height(), step.caption(), spoken(step), marks);
    }

    private List<Mark> box(Matrix R, double x, double top, double bottom) {
        double reach = Math.min(0.485 * canvas.width() / 2, 0.47 * (bottom - top));
        Space space = new Space(new Point(x, (top + bottom) / 2), 1.18 * reach, 1.1, 42, 22);
        List<Mark> out = new ArrayList<>(space.cube(Look.stroke(Role.GRID, 1)));
        out.addAll(space.axes(0.85 * canvas.fontSize()));
        out.addAll(new TurnedBox(space, R).marks());
        return out;
    }

    private List<Mark> label(String one, String two, double share, double x, Paint paint) {
        String text = share == 0 ? "before" : share <= 1 ? one : one + ", then " + two;
        MathText words = MathText.plain(text);
        double font =
                Math.min(canvas.fontSize(), canvas.fontSize() * 0.46 * canvas.width() / words.width(canvas.fontSize()));
        return words.marks(x, canvas.height() - 0.8 * canvas.fontSize(), font, Anchor.MIDDLE, paint);
    }

    private static String spoken(RotationOrderStep step) {
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
