package mml.hub.widget.ch04;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import org.junit.jupiter.api.Test;

class MatrixExercisesTest {
    @Test
    void theDeterminantIs6() {
        Exercise e = new DeterminantExercise();
        assertEquals("right", mark(e, "d", " 6 ").kind());
        assertEquals("right", mark(e, "d", "12/2").kind());
        assertTrue(mark(e, "d", "-6").text().startsWith("Right but for the sign"));
        assertEquals("wrong", mark(e, "d", "0").kind());
        assertEquals("note", mark(e, "d", "").kind());
        assertEquals("note", mark(e, "d", "six").kind());
    }

    @Test
    void twoOfTheFourMatricesAreDiagonalisable() {
        Exercise e = new DiagonalisableExercise();
        assertEquals(
                "right",
                mark(e, "a", "no", "b", "Yes", "c", "no", "d", " yes", "l", "4").kind());
        assertTrue(mark(e, "a", "yes", "b", "yes", "c", "no", "d", "yes", "l", "4")
                .text()
                .startsWith("Matrix A: look at the discriminant"));
        assertTrue(mark(e, "a", "no", "b", "yes", "c", "yes", "d", "yes", "l", "4")
                .text()
                .contains("double eigenvalue"));
        assertEquals(
                "wrong",
                mark(e, "a", "no", "b", "yes", "c", "no", "d", "yes", "l", "1").kind());
        assertEquals(
                "wrong",
                mark(e, "a", "no", "b", "yes", "c", "no", "d", "yes", "l", "3").kind());
        assertEquals(
                "note",
                mark(e, "a", "no", "b", "yes", "c", "no", "d", "yes", "l", "").kind());
        assertEquals("Matrix B: write yes or no.", mark(e, "a", "no").text());
    }

    @Test
    void everyLineOfTheDerivationsHoldsForAnyNumbers() {
        for (Derivation d : List.of(new CharacteristicDerivation(), new SpectralDerivation()))
            for (int seed = 0; seed <= 60; seed++)
                for (Derivation.Line line : d.lines(seed)) assertTrue(line.holds(), d.name() + ": " + line.text());
    }

    private static Feedback mark(Exercise exercise, String... namesAndValues) {
        State answer = State.empty();
        for (int i = 0; i < namesAndValues.length; i += 2)
            answer = answer.with(namesAndValues[i], namesAndValues[i + 1]);
        return exercise.mark(answer);
    }
}
