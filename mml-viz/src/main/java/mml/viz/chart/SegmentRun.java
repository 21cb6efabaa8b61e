package mml.viz.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Segments that follow one another in one stroke and colour. */
final class SegmentRun {
    private Path2D path = new Path2D.Double();
    private Stroke stroke = new BasicStroke();
    private Color colour = Color.BLACK;

    boolean isEmpty() {
        return path.getCurrentPoint() == null;
    }

    boolean isDrawnLike(Graphics2D state) {
        return stroke.equals(state.getStroke()) && colour.equals(state.getColor());
    }

    void start(Graphics2D state, double x, double y) {
        stroke = state.getStroke();
        colour = state.getColor();
        path.moveTo(x, y);
    }

    void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    void clear() {
        path = new Path2D.Double();
    }

    double getX() {
        return end().getX();
    }

    double getY() {
        return end().getY();
    }

    Color colour() {
        return colour;
    }

    Shape stroked() {
        return stroke.createStrokedShape(path);
    }

    private Point2D end() {
        return path.getCurrentPoint();
    }
}
