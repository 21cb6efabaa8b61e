package mml.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.GivensQr;
import mml.decomposition.GivensQrStep;
import mml.random.Rng;
import mml.spectral.JacobiEigen;
import mml.spectral.JacobiEigenStep;
import mml.spectral.OneSidedJacobiStep;
import mml.spectral.OneSidedJacobiSvd;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    /** What was seen when it happened and is seen at the end. */
    private static final class Seen {
        final List<Snapshot> moments = new ArrayList<>();
        final List<Matrix> matrices = new ArrayList<>();

        void add(Snapshot s) {
            moments.add(s);
            matrices.add(s.toMatrix());
        }

        /** Numbers that all moments hold, beside what whole matrices would. */
        double share() {
            assertTrue(moments.size() > 100, moments.size() + " steps");
            for (int k = 0; k < moments.size(); k++)
                assertEquals(matrices.get(k), moments.get(k).toMatrix());
            assertNotEquals(moments.get(0), moments.get(1));
            Matrix first = matrices.get(0);
            double held = moments.stream().mapToInt(Snapshot::held).sum();
            return held / ((double) moments.size() * first.rows() * first.cols());
        }
    }

    @Test
    void rotationsOfTwoRowsHoldThese() {
        Matrix A = Rng.seeded(1).normalMatrix(40, 40);
        Seen seen = new Seen();
        GivensQr.of(A, step -> {
            if (step instanceof GivensQrStep.Rotated r) seen.add(r.matrix());
        });
        double share = seen.share();
        assertTrue(share < 2 * 2.0 / 40, "" + share);
        Matrix R = GivensQr.of(A).R();
        assertEquals(R, seen.matrices.get(seen.matrices.size() - 1));
    }

    /** Also what a rotation that is left out makes zero. */
    @Test
    void rotationsOfRowsAndColumnsHoldThese() {
        Matrix A = Rng.seeded(2).normalMatrix(40, 40);
        Seen seen = new Seen();
        JacobiEigen.of(A.plus(A.transpose()), step -> {
            if (step instanceof JacobiEigenStep.Rotated r) seen.add(r.matrix());
        });
        double share = seen.share();
        assertTrue(share < 2 * 4.0 / 40, "" + share);
        Seen columns = new Seen();
        OneSidedJacobiSvd.of(A, step -> {
            if (step instanceof OneSidedJacobiStep.Rotated r) columns.add(r.matrix());
        });
        share = columns.share();
        assertTrue(share < 2 * 2.0 / 40, "" + share);
    }

    @Test
    void zerosOfBothSignsAreKept() {
        Snapshots snapshots = new Snapshots();
        assertEquals("no snapshot yet", snapshots.toString());
        Snapshot first = snapshots.next(Matrix.of(1, 5, 0, 1, 2, 3, 4));
        Snapshot next = snapshots.next(Matrix.of(1, 5, -0.0, 1, 2, 3, Double.NaN));
        assertEquals(2, next.held());
        assertEquals(next.toString(), snapshots.toString());
        assertEquals(Double.NEGATIVE_INFINITY, 1 / next.toMatrix().get(0, 0));
        assertTrue(Double.isNaN(next.toMatrix().get(0, 4)));
        assertEquals(4, first.toMatrix().get(0, 4));
        assertEquals(first, new Snapshots().next(Matrix.of(1, 5, 0, 1, 2, 3, 4)));
    }
}
