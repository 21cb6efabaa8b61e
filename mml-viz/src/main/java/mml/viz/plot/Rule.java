package mml.viz.plot;

import java.util.List;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * A straight line right through the plot: a threshold, an asymptote, an equation. On a logarithmic axis it is drawn as the
 * curve it is there.
 */
public final class Rule implements Layer {
    private final double a;
    private final double b;
    private final double c;
    private final String name;
    private final Pen pen;

    private Rule(double a, double b, double c, String name, Pen pen) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.name = name;
        this.pen = pen;
    }

    /** Level, at this height. */
    public static Rule across(double y) {
        return of(0, 1, y);
    }

    /** Upright, at this place. */
    public static Rule up(double x) {
        return of(1, 0, x);
    }

    /** Where {@code a·x + b·y = c}; nothing if a = b = 0. */
    public static Rule of(double a, double b, double c) {
        return new Rule(a, b, c, "", Pen.of(Role.MUTED).dashed(Dash.DASHED).weighing(0.7));
    }

    /** With a text beside it. */
    public Rule named(String newName) {
        return new Rule(a, b, c, newName, pen);
    }

    /** In this colour. */
    public Rule painted(Paint paint) {
        return with(pen.painted(paint));
    }

    /** Broken like this. */
    public Rule dashed(Dash dash) {
        return with(pen.dashed(dash));
    }

    /** Stronger (above 1) or finer (below 1). */
    public Rule weighing(double weight) {
        return with(pen.weighing(weight));
    }

    @Override
    public Rule with(Pen newPen) {
        return new Rule(a, b, c, name, newPen);
    }

    @Override
    public String kind() {
        return "rule";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        boolean straight = plane.shows(0, 0);
        if (a != 0 && b != 0 && !straight)
            return Line.graph(
                            x -> (c - a * x) / b,
                            plane.across().min(),
                            plane.across().max())
                    .with(pen)
                    .marks(plane);
        boolean seen =
                b != 0 ? plane.up().shows(c / b) : a == 0 || plane.across().shows(c / a);
        if (!seen && (a == 0 || b == 0)) return List.of();
        return plane.line(a, b, c, pen.stroke(plane.fontSize()));
    }

    @Override
    public double[] xs() {
        return b == 0 && a != 0 ? new double[] {c / a} : new double[0];
    }

    @Override
    public double[] ys() {
        return a == 0 && b != 0 ? new double[] {c / b} : new double[0];
    }

    @Override
    public List<Label> labels(Plane plane) {
        List<Mark> line = marks(plane);
        if (name.isEmpty() || line.isEmpty() || !(line.get(0) instanceof Mark.Line drawn)) return List.of();
        Point near = drawn.from().x() > drawn.to().x()
                        || drawn.from().y() < drawn.to().y()
                ? drawn.from()
                : drawn.to();
        Point far = near.equals(drawn.from()) ? drawn.to() : drawn.from();
        return List.of(new Label(near.towards(far, 0.06), MathText.parse(name), Role.INK, 0.35, true));
    }
}
