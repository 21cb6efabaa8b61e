package mml.geometry;

import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * What {@link Rotation} has come to after k turns.
 *
 * @param k how many turns were made
 * @param turn the last one, such as {@code R₃(90°)}
 * @param R all of them together
 */
public record RotationStep(int k, String turn, Matrix R) implements Step {
    @Override
    public void describe(Fields out) {
        out.kind("turn");
        out.put("k", k);
        out.put("turn", turn);
        out.put("R", R);
    }

    @Override
    public String caption() {
        return k == 0 ? "Nothing is turned yet" : "Turn " + k + ": " + turn;
    }

    @Override
    public String formula() {
        return Captions.equation(k == 0 ? "I" : "R", R);
    }
}
