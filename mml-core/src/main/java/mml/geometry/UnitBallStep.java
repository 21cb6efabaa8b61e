package mml.geometry;

import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * One unit ball of {@link UnitBalls}.
 *
 * @param norm what it is called, such as {@code 2-norm}
 * @param boundary 2×k: points of the unit circle {@code ‖x‖ = 1}, counter-clockwise from the first axis
 * @param area of the polygon through these points
 */
public record UnitBallStep(String norm, Matrix boundary, double area) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("ball")
                .put("norm", norm)
                .put("boundary", boundary)
                .put("area", area)
                .caption("Unit ball of the " + norm + ", area " + NumberText.of(area))
                .formula("\\{x \\in \\mathbb{R}^2 : \\lVert x\\rVert \\le 1\\}");
    }
}
