package mml.geometry;

import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

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
    public void describe(Fields out) {
        out.kind("order");
        out.put("first", first);
        out.put("second", second);
        out.put("share", share);
        out.put("left", left);
        out.put("right", right);
    }

    @Override
    public String caption() {
        if (share == 0) return first + " and " + second + ", in both orders";
        if (share <= 1) return "Left " + first + ", right " + second;
        String both = "Left " + first + " and then " + second + ", right the other way round";
        return share < 2 ? both : both + (left.minus(right).maxNorm() < 1e-12 ? ": the same" : ": not the same");
    }

    @Override
    public String formula() {
        return Captions.equation("R_2R_1", left) + ",\\quad " + Captions.equation("R_1R_2", right);
    }
}
