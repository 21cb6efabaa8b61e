package mml.geometry;

import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * One unit ball of {@link UnitBalls}.
 *
 * @param norm its sign, such as {@code ‖·‖₂}
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
        return "The unit ball of " + norm + ", of area " + Captions.digits(area);
    }

    @Override
    public String formula() {
        return "\\{x \\in \\mathbb{R}^2 : "
                + norm.replace("‖", "\\|")
                        .replace("·", "x")
                        .replace("∞", "\\infty")
                        .replace("₁", "_1")
                        .replace("₂", "_2")
                + " \\le 1\\}";
    }
}
