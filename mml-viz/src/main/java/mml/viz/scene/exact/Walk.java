package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.viz.scene.Stage;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;

/** A combination of vectors as a walk: each, stretched by its weight, from where the one before has led to. */
final class Walk {
    private Walk() {}

    /** As what was found. */
    static List<Mark> bold(Stage stage, List<Vector> vectors, Vector weights, List<Role> colours) {
        return walk(vectors, weights, colours, (from, to, colour) -> stage.arrow(from, to, colour, 4.5));
    }

    /** As what is tried. */
    static List<Mark> faint(Stage stage, List<Vector> vectors, Vector weights, List<Role> colours) {
        return walk(
                vectors,
                weights,
                colours,
                (from, to, colour) ->
                        stage.segment(from, to, Look.stroke(colour, 2).faded(0.45)));
    }

    /** As a broad trail, on which names can be read. */
    static List<Mark> trail(Stage stage, List<Vector> vectors, Vector weights, List<Role> colours) {
        return walk(
                vectors,
                weights,
                colours,
                (from, to, colour) ->
                        stage.segment(from, to, Look.stroke(colour, 6).faded(0.5)));
    }

    private interface Leg {
        List<Mark> of(Vector from, Vector to, Role colour);
    }

    private static List<Mark> walk(List<Vector> vectors, Vector weights, List<Role> colours, Leg leg) {
        List<Mark> out = new ArrayList<>();
        Vector at = vectors.get(0).times(0);
        for (int j = 0; j < vectors.size(); j++) {
            Vector next = at.plus(weights.get(j), vectors.get(j));
            if (next.minus(at).norm() > 0) out.addAll(leg.of(at, next, colours.get(j)));
            at = next;
        }
        return out;
    }
}
