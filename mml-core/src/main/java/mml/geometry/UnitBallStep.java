package mml.geometry;

import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * One unit ball of {@link UnitBalls}.
 *
 * @param norm what it is called, such as {@code 2-norm}
 * @param boundary 2×k: points of the unit circle {@code ‖x‖ = 1}, counter-clockwise from the first axis
 * @param area of the polygon through these points
 */
public record UnitBallStep(String norm, Matrix boundary, double area) implements Step {
    @Override
    public void describe(Fields out) {
        out.kind("ball");
        out.put("norm", norm);
        out.put("boundary", boundary);
        out.put("area", area);
    }

    @Override
    public String caption() {
        return "Unit ball of the " + norm + ", area " + Captions.digits(area);
    }

    @Override
    public String formula() {
        return "\\{x \\in \\mathbb{R}^2 : \\lVert x\\rVert \\le 1\\}";
    }
}
