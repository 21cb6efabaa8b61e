package mml.viz.plot;

import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Symbol;

/**
 * How a data series is drawn: colour, dash and symbol together, so that series differ without colour too. Strokes grow
 * with the text of the plot.
 *
 * @param paint its colour
 * @param dash of its lines
 * @param symbol of its points
 * @param weight 1 for a line of usual strength
 */
public record Pen(Paint paint, Dash dash, Symbol symbol, double weight) {
    private static final double STROKE = 0.13;

    /** The pen of the i-th data series, counted from 0. */
    public static Pen series(int i) {
        return new Pen(Role.series(i), Dash.series(i), Symbol.series(i), 1);
    }

    /** An unbroken line in one colour. */
    public static Pen of(Paint paint) {
        return new Pen(paint, Dash.SOLID, Symbol.DISC, 1);
    }

    /** Another colour. */
    public Pen painted(Paint newPaint) {
        return new Pen(newPaint, dash, symbol, weight);
    }

    /** Another dash. */
    public Pen dashed(Dash newDash) {
        return new Pen(paint, newDash, symbol, weight);
    }

    /** Another symbol. */
    public Pen shaped(Symbol newSymbol) {
        return new Pen(paint, dash, newSymbol, weight);
    }

    /** Stronger or finer. */
    public Pen weighing(double newWeight) {
        return new Pen(paint, dash, symbol, newWeight);
    }

    /** The stroke in a plot whose text has this size. */
    public Look stroke(double fontSize) {
        return Look.stroke(paint, width(fontSize)).dashed(dash);
    }

    /** The width of the stroke in a plot whose text has this size. */
    public double width(double fontSize) {
        return Math.max(1, STROKE * fontSize) * weight;
    }

    /** The inside of an area, seen through. */
    public Look wash(double opacity) {
        return Look.fill(paint).faded(opacity);
    }
}
