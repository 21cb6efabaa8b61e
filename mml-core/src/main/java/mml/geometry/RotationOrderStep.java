package mml.geometry;

import mml.matrix.Matrix;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * A moment of {@link RotationOrder}.
 *
 * @param first the first rotation, such as {@code R₁(90°)}
 * @param second the second
 * @param share how many of the two turns are made: 0, 1, 2 or between
 * @param left what first-then-second has come to
 * @param right what second-then-first has come to
 */
public record RotationOrderStep(String first, String second, double share, Matrix left, Matrix right) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("order")
                .put("first", first)
                .put("second", second)
                .put("share", share)
                .put("left", left)
                .put("right", right)
                .caption(spoken())
                .formula(Tex.equation("R_2R_1", left) + ",\\quad " + Tex.equation("R_1R_2", right));
    }

    private String spoken() {
        if (share == 0) return first + " and " + second + ", in both orders";
        if (share <= 1) return "Left " + first + ", right " + second;
        String both = "Left " + first + " and then " + second + ", right the other way round";
        return share < 2 ? both : both + (left.minus(right).maxNorm() < 1e-12 ? ": the same" : ": not the same");
    }
}
