package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.SubspaceStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.Box;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Three views of one set of points, direction after direction: the points about their mean with the subspace and their
 * distances from it; their places along each direction, with one standard deviation to either side; and bars of what the
 * directions capture, with what is lost above them, that all reach the whole variance.
 *
 * @mml §10.2.2; §10.3.3; §10.4.1
 */
public final class SubspaceScene extends Film<SubspaceStep> {
    private static final double LONG = 2; // standard deviations
    private static final double ROOMY = 1.1;
    private static final double STAGE = 0.52; // of the width
    private static final double UPPER = 0.5; // of the height
    private static final double STRIPS = 0.24; // of the height
    private static final double BAR = 0.6;
    private static final double LOST = 0.4; // light, so that in print too it is not what is captured
    private static final double SMALL = 0.9;
    private static final double ROW = 1.25; // sizes of the text
    private static final int LONGEST = 24; // letters of a name
    private static final int SPOKEN = 24; // points whose places are said

    private final SubspaceStep.Start start;
    private final List<SubspaceStep.Added> added = new ArrayList<>();
    private final Eye eye;
    private final List<String> names;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SubspaceScene(Trace<? extends SubspaceStep> trace) {
        this(trace, Canvas.WIDE, Eye.CHOSEN, List.of());
    }

    /**
     * @param trace of a whole run on data with two or three features
     * @param names of the features, or none
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data have other features
     */
    public SubspaceScene(Trace<? extends SubspaceStep> trace, Canvas canvas, Eye eye, List<String> names) {
        super(trace, canvas);
        start = this.trace.start(SubspaceStep.Start.class);
        Stage.check(start.mean().size(), "a point");
        for (SubspaceStep step : this.trace) if (step instanceof SubspaceStep.Added a) added.add(a);
        this.eye = eye;
        this.names = List.copyOf(names);
    }

    /** From where the directions are told apart and no plane shows its edge, with room for the points. */
    public Eye eye() {
        List<Vector> tips = new ArrayList<>();
        for (SubspaceStep.Added a : added) tips.add(tip(a));
        List<Vector> normals = added.size() > 2 ? List.of(added.get(2).b()) : List.of();
        Eye reaching = eye.orReaching(reach());
        return tips.isEmpty() ? reaching : Viewpoint.of(List.of(tips), normals, reaching);
    }

    private double reach() {
        double most = start.centred().maxNorm();
        for (SubspaceStep.Added a : added) most = Math.max(most, tip(a).maxNorm());
        return most > 0 ? ROOMY * most : 1;
    }

    private static Vector tip(SubspaceStep.Added a) {
        return a.b().times(LONG * Math.sqrt(a.variance()));
    }

    /** Where the points lie in the picture, for the handles of a page. */
    public Stage stage() {
        return stage(room());
    }

    private Stage stage(Room room) {
        Room all = upper(room);
        Room above = all.within(0, 0, 0, names.size() * ROW * all.font());
        if (start.mean().size() == 2 || !eye.isFree())
            return Stage.of(start.mean().size(), above, eye());
        List<Vector> points = new ArrayList<>();
        for (int n = 0; n < start.centred().rows(); n++)
            points.add(start.centred().row(n));
        for (SubspaceStep.Added a : added) points.add(tip(a));
        return Stage.filled(Box.around(points), above, eye());
    }

    /** What the axes stand for, a row each below the points. */
    private List<Mark> axes(Room room) {
        List<Mark> out = new ArrayList<>();
        double size = SMALL * room.font();
        for (int d = 0; d < names.size(); d++) {
            MathText text = MathText.words("x" + Scripts.subscript(d + 1) + "  " + Labels.clean(names.get(d), LONGEST));
            double y = room.bottom() - (names.size() - 1 - d + 0.3) * ROW * room.font();
            out.addAll(text.marks(room.left(), y, size, Anchor.START, Role.INK));
        }
        return out;
    }

    private static Room upper(Room room) {
        return room.isWide()
                ? room.within(0, 0, (1 - STAGE) * room.width(), 0)
                : room.within(0, 0, 0, (1 - UPPER) * room.height());
    }

    private static Room strips(Room room) {
        return room.isWide()
                ? room.within((STAGE + 0.03) * room.width(), 0, 0, 0.56 * room.height())
                : room.within(0, (UPPER + 0.01) * room.height(), 0, (1 - UPPER - STRIPS) * room.height());
    }

    private static Room shares(Room room) {
        return room.isWide()
                ? room.within((STAGE + 0.03) * room.width(), 0.48 * room.height(), 0, 0)
                : room.within(0, (UPPER + STRIPS + 0.02) * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.5 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Stage stage = stage(room);
        List<Mark> out = new ArrayList<>();
        out.add(Mark.named("ground", stage.ground()));
        List<Mark> seen = new ArrayList<>(points(i, stage));
        seen.addAll(directions(i, stage));
        out.addAll(Apart.of(seen, stage.area()));
        out.add(Mark.named("names", axes(upper(room))));
        out.addAll(strips(i, strips(room)).marks());
        Plot shares = axesOfShares(shares(room));
        out.addAll(shares.marks());
        out.add(Mark.named("bars", bars(i, shares.plane())));
        return out;
    }

    /** The points; from the first direction on also the nearest ones of the subspace, and how far these are. */
    private List<Mark> points(int i, Stage stage) {
        Matrix Y = start.centred();
        double radius = Dots.radius(Y.rows()) * stage.font();
        List<Mark> rest = new ArrayList<>();
        List<Mark> dots = new ArrayList<>();
        List<Mark> feet = new ArrayList<>();
        for (int n = 0; n < Y.rows(); n++) {
            Vector x = Y.row(n);
            if (i > 0) {
                Vector foot = added.get(i - 1).feet().row(n);
                rest.addAll(stage.segment(foot, x, Look.stroke(Role.AXIS, 1.4)));
                if (stage.area().contains(stage.at(foot)))
                    feet.add(new Mark.Circle(stage.at(foot), 0.7 * radius, Look.fill(role(added.get(i - 1)))));
            }
            if (stage.area().contains(stage.at(x)))
                dots.add(new Mark.Circle(stage.at(x), radius, Look.fill(Role.SERIES_1)));
        }
        List<Mark> out = new ArrayList<>();
        out.add(Mark.named("subspace", subspace(i, stage)));
        out.add(Mark.named("rest", rest));
        out.add(Mark.named("points", dots));
        out.add(Mark.named("feet", feet));
        return out;
    }

    private List<Mark> subspace(int i, Stage stage) {
        Vector origin = Vector.zeros(start.mean().size());
        if (i == 1) return stage.line(origin, added.get(0).b(), Look.stroke(role(added.get(0)), 2));
        if (i == 2) return stage.plane(origin, added.get(0).b(), added.get(1).b(), role(added.get(1)));
        return List.of();
    }

    private static Role role(SubspaceStep.Added a) {
        return Role.series(a.M());
    }

    private List<Mark> directions(int i, Stage stage) {
        List<Mark> out = new ArrayList<>();
        Vector origin = Vector.zeros(start.mean().size());
        for (SubspaceStep.Added a : added.subList(0, i)) {
            Vector tip = tip(a);
            if (!(tip.norm() > 1e-9 * stage.reach())) continue;
            out.addAll(stage.arrow(origin, tip, role(a), 3));
            out.addAll(stage.name(origin, tip, "b_" + a.M(), Role.INK));
        }
        return out;
    }

    /** The places along each direction found so far. */
    private Plot strips(int i, Room room) {
        List<String> names = new ArrayList<>();
        double reach = 0;
        for (SubspaceStep.Added a : added) {
            names.add("b" + Scripts.subscript(a.M()));
            reach = Math.max(reach, Math.max(a.z().maxNorm(), Math.sqrt(a.variance())));
        }
        double far = reach > 0 ? ROOMY * reach : 1;
        Plot plot = Plot.in(room)
                .named("strips")
                .x("place along it", Scale.linear(-far, far))
                .y("", Scale.named(names).reversed());
        for (SubspaceStep.Added a : added.subList(0, i)) {
            double row = a.M() - 1.0;
            double wide = Math.sqrt(a.variance());
            double[] rows = Vector.generate(a.z().size(), n -> row).toArray();
            plot = plot.add(Line.of(new double[] {-wide, wide}, new double[] {row, row})
                            .painted(role(a))
                            .dashed(Dash.SOLID)
                            .weighing(2.4))
                    .add(Dots.of(a.z().toArray(), rows).painted(Role.SERIES_1).sized(0.2));
        }
        return plot;
    }

    /** The axes of the bars. */
    private Plot axesOfShares(Room room) {
        List<String> counts = new ArrayList<>();
        for (int M = 0; M <= added.size(); M++) counts.add(Integer.toString(M));
        double total = start.total();
        return Plot.in(room)
                .named("shares")
                .x("directions", Scale.named(counts))
                .y("captured, and lost in grey", Scale.linear(0, total > 0 ? 1.12 * total : 1))
                .add(Rule.across(total).painted(Role.AXIS).dashed(Dash.DASHED));
    }

    /** One bar for each number of directions so far, as high as the whole variance: what each captures, and what is lost. */
    private List<Mark> bars(int i, Plane plane) {
        List<Mark> out = new ArrayList<>();
        for (int M = 0; M <= i; M++) {
            double from = 0;
            for (SubspaceStep.Added a : added.subList(0, M)) {
                out.add(bar(plane, M, from, a.variance(), Look.fill(role(a))));
                from += a.variance();
            }
            out.add(bar(
                    plane,
                    M,
                    from,
                    M == 0 ? start.total() : added.get(M - 1).error(),
                    Look.fill(Role.AXIS).faded(LOST)));
        }
        return out;
    }

    private static Mark bar(Plane plane, int M, double from, double height, Look look) {
        Point low = plane.at(M - BAR / 2, from);
        Point high = plane.at(M + BAR / 2, from + height);
        double tall = Math.max(0, low.y() - high.y());
        return Mark.rect(low.x(), low.y() - tall, high.x() - low.x(), tall, look.outlined(Role.PAPER, 1));
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        Matrix Y = start.centred();
        out.append(" Seen are the points about their mean");
        if (i > 0)
            out.append(", their distances from the ")
                    .append(i == 1 ? "line of b₁" : i == 2 ? "plane of b₁ and b₂" : "whole space")
                    .append(", their places along ")
                    .append(Count.of(i, "direction"))
                    .append(", and bars of what is captured and lost");
        if (Y.rows() <= SPOKEN)
            for (int n = 0; n < Y.rows(); n++) out.append(n == 0 ? ": " : ", ").append(NumberText.tuple(Y.row(n)));
        return out.append('.').toString();
    }
}
