package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.LeakSearch.Place;
import mml.model.LeakSearch.Plan;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class LeakSearchTest extends TraceContract<LeakStep> {
    private static final int N = 20;
    private static final Matrix NOISE = Rng.seeded(1).normalMatrix(N, 30);
    private static final Vector LABELS = Rng.seeded(2).normalVector(N);
    private static final Folds FIVE = Folds.inOrder(N, 5);

    private static final Learner RIDGE = (A, b) -> Ridge.withFreeConstant(A, b, 1)::predict;
    private static final Learner LINE = (A, b) -> Ridge.withFreeConstant(A, b, 0)::predict;

    private static LeakSearch search(Place scale, Place select) {
        return LeakSearch.of(LINE, NOISE, LABELS, FIVE, new Plan(scale, select, 3), Tracer.off());
    }

    @Override
    protected Class<LeakStep> family() {
        return LeakStep.class;
    }

    @Override
    protected Stream<Run<LeakStep>> runs() {
        Matrix X = Matrix.of(4, 2, 1, 0, 2, 1, 3, -1, 4, 0);
        Vector y = Vector.of(1, 3, 2, 5);
        return Stream.of(
                t -> LeakSearch.of(RIDGE, X, y, Folds.inOrder(4, 2), new Plan(Place.BEFORE, Place.INSIDE, 1), t),
                t -> LeakSearch.of(RIDGE, X, y, Folds.inOrder(4, 2), new Plan(Place.INSIDE, Place.BEFORE, 1), t));
    }

    /** Thirty columns that know nothing of y: the three that go with it best over all rows seem to. */
    @Test
    void aChoiceMadeBeforeTheFoldsFlatters() {
        double flattered = 0;
        double honest = 0;
        double constant = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Matrix X = Rng.seeded(seed).normalMatrix(N, 30);
            Vector y = Rng.seeded(100 + seed).normalVector(N);
            Plan plan = new Plan(Place.NEVER, Place.BEFORE, 3);
            LeakSearch one = LeakSearch.of(LINE, X, y, FIVE, plan, Tracer.off());
            flattered += one.risk();
            honest += one.honest();
            constant += one.constant();
        }
        assertTrue(flattered < 0.9 * constant, flattered + " of " + constant);
        assertTrue(honest > 1.1 * constant, honest + " of " + constant);
        LeakSearch before = search(Place.NEVER, Place.BEFORE);
        assertFalse(before.certificate().holds());
        LeakSearch inside = search(Place.NEVER, Place.INSIDE);
        assertTrue(inside.certificate().holds());
        assertEquals(inside.honest(), inside.risk());
        assertEquals(before.honest(), inside.risk());
    }

    @Test
    void everyPlaceIsFoundOut() {
        for (Place scale : Place.values())
            for (Place select : Place.values())
                assertEquals(
                        scale != Place.BEFORE && select != Place.BEFORE,
                        search(scale, select).certificate().holds(),
                        scale + " " + select);
    }

    /** Case 8.d of the design: ridge with λ = 1 on four points, each left out; a leak need not flatter. */
    @Test
    void theScaleOfFourPoints() {
        Matrix X = Matrix.of(4, 1, 0, 1, 2, 4);
        Vector y = Vector.of(1, 3, 2, 5);
        LeakSearch leaky =
                LeakSearch.of(RIDGE, X, y, Folds.leaveOneOut(4), new Plan(Place.BEFORE, Place.NEVER, 1), Tracer.off());
        assertEquals(2.298803033196208, leaky.risk(), 1e-12);
        assertEquals(1.7806079470742935, leaky.honest(), 1e-12);
        assertFalse(leaky.certificate().holds());
    }

    @Test
    void aFoldSaysWhoWasLookedAt() {
        List<LeakStep> steps = new ArrayList<>();
        LeakSearch.of(LINE, NOISE, LABELS, FIVE, new Plan(Place.INSIDE, Place.BEFORE, 3), steps::add);
        LeakStep.Fold first = (LeakStep.Fold) steps.get(1);
        assertEquals(16, first.scaledBy().size());
        assertEquals(20, first.selectedBy().size());
        assertEquals(3, first.selected().size());
        assertTrue(first.selectionLeaks() && !first.scaleLeaks());
    }

    @Test
    void badArguments() {
        assertThrows(IllegalArgumentException.class, () -> new Plan(Place.INSIDE, Place.INSIDE, 0));
        Plan many = new Plan(Place.NEVER, Place.INSIDE, 31);
        assertThrows(
                IllegalArgumentException.class, () -> LeakSearch.of(LINE, NOISE, LABELS, FIVE, many, Tracer.off()));
        Plan one = new Plan(Place.NEVER, Place.INSIDE, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> LeakSearch.of(LINE, NOISE, LABELS, Folds.inOrder(19, 5), one, Tracer.off()));
    }
}
