package mml.hub.widget.ch02;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Derivation;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import org.junit.jupiter.api.Test;

class ExercisesTest {
    private static final String BOOK = "R1 <-> R3\nR2 -= 4 R1\nR3 += 2 R1\nR4 -= R1\nR4 -= R2\nR4 -= R3";

    @Test
    void theBooksEliminationIsRight() {
        assertEquals("right", eliminate(BOOK, "-1").kind());
        assertEquals("note", eliminate(BOOK, "").kind());
        assertEquals("wrong", eliminate(BOOK, "1").kind());
    }

    @Test
    void anUnfinishedOrWrongEliminationIsTold() {
        assertTrue(eliminate("R1 <-> R3", "-1").text().startsWith("Not in row echelon form yet."));
        assertEquals(
                "Line 2: \"R7\" is no row, expected R1 to R4",
                eliminate("R1 <-> R3\nR7 -= R1", "-1").text());
        assertTrue(eliminate("hello", "-1").text().startsWith("Line 1: expected R1 <-> R3"));
        assertTrue(eliminate("R1 *= 0", "-1").text().contains("scaling by 0"));
        assertEquals("note", eliminate("", "-1").kind());
    }

    @Test
    void moreThanEightOperationsAreTooMany() {
        assertTrue(eliminate(BOOK + "\nR1 *= 2\nR1 *= 1/2\nR1 *= 3", "-1")
                .text()
                .contains("with 9 operations; 8 are allowed"));
    }

    @Test
    void anyBasisOfTheKernelCounts() {
        Exercise e = new AllSolutionsExercise();
        assertEquals(
                "right", mark(e, "x", "3 0 0 -1 0", "k", "0 0 1 0 0\n1 2 0 1 1").kind());
        assertEquals(
                "right",
                mark(e, "x", "(4, 2, 7, 0, 1)", "k", "2 4 5 2 2\n0 0 -1 0 0").kind());
        assertEquals(
                "wrong", mark(e, "x", "3 0 0 1 0", "k", "0 0 1 0 0\n1 2 0 1 1").kind());
        assertTrue(mark(e, "x", "3 0 0 -1 0", "k", "0 0 1 0 0").text().contains("dimension 2"));
        assertTrue(
                mark(e, "x", "3 0 0 -1 0", "k", "0 0 1 0 0\n0 0 2 0 0").text().contains("dependent"));
        assertTrue(mark(e, "x", "3 0 0 -1 0", "k", "1 0 0 0 0").text().contains("vector 1"));
        assertEquals(
                "The solution needs 5 numbers, got 3.",
                mark(e, "x", "3 0 0", "k", "").text());
        assertEquals("note", mark(e, "x", "3 0 0 -1 b", "k", "").kind());
    }

    @Test
    void coordinatesAndMatrixOfExercise220() {
        Exercise e = new BasesExercise();
        assertEquals(
                "right",
                mark(e, "c", "-1 9 7", "e", "6, -11, 12", "m", "0 2\n-10 3\n12 -4")
                        .kind());
        assertTrue(mark(e, "c", "1 9 7", "e", "6 -11 12", "m", "0 2\n-10 3\n12 -4")
                .text()
                .startsWith("Image in C"));
        assertTrue(mark(e, "c", "-1 9 7", "e", "6 -11 12", "m", "0 2\n-10 3\n12 4")
                .text()
                .startsWith("Both images"));
    }

    @Test
    void everyLineOfEveryDerivationHoldsForAnyNumbers() {
        for (Derivation d : Chapter2.CHAPTER.derivations())
            for (int seed = 0; seed <= 40; seed++)
                for (Derivation.Line line : d.lines(seed)) assertTrue(line.holds(), d.name() + ": " + line.text());
    }

    @Test
    void theSameSeedGivesTheSameLines() {
        for (Derivation d : Chapter2.CHAPTER.derivations()) assertEquals(d.lines(7), d.lines(7));
    }

    private static Feedback eliminate(String operations, String a) {
        return mark(new EliminationExercise(), "ops", operations, "a", a);
    }

    private static Feedback mark(Exercise exercise, String... namesAndValues) {
        State answer = State.empty();
        for (int i = 0; i < namesAndValues.length; i += 2)
            answer = answer.with(namesAndValues[i], namesAndValues[i + 1]);
        return exercise.mark(answer);
    }
}
