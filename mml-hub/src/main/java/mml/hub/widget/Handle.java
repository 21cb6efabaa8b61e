package mml.hub.widget;

import java.util.function.BiFunction;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.plot.Plane;
import mml.viz.scene.Stage;
import mml.viz.svg.Point;

/**
 * A point of the picture that can be dragged, or moved with the arrow keys.
 *
 * @param key its name among the handles of a picture
 * @param label spoken: what it is and where it stands
 * @param x in the picture's own coordinates
 * @param y in the picture's own coordinates
 * @param seen whether it is shown; one that was dragged out of sight can still be dragged back
 * @param drag the state after it was dragged to a place of the picture
 * @param nudge the state after it was moved with the arrow keys, so many steps to the right and up
 */
public record Handle(String key, String label, double x, double y, boolean seen, Move drag, Move nudge) {
    /** The key of a point that is a guess; pages mark it so. */
    static final String AIM = "aim";

    /** A state after something went there. */
    public interface Move {
        State to(State state, double x, double y);
    }

    public static Handle of(String key, String label, Point at, Move drag, Move nudge) {
        return new Handle(key, label, at.x(), at.y(), true, drag, nudge);
    }

    /**
     * A vector of a plane, moved by its tip.
     *
     * @param step how far one press of an arrow key goes
     * @param put the state with the vector moved
     */
    public static Handle of(
            String key, String label, Plane plane, Vector v, double step, BiFunction<State, Vector, State> put) {
        Point at = plane.at(v.get(0), v.get(1));
        return of(
                        key,
                        label,
                        at,
                        (state, x, y) -> put.apply(state, Vector.of(plane.x(x), plane.y(y))),
                        (state, right, up) ->
                                put.apply(state, Vector.of(v.get(0) + step * right, v.get(1) + step * up)))
                .when(plane.area().contains(at));
    }

    /** A vector of the plane or of space, moved by its tip; in space, arrow keys move x₂ and x₃. */
    public static Handle of(
            String key, String label, Stage stage, Vector v, double step, BiFunction<State, Vector, State> put) {
        Point at = stage.at(v);
        return of(
                        key,
                        label,
                        at,
                        (state, x, y) -> put.apply(state, stage.point(new Point(within(x), within(y)), v)),
                        (state, right, up) -> put.apply(
                                state,
                                v.plus(
                                        v.size() == 2
                                                ? Vector.of(step * right, step * up)
                                                : Vector.of(0, step * right, step * up))))
                .when(stage.area().contains(at));
    }

    /** A guess: a point of the plane with a question mark, in quarters. */
    static Handle aim(Stage stage, Vector guess) {
        return of(AIM, "your guess at " + NumberText.tuple(guess), stage, guess, 0.25, (state, to) -> {
            String x = Reals.text(Reals.snapped(to.get(0), 4, 1000));
            String y = Reals.text(Reals.snapped(to.get(1), 4, 1000));
            return state.with(Prediction.GUESS, x + ";" + y);
        });
    }

    /** Kept where points can be drawn. */
    private static double within(double x) {
        return x > -1e6 ? Math.min(x, 1e6) : -1e6;
    }

    /** The same, shown or not. */
    public Handle when(boolean shown) {
        return new Handle(key, label, x, y, seen && shown, drag, nudge);
    }
}
