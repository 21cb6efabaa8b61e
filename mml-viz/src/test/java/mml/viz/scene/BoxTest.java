package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Vector;
import org.junit.jupiter.api.Test;

class BoxTest {
    @Test
    void pointsAndTheOriginHaveRoomAndNoEdgeIsMuchShorterThanTheLongest() {
        for (double size : new double[] {1e-9, 1, 12345678.9}) {
            Box box = Box.around(List.of(Vector.of(6 * size, 0, 0), Vector.of(-size, size, 0)));
            double[] lows = {-size, 0, 0};
            double[] highs = {6 * size, size, 0};
            for (int k = 0; k < 3; k++) {
                assertTrue(box.low(k) < lows[k] && box.high(k) > highs[k]);
                assertTrue(box.high(k) - box.low(k) >= 0.45 * 7 * size);
            }
            assertEquals(3.5 * size, box.half(), 0.5 * size);
        }
    }

    @Test
    void theOriginAloneHasRoomToo() {
        Box box = Box.around(List.of(Vector.zeros(2)));
        assertTrue(box.low(1) < -0.1 && box.high(1) > 0.1);
    }
}
