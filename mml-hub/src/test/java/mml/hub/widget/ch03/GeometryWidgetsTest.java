package mml.hub.widget.ch03;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Derivation;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class GeometryWidgetsTest {
    private final UnitBallWidget balls = new UnitBallWidget();
    private final AngleLab angle = new AngleLab();
    private final FourierWidget fourier = new FourierWidget();
    private final RotationLab rotations = new RotationLab();
    private final List<Widget> all = List.of(balls, angle, fourier, rotations);

    @Test
    void theStepsOfTheBallGoFromTheManhattanToTheMaximumNorm() {
        View first = balls.view(balls.set(balls.example(), "all", "1"));
        assertEquals("2", fact(first, "area of the ball"));
        View last = balls.view(balls.set(balls.example(), "step", "8"));
        assertEquals("4", fact(last, "area of the ball"));
        assertEquals("The maximum norm: all x with |x₁| ≤ 1 and |x₂| ≤ 1", last.caption());
        assertEquals(3, balls.view(balls.set(balls.example(), "p", "2.4")).step(), "2.4 lies after the stop at 2");
    }

    @Test
    void theTriangleInequalityHoldsWhereverXAndYAreDragged() {
        for (int k = 0; k < 9; k++)
            for (double to : new double[] {10, 150, 333, 470}) {
                State state = balls.drag(balls.set(State.empty(), "step", "" + k), "x", to, 420 - to / 2);
                assertTrue(balls.view(state).facts().stream()
                        .noneMatch(f -> f.mark().equals("fails")));
            }
    }

    /** Example 3.4. */
    @Test
    void aMatrixThatIsNotPositiveDefiniteHasAWitness() {
        View none = balls.view(State.parse("of=A&a11=3&a12=2&a22=1"));
        assertEquals("No norm: this A is not positive definite", none.caption());
        assertTrue(
                none.feedback().text().contains("xᵀAx is −0.3333"),
                none.feedback().text());
        assertEquals("fails", fact(none, "A is positive definite"));
        View some = balls.view(State.parse("of=A"));
        assertEquals("(2, 5)", fact(some, "leading minors"));
        assertEquals("1.405", fact(some, "area of the ball"));
    }

    /** Example 3.7. */
    @Test
    void theAngleOfTheBookIsFoundStepByStep() {
        View end = angle.view(State.parse("step=3"));
        assertEquals("109.5°", fact(end, "ω"));
        assertEquals("90°", fact(end, "with the dot product"));
        assertEquals("−1", fact(end, "⟨x, y⟩ = xᵀAy"));
        View right = angle.view(angle.set(State.empty(), "example", "1,1;-1,1;1,0,1"));
        assertEquals("90°, a right angle", fact(right, "ω"));
        View exercise = angle.view(angle.set(State.empty(), "example", "1,2;-1,-1;2,1,3"));
        assertEquals("−0.98", fact(exercise, "cos ω"));
    }

    @Test
    void withoutAnInnerProductTheAngleLabSaysSo() {
        View view = angle.view(State.parse("a11=1&a12=2&a22=1&step=3"));
        assertTrue(view.feedback().text().startsWith("This A is not positive definite"));
        assertTrue(angle.view(State.parse("x0=0&x1=0&step=3")).caption().startsWith("cos ω"));
    }

    @Test
    void pythagorasHoldsForEveryFunctionAndFrequency() {
        for (String f : List.of("square", "saw", "abs", "parabola", "pulse", "own"))
            for (int N : new int[] {0, 1, 5, 12}) {
                View view = fourier.view(State.parse("f=" + f + "&step=" + N));
                assertTrue(view.facts().stream().noneMatch(x -> x.mark().equals("fails")), f + " " + N);
            }
        assertEquals("1.273", fact(fourier.view(State.parse("step=1")), "b₁ for sin t"));
        assertEquals("0", fact(fourier.view(State.parse("step=1")), "a₁ for cos t"));
    }

    @Test
    void theOwnFunctionGoesThroughTheDraggedPoints() {
        State own = fourier.set(State.empty(), "f", "own");
        View view = fourier.view(own);
        assertEquals(9, view.handles().size());
        Handle third = view.handles().get(2);
        State up = fourier.nudge(own, third.key(), 0, 1);
        assertEquals("1.625", up.get("y2", ""));
        assertEquals("1.5", fourier.drag(own, "y2", third.x(), third.y()).get("y2", ""));
    }

    @Test
    void quarterTurnsDoNotCommuteHalfTurnsDo() {
        View quarter = rotations.view(State.parse("step=8"));
        assertEquals("fails", fact(quarter, "the order does not matter"));
        assertEquals("120°", fact(quarter, "apart by"));
        View half = rotations.view(State.parse("step=8&angle1=180&angle2=180"));
        assertEquals("holds", fact(half, "the order does not matter"));
        View one = rotations.view(State.parse("step=8&axis1=1&axis2=1&angle1=35"));
        assertEquals("holds", fact(one, "the order does not matter"));
    }

    @Test
    void givensRotationsBringAVectorOntoTheAxis() {
        State state = State.parse("kind=givens&step=8");
        assertEquals("(3, 0, 0)", fact(rotations.view(state), "now"));
        for (int k = 0; k <= 8; k++)
            assertTrue(rotations.view(state.with("step", k)).facts().stream()
                    .noneMatch(f -> f.mark().equals("fails")));
    }

    @Test
    void thePlaneIsTurnedByItsHandle() {
        View view = rotations.view(State.parse("kind=plane&step=4"));
        Handle handle = view.handles().get(0);
        State same = rotations.drag(State.parse("kind=plane&step=4"), "theta", handle.x(), handle.y());
        assertEquals("40", same.get("theta", ""));
        assertEquals("45", rotations.nudge(same, "theta", 0, 1).get("theta", ""));
    }

    @Test
    void aHandleDraggedToItsOwnPlaceStays() {
        for (Widget w : List.of(balls, angle))
            for (Handle h : w.view(w.example()).handles()) {
                State dragged = w.drag(w.example(), h.key(), h.x(), h.y());
                View there = w.view(dragged);
                assertEquals(
                        h.label(),
                        there.handles().stream()
                                .filter(x -> x.key().equals(h.key()))
                                .findFirst()
                                .orElseThrow()
                                .label());
            }
    }

    @Test
    void nothingInALinkCanBreakAWidget() {
        for (Widget w : all)
            for (String odd : List.of(
                    "step=999",
                    "p=NaN",
                    "p=1e9&of=A&a11=-4",
                    "x0=--1&x1=.",
                    "f=none&y3=zz",
                    "kind=plane&theta=9e99",
                    "kind=givens&v1=0&v2=0&v3=0&step=3",
                    "axis1=7&angle1=-999",
                    "a11=0&a12=0&a22=0&of=A&step=2")) {
                View view = w.view(State.parse(odd));
                assertTrue(view.step() < view.steps());
                assertTrue(view.picture().embedded("x").length() > 100);
                assertTrue(Border.export(w, odd, "json").startsWith("{"));
                assertTrue(Border.export(w, odd, "latex").contains("align"));
            }
    }

    @Test
    void theDerivationHoldsForManyNumbers() {
        CauchySchwarzDerivation derivation = new CauchySchwarzDerivation();
        for (int seed = 0; seed < 200; seed++)
            for (Derivation.Line line : derivation.lines(seed)) assertTrue(line.holds(), seed + ": " + line.tex());
        assertTrue(derivation.lines(0).get(3).tex().contains("=-0.3333,\\quad\\omega=109.5"));
    }
}
