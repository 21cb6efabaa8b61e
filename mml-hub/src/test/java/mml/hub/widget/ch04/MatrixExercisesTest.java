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
    void theDirectionStretchedMostIsFreeInSignAndLength() {
        Exercise e = new SvdExercise();
        for (String v : new String[] {"1 1 0", "(-2, -2, 0)", "0.7071 0.7071 0", "1\n1\n0"})
            assertEquals("right", mark(e, "s", "5, 3", "v", v).kind(), v);
        assertTrue(mark(e, "s", "25 9", "v", "1 1 0").text().startsWith("25 and 9 are the eigenvalues"));
        assertTrue(mark(e, "s", "3 5", "v", "1 1 0").text().startsWith("Singular values: AAᵀ"));
        assertEquals(
                "The singular values are right. Your direction is stretched by 3, not by 5.",
                mark(e, "s", "5 3", "v", "1 -1 4").text());
        assertTrue(mark(e, "s", "5 3", "v", "0 0 0").text().endsWith("The zero vector has no direction."));
        assertEquals(
                "The direction: 3 numbers are needed, got 2.",
                mark(e, "s", "5 3", "v", "1 1").text());
        for (String bad : new String[] {"", "five three", "5 3 1", "1/0 3"})
            assertEquals("note", mark(e, "s", bad, "v", "1 1 0").kind(), bad);
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
