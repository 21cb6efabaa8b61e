package mml.geometry;

import mml.matrix.Matrix;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What {@link Rotation} has come to after k turns.
 *
 * @param k how many turns were made
 * @param turn the last one, such as {@code R₃(90°)}
 * @param R all of them together
 */
public record RotationStep(int k, String turn, Matrix R) implements Step {
    @Override
    public void tell(Telling t) {
        t.kind("turn")
                .put("k", k)
                .put("turn", turn)
                .put("R", R)
                .caption(k == 0 ? "Nothing is turned yet" : "Turn " + k + ": " + turn)
                .formula(Tex.equation(k == 0 ? "I" : "R", R));
    }
}
