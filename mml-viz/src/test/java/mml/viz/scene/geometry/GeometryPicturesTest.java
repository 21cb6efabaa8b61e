package mml.viz.scene.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import mml.geometry.PNorm;
import mml.geometry.UnitBalls;
import mml.matrix.Vector;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class GeometryPicturesTest {
    private final BallPicture balls = new BallPicture(new Canvas(480, 420, 15), 2);

    @Test
    void looksAsItDid() {
        GivensPicture givens = new GivensPicture(Vector.of(2, 2, 1), 4);
        Golden.frames(
                "givens-vector",
                IntStream.rangeClosed(0, 8)
                        .mapToObj(k -> givens.frame(k).toString())
                        .toList(),
                6);
        Vector x = Vector.of(0.75, 0.25);
        Vector y = Vector.of(-0.25, 0.75);
        Golden.check("ball.svg", balls.of(UnitBalls.of(PNorm.of(1)), x, y, "A ball."));
        Golden.check("ball-none.svg", balls.none(Vector.of(1, -1.5), "None."));
    }

    @Test
    void theVectorComesOntoTheFirstAxisAndKeepsItsLength() {
        for (Vector v :
                new Vector[] {Vector.of(2, 2, 1), Vector.of(-3, 0, 4), Vector.of(0, 0, 0.5), Vector.of(1, 0, 0)}) {
            GivensPicture picture = new GivensPicture(v, 3);
            for (int k = 0; k <= 6; k++) {
                assertTrue(picture.keepsLength(k));
                Bounds.check(picture.frame(k));
            }
            assertEquals(0, picture.at(3).get(1), 1e-12);
            assertEquals(v.norm(), picture.at(6).get(0), 1e-12);
        }
    }

    @Test
    void longVectorsOfABallAreCut() {
        Bounds.check(balls.of(UnitBalls.of(PNorm.of(2)), Vector.of(2, 2), Vector.of(1.75, -2), "A ball."));
        Bounds.check(balls.none(Vector.of(0, 0), "None."));
    }
}
