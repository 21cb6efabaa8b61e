package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.JacobianStep;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A square patch of the plane and where a map takes it; then the columns of the Jacobian, one for each side of the square, and
 * the parallelogram between them, whose area is |det J| times that of the square.
 *
 * @mml §5.3, Figures 5.5, 5.6
 */
public final class JacobianScene extends Film<JacobianStep> {
    private final PlaneMap map;
    private final List<String> names;
    private final JacobianStep.Start start;
    private final double side;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public JacobianScene(PlaneMap map, List<String> names, Trace<? extends JacobianStep> trace, double side) {
        this(map, names, trace, side, Canvas.WIDE);
    }

    /**
     * @param names of the two variables
     * @param trace of a whole run by columns on the map
     * @param side of the square, whose lower left corner is the point of the run
     */
    public JacobianScene(
            PlaneMap map, List<String> names, Trace<? extends JacobianStep> trace, double side, Canvas canvas) {
        super(trace, canvas);
        this.map = map;
        this.names = List.copyOf(names);
        this.start = this.trace.start(JacobianStep.Start.class);
        this.side = side;
    }

    @Override
    protected double height(Room roomy) {
        return 0.56 * roomy.width();
    }

    private static Room half(Room room, boolean first) {
        double gap = 0.8 * room.font();
        double width = (room.width() - gap) / 2;
        return first ? room.within(0, 0, width + gap, 0) : room.within(width + gap, 0, 0, 0);
    }

    /** Where points to be mapped lie in the picture, for the handles of a page. */
    public Plane plane() {
        return plot(half(room(), true), "from", names.get(0), map.across(), names.get(1), map.up())
                .plane();
    }

    private static Plot plot(Room room, String id, String x, Scale across, String y, Scale up) {
        return Plot.in(room).named(id).square().x(x, across).y(y, up);
    }

    @Override
    protected String caption(int i) {
        if (shown(i) instanceof JacobianStep.Start) return "A square and its image";
        if (shown(i) instanceof JacobianStep.Column c)
            return "Column " + (c.j() + 1) + " of J: where the side along " + names.get(c.j())
                    + " goes, if the map were linear";
        return "Side by side the columns span a parallelogram: what J makes of the square";
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " The corner " + NumberText.tuple(start.x()) + " goes to "
                + NumberText.tuple(start.values()) + "; the side is " + NumberText.of(side) + " long.";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Vector x = start.x();
        double[][] square = PlaneMap.square(x.get(0), x.get(1), side);
        Plot from = grid(plot(half(room, true), "from", names.get(0), map.across(), names.get(1), map.up()), map.grid())
                .add(new Patch(square, Role.SERIES_1))
                .add(border(square, Role.SERIES_1));
        Plot to = grid(
                        plot(half(room, false), "to", "f_1", map.imageAcross(), "f_2", map.imageUp()),
                        map.image(map.grid()))
                .add(new Patch(map.image(square), Role.SERIES_1))
                .add(border(map.image(square), Role.SERIES_1));
        Vector corner = start.values();
        List<Vector> columns = new ArrayList<>();
        for (int k = 0; k <= i; k++)
            if (trace.get(k) instanceof JacobianStep.Column c) {
                columns.add(c.column().times(side));
                from = from.add(Arrows.at(x, Vector.generate(2, d -> d == c.j() ? side : 0))
                        .painted(Role.SERIES_2));
                to = to.add(Arrows.at(corner, c.column().times(side)).painted(Role.SERIES_2));
            }
        if (shown(i) instanceof JacobianStep.Done && columns.size() == 2) {
            double[][] shape = parallelogram(corner, columns.get(0), columns.get(1));
            to = to.add(new Patch(shape, Role.SERIES_2)).add(border(shape, Role.SERIES_2));
        }
        List<Mark> out =
                new ArrayList<>(from.add(Dots.at(List.of(x)).painted(Role.INK)).marks());
        out.addAll(to.add(Dots.at(List.of(corner)).painted(Role.INK)).marks());
        return out;
    }

    private static Plot grid(Plot plot, double[][] lines) {
        return plot.add(Line.of(lines[0], lines[1]).painted(Role.AXIS).weighing(0.5));
    }

    private static Line border(double[][] path, Role role) {
        return Line.of(path[0], path[1]).painted(role);
    }

    private static double[][] parallelogram(Vector corner, Vector a, Vector b) {
        Vector[] p = {corner, corner.plus(a), corner.plus(a).plus(b), corner.plus(b), corner};
        double[][] out = new double[2][p.length];
        for (int k = 0; k < p.length; k++) {
            out[0][k] = p[k].get(0);
            out[1][k] = p[k].get(1);
        }
        return out;
    }
}
