package mml.hub.widget.ch01;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Facts;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Views;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class PillarsWidgetTest {
    private static final Widget PILLARS = new PillarsWidget();
    private static final String SQUARES = "example=squares";

    private static View at(String state, int step) {
        return PILLARS.view(State.parse(state).with("step", step));
    }

    @Test
    void twoSquaresByHand() {
        View last = at(SQUARES, 4);
        assertEquals("0.4706", Facts.fact(last, "regression: slope"));
        assertEquals("(0.8944, 0.4472)", Facts.fact(last, "reduction: direction"));
        assertEquals("95.5 %", Facts.fact(last, "variance kept"));
        assertEquals("(0.5, 0.5)", Facts.fact(last, "density: weights"));
        assertEquals("0", Facts.fact(last, "classification: on the wrong side"));
        assertTrue(Facts.certified(last));
    }

    /** What is found at a step is not told before it. */
    @Test
    void eachStepAnswersOneQuestionByItsOwnCall() {
        int facts = 0;
        List<String> calls = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            View view = at("", step);
            assertEquals(step == 0, view.facts().isEmpty());
            assertTrue(view.facts().size() > facts || step == 0);
            facts = view.facts().size();
            assertFalse(calls.contains(view.java()));
            calls.add(view.java());
        }
        assertTrue(calls.get(1).contains("LinearRegression.of("));
        assertTrue(calls.get(2).contains("Pca.of("));
        assertTrue(calls.get(3).contains("Em.of("));
        assertTrue(calls.get(4).contains("Svm.of("));
    }

    @Test
    void reductionIsSteeperUnlessNothingIsMissed() {
        assertEquals(
                "right", PILLARS.view(State.parse("guess=reduction")).feedback().kind());
        assertEquals(
                "wrong",
                PILLARS.view(State.parse("guess=regression")).feedback().kind());
        String flat = "data=0,0,a;1,0,a;0,1,b;1,1,b;0.5,3,b";
        assertTrue(PILLARS.view(State.parse(flat + "&guess=reduction"))
                .feedback()
                .text()
                .contains("is vertical"));
    }

    @Test
    void aPointThatIsDraggedChangesAllAnswersAndTheDerivation() {
        View before = at(SQUARES, 4);
        Handle point = before.handles().get(7);
        State state = PILLARS.nudge(State.parse(SQUARES).with("step", 4), point.key(), 8, 12);
        View after = PILLARS.view(state);
        assertNotEquals(Facts.fact(before, "regression: slope"), Facts.fact(after, "regression: slope"));
        assertTrue(Facts.certified(after));
        List<Derivation.Line> lines = new ToolkitDerivation().following(state);
        assertNotEquals(new ToolkitDerivation().following(State.parse(SQUARES)), lines);
        for (Derivation.Line line : lines) assertTrue(line.holds(), line.tex());
    }

    @Test
    void measurementsOfOtherSizesAreStandardised() {
        String grams = "data=181,3750,a;186,3800,a;195,3250,a;193,3450,a;210,4400,b;217,5700,b;220,5000,b";
        View view = at(grams, 4);
        assertTrue(view.handles().isEmpty());
        assertTrue(view.picture().toString().contains("standardised"));
        assertTrue(Facts.certified(view));
        assertEquals(7, at(grams + "&units=given", 4).handles().size());
    }

    @Test
    void whatCannotBeAskedIsSaidAtTheField() {
        assertTrue(message("1,1,a;2,2,a;3,3,b").contains("on one line"));
        assertTrue(message("1,1,a;2,2.5,a;3,3,a").contains("There is one class; two are needed."));
        assertTrue(message("1,1,a;2,2.5,b;3,3,c").contains("There are 3 classes; two are needed."));
        assertTrue(message("1,1,a;2,2,b").contains("expected 3 or more"));
        assertEquals("", message("1,1,a;2,2.5,b;3,3,b"));
    }

    private static String message(String data) {
        return Views.error(PILLARS, PILLARS.set(State.empty(), "data", data), "data");
    }

    @Test
    void derivationsHoldForManySeeds() {
        for (int seed = 0; seed < 200; seed++)
            for (Derivation.Line line : new ToolkitDerivation().lines(seed)) assertTrue(line.holds(), line.tex());
    }

    @Test
    void theOneThatSaysHowSureItIsHasADeviation() {
        UncertainExercise exercise = new UncertainExercise();
        for (int seed = 0; seed < 100; seed++) {
            State right = exercise.task(seed).answers();
            String which = right.get("which", "");
            assertTrue(exercise.task(seed).values().get(which).startsWith("p(y"), which);
            assertEquals("right", exercise.mark(seed, right).kind());
            String other = which.equals("A") ? "B" : "A";
            assertEquals(
                    "wrong", exercise.mark(seed, right.with("which", other)).kind());
            int s = Integer.parseInt(right.get("s", ""));
            assertTrue(exercise.mark(seed, right.with("s", s * s)).text().contains("that is the variance"));
        }
    }

    @Test
    void aPredictorIsTriedOnFiveCases() {
        PredictorExercise exercise = new PredictorExercise();
        for (int seed = 0; seed < 50; seed++) {
            State right = exercise.task(seed).answers();
            assertEquals("right", exercise.mark(seed, right).kind());
            assertEquals(
                    "right",
                    exercise.mark(seed, right.with("f", "x2*t2 + (t0 + x1 t1)")).kind());
            for (String wrong :
                    List.of("t1*x1 + t2*x2", "t0*x1 + t1*x2 + t2", "t0 + t1*x1 + t2*x2 + 0.001", "1/(x1-x1)"))
                assertEquals(
                        "wrong", exercise.mark(seed, right.with("f", wrong)).kind(), wrong);
            for (String none : List.of("", "t0 +", "a + t1*x1", "sin("))
                assertEquals("note", exercise.mark(seed, right.with("f", none)).kind(), none);
        }
        assertTrue(exercise.mark(0, exercise.task(0).answers().with("f", "t1*x1 + t2*x2"))
                .text()
                .contains("the model’s is"));
    }
}
