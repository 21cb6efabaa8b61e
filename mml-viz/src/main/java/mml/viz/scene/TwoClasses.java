package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.plot.Dots;
import mml.viz.plot.Key;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/** Points of two classes in the plane of two features, in equal units, with room about them for a street between them. */
public final class TwoClasses {
    private static final double BESIDE = 0.08; // of their span

    private static final double RING = 1.6; // of the radius of a point
    private static final double GAP = 1.25;

    private static final List<String> NAMES = List.of("y = −1", "y = 1");
    private static final String SUPPORT = "support vectors";

    private static final int FEW = 24; // points that are read out

    private TwoClasses() {}

    /** The radius of the points: somewhat smaller than usual, since rings and the street need room between them. */
    public static double radius(Matrix X) {
        return Dots.radius(X.rows() * 4 / 3);
    }

    /** The points of a class: those with y = −1 for c = 0, those with y = 1 for c = 1. */
    public static List<Vector> members(Matrix X, Vector y, int c) {
        List<Vector> out = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) if ((y.get(n) > 0) == (c == 1)) out.add(X.row(n));
        return out;
    }

    /** The points in words, if they are few. */
    public static String spoken(Matrix X) {
        if (X.rows() > FEW) return "";
        StringBuilder out = new StringBuilder(" Points");
        for (int n = 0; n < X.rows(); n++) out.append(n == 0 ? " " : ", ").append(NumberText.tuple(X.row(n)));
        return out.append('.').toString();
    }

    /** Points of class c, told apart from the other class also in grey. */
    public static Dots dots(List<Vector> members, int c) {
        return Dots.at(members)
                .painted(Role.series(c))
                .shaped(c == 0 ? Symbol.DISC : Symbol.SQUARE)
                .named(NAMES.get(c));
    }

    /** Rings around some of the points X, to be drawn before these: a gap keeps ring and point apart, also in grey. */
    public static Plot ringed(Plot plot, List<Vector> some, Matrix X) {
        double radius = radius(X);
        return plot.add(Dots.at(some).painted(Role.INK).sized(RING * radius))
                .add(Dots.at(some).painted(Role.PAPER).sized(GAP * radius));
    }

    /** In the legend, the ring of support vectors, where it fits beside the name of the axis. */
    public static Plot explained(Plot plot, DataAxes axes, Room room) {
        double font = room.font();
        Key key = new Key(Plot.SMALL * font)
                .dots(NAMES.get(0), Symbol.DISC, Role.INK)
                .dots(NAMES.get(1), Symbol.SQUARE, Role.INK)
                .dots(SUPPORT, Symbol.RING, Role.INK);
        return MathText.parse(axes.second()).width(font) + 1.5 * font + key.width() > room.width()
                ? plot
                : plot.add(
                        Dots.at(List.of()).painted(Role.INK).shaped(Symbol.RING).named(SUPPORT));
    }

    /**
     * The plane in equal units without its points.
     *
     * @param axes how they are called and run
     */
    public static Plot plane(Matrix X, DataAxes axes, Room room) {
        return filled(X, axes, room).square();
    }

    /** The plane without its points, its units as the room has them: where no angle or distance is seen. */
    public static Plot filled(Matrix X, DataAxes axes, Room room) {
        Scale across = axes.across();
        Scale up = axes.up();
        return Plot.in(room)
                .named("data")
                .x(
                        axes.first(),
                        across == null ? Scale.roomy(BESIDE, X.column(0).toArray()) : across)
                .y(axes.second(), up == null ? Scale.roomy(BESIDE, X.column(1).toArray()) : up);
    }
}
