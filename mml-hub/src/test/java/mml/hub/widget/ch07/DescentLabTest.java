package mml.hub.widget.ch07;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import mml.hub.widget.Control;
import mml.hub.widget.Handle;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescentLabTest {
    private final DescentLab lab = new DescentLab();

    private View last(State state) {
        return lab.view(state.with("step", 999));
    }

    @Test
    void theRaceHasWhoIsTicked() {
        State state = lab.set(lab.set(State.empty(), "rival-adam", "1"), "rival-bfgs", "");
        assertEquals("adam.fixed.newton", sorted(state.get("rivals", "")));
        String picture = lab.view(state).picture().toString();
        assertTrue(picture.contains(">Adam<"), "Adam runs");
        assertFalse(picture.contains(">BFGS<"), "BFGS does not");
        for (String rival : new String[] {"adam", "newton", "fixed"}) state = lab.set(state, "rival-" + rival, "");
        assertEquals("none", state.get("rivals", ""));
        assertFalse(lab.view(state).picture().toString().contains(">Newton<"));
        assertFalse(last(state).facts().isEmpty());
    }

    private static String sorted(String names) {
        return String.join(".", new TreeSet<>(List.of(names.split("\\.", -1))));
    }

    @Test
    void theBooksNumbersStandInTheFirstTwoSteps() {
        assertEquals("(−1.98, 1.21)", fact(lab.view(State.empty().with("step", 2)), "x"));
        assertEquals("(−1.321, −0.4237)", fact(lab.view(State.empty().with("step", 3)), "x"));
        assertEquals("0.09972", fact(last(State.empty()), "2/λ₁ at this x"));
    }

    @Test
    void aStepThatIsTooLongIsNeverSaidToConverge() {
        State long1 = lab.set(State.empty(), "g", "101");
        assertTrue(fact(last(long1), "In the long run").startsWith("diverged"), fact(last(long1), "In the long run"));
        assertTrue(lab.view(long1.with("guess", "lost")).feedback().text().startsWith("Yes: "));
        assertEquals("", fact(last(long1), "∇f(x) = 0 checked"));
    }

    /** Flat or steep: the slider of a function of one's own begins where steps converge and ends where they do not. */
    @ParameterizedTest
    @ValueSource(strings = {"(x - 1)^2 + 4y^2", "x^2/50 + y^2/90", "1000x^2 + y^2", "3x^2 - 2x + 1"})
    void theStepOfAnOwnFunctionCanBeTooLong(String formula) {
        State own = lab.set(State.empty(), "f", formula);
        assertFalse(fact(last(own), "In the long run").startsWith("diverged"), fact(last(own), "In the long run"));
        Control.Slider slider = lab.view(own).panels().stream()
                .flatMap(panel -> panel.controls().stream())
                .filter(control -> control.key().equals("g"))
                .map(Control.Slider.class::cast)
                .findFirst()
                .orElseThrow();
        State far = lab.set(own, "g", Integer.toString(slider.max()));
        assertTrue(fact(last(far), "In the long run").startsWith("diverged"), fact(last(far), "In the long run"));
    }

    @Test
    void everyMethodHasItsFateAndTheGuessIsAnsweredByIt() {
        for (String method :
                new String[] {"fixed", "backtracking", "grow", "momentum", "nesterov", "adam", "newton", "bfgs"}) {
            State state = lab.set(State.empty(), "method", method);
            int right = 0;
            for (String guess : new String[] {"falls", "jumps", "slow", "lost"})
                if (lab.view(state.with("guess", guess)).feedback().kind().equals("right")) right++;
            assertEquals(1, right, method);
        }
        assertTrue(lab.view(State.empty().with("method", "newton").with("guess", "falls"))
                .feedback()
                .text()
                .startsWith("Yes: "));
    }

    /** A wrong guess is answered by what the steps that are watched show, not only by how it ends long after. */
    @ParameterizedTest
    @CsvSource({
        "fixed, 85, falls, Not so: after 40 steps it is not there; with up to 2000 steps it converged after ",
        "newton, 85, jumps, Not so: f never grows; with up to 2000 steps it converged after ",
        "momentum, 110, falls, Not so: f grows in between; with up to 2000 steps it converged after ",
        "fixed, 101, slow, Not so: with up to 2000 steps it diverged after "
    })
    void theAnswerSaysWhatTheGuessMissed(String method, String gamma, String guess, String words) {
        State state = lab.set(lab.set(lab.set(State.empty(), "method", method), "g", gamma), "al", "0.4");
        String text = lab.view(state.with("guess", guess)).feedback().text();
        assertTrue(text.startsWith(words), text);
    }

    @Test
    void theStartIsDraggedOnContoursAndOnAGraph() {
        Handle start = lab.view(State.empty()).handles().get(0);
        State moved = lab.drag(State.empty(), "start", start.x() + 40, start.y());
        assertNotEquals("-3", moved.get("p0", "-3"));
        State hills = lab.set(State.empty(), "example", "x^4 + 7x^3 + 5x^2 - 17x + 3");
        State along = lab.nudge(hills, "start", 1, 0);
        assertTrue(along.has("p0"));
        assertFalse(along.has("p1"));
    }

    @Test
    void whatHasNoMinimumIsNotSaidToConverge() {
        State state = lab.set(State.empty(), "example", "exp(x) + y^2");
        for (String method : new String[] {"fixed", "bfgs", "newton", "adam"})
            assertFalse(
                    fact(last(state.with("method", method)), "In the long run").startsWith("converged"), method);
    }

    @Test
    void aStartWithoutAValueIsSaid() {
        State state = lab.set(State.empty(), "f", "log(x) + y^2");
        State outside = state.with("p0", "-1").with("p1", "1");
        View view = lab.view(outside);
        assertTrue(
                view.feedback().text().startsWith("From here no method can start: "),
                view.feedback().text());
        View never = lab.view(lab.set(State.empty(), "f", "sqrt(-1 - x^2)"));
        assertTrue(
                never.feedback().text().startsWith("From here no method can start: "),
                never.feedback().text() + never.java());
    }

    @Test
    void theGroundTellsWhereStartsLeadAndWhichAreLost() {
        State hills = lab.set(State.empty(), "example", "x^4 + 7x^3 + 5x^2 - 17x + 3");
        View view = lab.view(lab.set(hills, "ground", "basins"));
        int counted = 0;
        for (String end : List.of("starts that lead to (−4.48)", "starts that lead to (0.6624)"))
            counted += Integer.parseInt(fact(view, end).split(" of ", -1)[0]);
        assertEquals(196, counted, view.facts().toString());
        View torn = lab.view(lab.set(lab.set(hills, "ground", "basins"), "g", "40"));
        assertEquals("", fact(torn, "starts that lead to (−4.48)"), "a long step leaves the deeper valley");
        assertNotEquals("0 of 196", fact(torn, "that are lost, or nowhere after 600 steps"));
        View many = lab.view(lab.set(lab.set(State.empty(), "f", "(x - y)^2"), "ground", "basins"));
        assertTrue(
                many.feedback().text().contains("more than 12 places"),
                many.feedback().text());
        assertTrue(lab.isSlow(hills.with("ground", "basins")));
    }

    @Test
    void eachStepIsTakenApartForEveryMethod() {
        for (String method : new String[] {"fixed", "momentum", "nesterov", "adam", "newton", "bfgs"}) {
            State state =
                    State.empty().with("method", method).with("beside", "apart").with("step", "3");
            String picture = lab.view(state).picture().toString();
            assertTrue(picture.contains("slopes-arrows-1"), method);
            assertTrue(picture.contains("step-arrows-1"), method);
            assertFalse(picture.contains(">BFGS<"), "no race beside it");
        }
    }

    @Test
    void theLineOfAStepIsSeenWithWhatTheSearchAsks() {
        State state =
                State.empty().with("method", "backtracking").with("g", "200").with("beside", "search");
        String picture = lab.view(state.with("step", "2")).picture().toString();
        assertTrue(picture.contains("line-line-1"), picture);
        assertTrue(picture.contains(">at most<"), picture);
    }
}
