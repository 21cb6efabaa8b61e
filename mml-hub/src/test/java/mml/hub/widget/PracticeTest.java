package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every exercise, however it is drawn; and what each says to the mistakes it knows. */
class PracticeTest {
    private static final int DRAWS = 60;

    static Stream<Exercise> exercises() {
        return Chapters.ALL.stream().flatMap(chapter -> chapter.exercises().stream());
    }

    private static Exercise exercise(String name) {
        return exercises().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void itsOwnAnswersAreRightForEveryDraw(Exercise exercise) {
        for (int seed = 0; seed < DRAWS; seed++) {
            Task task = exercise.task(seed);
            Feedback feedback = exercise.mark(seed, task.answers());
            assertEquals(
                    "right", feedback.kind(), exercise.name() + " " + seed + ": " + feedback.text() + task.answers());
            task.values().values().forEach(value -> assertFalse(value.isEmpty()));
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theSameSeedDrawsTheSameAndOthersDrawOther(Exercise exercise) {
        Set<Object> drawn = new HashSet<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            assertEquals(exercise.task(seed).values(), exercise.task(seed).values());
            drawn.add(exercise.task(seed).values());
        }
        int few = exercise.name().equals("E3.3") ? 4 : DRAWS * 3 / 4;
        assertTrue(drawn.size() >= few, exercise.name() + ": " + drawn.size());
    }

    /** Numbers are nice: whole or simple, none of more than three digits in what is asked. */
    @ParameterizedTest
    @MethodSource("exercises")
    void theNumbersAreNice(Exercise exercise) {
        for (int seed = 0; seed < DRAWS; seed++)
            exercise.task(seed).values().forEach((name, tex) -> {
                int digits = 0;
                for (int i = 0; i < tex.length(); i++) {
                    digits = Character.isDigit(tex.charAt(i)) ? digits + 1 : 0;
                    assertTrue(digits <= 4, exercise.name() + " " + name + ": " + tex);
                }
            });
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void nothingTypedIsANoteAndRubbishToo(Exercise exercise) {
        assertNotEquals("right", exercise.mark(0, State.empty()).kind());
        for (String typed : new String[] {"?", "1/0", "[[", "\\foo", "1,5 2,5", "999999999999999999999999"}) {
            State answer = State.empty();
            for (Control field : exercise.fields()) answer = answer.with(field.key(), typed);
            Feedback feedback = exercise.mark(3, answer);
            assertNotEquals("right", feedback.kind());
            assertFalse(feedback.text().isEmpty());
        }
    }

    private static Feedback with(String name, int seed, String key, String typed) {
        Exercise exercise = exercise(name);
        return exercise.mark(seed, exercise.task(seed).answers().with(key, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "R1 ↔ R3 # R₁ ↔ R₃",
                "R2 ← R2 − 4·R1 # R₂ ← R₂ − 4 R₁",
                "R2 -= 4 R1 # R₂ ← R₂ − 4 R₁",
                "r2 = r2 - 4r1 # R₂ ← R₂ − 4 R₁",
                "R₂ ← −4R₁ + R₂ # R₂ ← R₂ − 4 R₁",
                "R_3 += 1/2 R_1 # R₃ ← R₃ + 1/2 R₁",
                "R3 := R3 + R1/2 # R₃ ← R₃ + 1/2 R₁",
                "R3 ← R3 + 0,5*R1 # R₃ ← R₃ + 1/2 R₁",
                "R2 *= -1 # R₂ ← −R₂",
                "R2 ← -1/2 R2 # R₂ ← −1/2 R₂",
                "R2 /= 2 # R₂ ← 1/2 R₂"
            })
    void rowOperationsAreReadAsPagesAndPeopleWriteThem(String typed, String caption) {
        assertEquals(
                caption.replace(" ", "").replace("·", ""),
                mml.hub.widget.ch02.Operations.caption(typed).replace(" ", "").replace("·", ""));
    }

    @Test
    void eliminationSaysWhatIsWrongAndWhere() {
        assertTrue(
                with("E2.1", 0, "ops", "R1 <-> R3").text().startsWith("Not in row echelon form yet. The rows are now"));
        assertEquals(
                "Line 2: \"R7\" is no row, expected R1 to R4.",
                with("E2.1", 0, "ops", "R1 <-> R3\nR7 -= R1").text());
        assertTrue(with("E2.1", 0, "ops", "R2 ← 2R2 − R1").text().contains("two operations in one"));
        assertTrue(with("E2.1", 0, "ops", "hello").text().startsWith("Line 1: expected R1 ↔ R3"));
        assertTrue(with("E2.1", 0, "ops", "R1 *= 0").text().contains("0 is no factor"));
        String many = exercise("E2.1").task(0).answers().get("ops", "") + "\nR1 *= 2\nR1 *= 1/2\nR1 *= 3";
        assertTrue(with("E2.1", 0, "ops", many).text().contains("are allowed"));
        assertEquals("note", with("E2.1", 0, "a", "").kind());
    }

    @Test
    void anyBasisOfTheKernelCounts() {
        for (int seed = 0; seed < 20; seed++) {
            String basis = exercise("E2.3").task(seed).answers().get("k", "");
            Answer[][] k = Answer.rows(basis, "k");
            StringBuilder other = new StringBuilder("{");
            for (int r = 0; r < 2; r++) {
                other.append(r > 0 ? "), (" : "(");
                for (int j = 0; j < 4; j++) {
                    double x = r == 0 ? k[0][j].value() + k[1][j].value() : -2 * k[1][j].value();
                    other.append(j > 0 ? ", " : "").append(x);
                }
            }
            assertEquals("right", with("E2.3", seed, "k", other + ")}").kind(), other + ")}");
            String one = basis.substring(0, basis.indexOf(')') + 1);
            assertTrue(with("E2.3", seed, "k", one).text().contains("dimension 2, and these span 1"));
            assertTrue(with("E2.3", seed, "k", one + ", " + one).text().contains("dependent"));
        }
        assertEquals(
                "The solution needs 4 numbers, got 3.",
                with("E2.3", 0, "x", "3 0 0").text());
        assertEquals("note", with("E2.3", 0, "x", "√2, 0, 0, 1").kind());
    }

    @Test
    void numbersKnowTheirCommonMistakes() {
        for (int seed = 0; seed < 30; seed++) {
            String distance = exercise("E3.2").task(seed).answers().get("d", "");
            double d = Answer.number(distance, "d").value();
            assertEquals("wrong", with("E3.2", seed, "d", "-" + distance).kind());
            String square = Long.toString(Math.round(d * d));
            if (d != 1) assertTrue(with("E3.2", seed, "d", square).text().contains("square"), distance);
            String lambda = exercise("E3.4").task(seed).answers().get("l", "");
            String sign = lambda.startsWith("-") ? lambda.substring(1) : "-" + lambda;
            assertTrue(with("E3.4", seed, "l", sign).text().contains("sign"), lambda);
            String det = exercise("E4.1").task(seed).answers().get("d", "");
            assertTrue(with("E4.1", seed, "d", "-(" + det + ")").text().contains("sign"), det);
            String[] sigma = exercise("E4.5").task(seed).answers().get("s", "").split(", ", -1);
            assertTrue(
                    with("E4.5", seed, "s", sigma[1] + ", " + sigma[0]).text().contains("another order"));
            int s1 = Integer.parseInt(sigma[0]);
            int s2 = Integer.parseInt(sigma[1]);
            assertTrue(with("E4.5", seed, "s", s1 * s1 + " " + s2 * s2).text().contains("eigenvalues of AAᵀ"));
            assertTrue(with("E4.5", seed, "v", "0 0 0").text().endsWith("The zero vector has no direction."));
        }
    }

    @Test
    void whatManyForgetOfNoiseAndPairsIsNamed() {
        int clipped = 0;
        for (int seed = 0; seed < 30; seed++) {
            State noise = exercise("E10.5").task(seed).answers();
            double sigma2 = Answer.number(noise.get("s", ""), "s").value();
            assertTrue(
                    with("E10.5", seed, "s", Double.toString(2 * sigma2)).text().contains("what PCA loses"));
            double length = Answer.number(noise.get("l", ""), "l").value();
            if (length != 1) {
                String square = Long.toString(Math.round(length * length));
                assertTrue(with("E10.5", seed, "l", square).text().contains("that is its square"), square);
            }
            String share = exercise("E10.4").task(seed).answers().get("s", "");
            double other = 1 - Answer.number(share, "s").value();
            assertTrue(with("E10.4", seed, "s", Double.toString(other)).text().contains("second direction"), share);
            String dual = exercise("E12.6").task(seed).answers().get("d", "");
            double w = Answer.number(exercise("E12.6").task(seed).answers().get("w", ""), "w")
                    .value();
            String whole = Double.toString(Answer.number(dual, "d").value() - w / 2);
            assertTrue(with("E12.6", seed, "d", whole).text().contains("counts half"), dual);
            Task pair = exercise("E12.5").task(seed);
            Answer[] moved = Answer.entries(pair.answers().get("a", ""), "a", 2);
            double C = Double.parseDouble(pair.values().get("C"));
            if (moved[0].value() != C && moved[1].value() != C) continue;
            clipped++;
            String free = moved[0].value() + 1 + ", " + (moved[1].value() + 1);
            assertEquals("wrong", with("E12.5", seed, "a", free).kind());
        }
        assertTrue(clipped > 3, "some pairs stop at C");
    }

    @Test
    void aRoundNumberAsksForMoreDigits() {
        Exercise exercise = exercise("E3.2");
        int asked = 0;
        for (int seed = 0; seed < 60; seed++) {
            double d = Answer.number(exercise.task(seed).answers().get("d", ""), "d")
                    .value();
            String rough = Double.toString(Math.rint(10 * d) / 10);
            if (Verdict.of(Answer.number(rough, "d"), d) != Verdict.FEW_DIGITS) continue;
            Feedback feedback = with("E3.2", seed, "d", rough);
            assertEquals("note", feedback.kind());
            assertTrue(feedback.text().contains("three digits"), feedback.text());
            asked++;
        }
        assertTrue(asked > 20);
    }

    @Test
    void yesAndNoAreButtons() {
        Exercise exercise = exercise("E4.3");
        assertEquals(
                4,
                exercise.fields().stream()
                        .filter(f -> f instanceof Control.Choice)
                        .count());
        State right = exercise.task(5).answers();
        for (String key : new String[] {"a", "b", "c", "d"}) {
            String other = right.get(key, "").equals("yes") ? "no" : "yes";
            assertEquals("wrong", exercise.mark(5, right.with(key, other)).kind());
            assertEquals("note", exercise.mark(5, right.without(key)).kind());
        }
    }
}
