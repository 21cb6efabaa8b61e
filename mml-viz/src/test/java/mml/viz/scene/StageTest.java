package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final double FONT = 16;

    /** A page lays the ring of a handle over the tip: no letter comes under it. */
    @Test
    void aNameStaysAwayFromTheTipWhereverItPoints() {
        Stage stage = Stage.of(2, Room.of(0, 0, 400, 400, FONT), Eye.CHOSEN.reaching(4));
        Vector zero = Vector.zeros(2);
        for (String name : List.of("x", "a_1", "Φ(b_2)"))
            for (int k = 0; k < 48; k++) {
                double angle = 2 * Math.PI * k / 48;
                Vector tip = Vector.of(2 * Elementary.cos(angle), 2 * Elementary.sin(angle));
                double near = Double.POSITIVE_INFINITY;
                for (Mark mark : stage.name(zero, tip, name, Role.INK))
                    near = Math.min(near, distance(stage.at(tip), (Mark.Text) mark));
                assertTrue(near >= 0.8 * FONT, name + " at " + k + "/48 of a turn: " + near);
                assertTrue(near <= 1.5 * FONT, name + " at " + k + "/48 of a turn: " + near);
            }
    }

    /** From a point to the letters of a text, as high as small ones are. */
    private static double distance(Point p, Mark.Text t) {
        double share = switch (t.anchor()) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
        double left = t.at().x() - share * t.width();
        double x = Math.max(0, Math.max(left - p.x(), p.x() - left - t.width()));
        double y = Math.max(0, Math.max(t.at().y() - 0.72 * t.size() - p.y(), p.y() - t.at().y()));
        return Math.sqrt(x * x + y * y);
    }
}
