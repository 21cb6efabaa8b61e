package mml.hub.widget.ch08;

import static mml.hub.widget.Views.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.text.NumberText;
import org.junit.jupiter.api.Test;

class ChapterEightWidgetsTest {
    private static final Widget SEPARATION = new SeparationWidget();
    private static final Widget FOLDS = new FoldWidget();
    private static final Widget ESTIMATES = new EstimateWidget();

    private static String fact(Widget widget, State state, String name) {
        State last =
                widget.set(state, "step", Integer.toString(widget.view(state).steps() - 1));
        return widget.view(last).facts().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String feedback(Widget widget, State state, String guess) {
        View view = widget.view(widget.set(state, "guess", guess));
        return view.feedback().kind() + ": " + view.feedback().text();
    }

    @Test
    void aGraphThatIsNoneIsSaidAtTheFieldAndThePictureStays() {
        State start = SEPARATION.example();
        State bad = SEPARATION.set(start, "graph", "a -> b -> a");
        assertEquals(
                "Position 8: this arrow closes the cycle a -> b -> a, expected a graph without one.",
                field(SEPARATION, bad, "graph").error());
        assertEquals("a -> b -> a", field(SEPARATION, bad, "graph").value());
        assertEquals(SEPARATION.view(start).picture(), SEPARATION.view(bad).picture());
        State good = SEPARATION.set(bad, "graph", "p -> q <- r");
        assertEquals("", field(SEPARATION, good, "graph").error());
        assertEquals("independent", fact(SEPARATION, good, "p and r"));
        String many = "a -> b -> c -> d -> e -> f -> g -> h -> i -> j -> k";
        assertEquals(
                "There are 11 nodes, there is room for 10.",
                field(SEPARATION, SEPARATION.set(start, "graph", many), "graph").error());
    }

    @Test
    void whatIsKnownIsSwitchedOnAndOff() {
        State chain = State.parse("graph=a -> b -> c");
        assertEquals("may depend: 1 open trail", fact(SEPARATION, chain, "a and c"));
        State known = SEPARATION.set(chain, "given-2", "1");
        assertEquals("independent given b", fact(SEPARATION, known, "a and c"));
        assertEquals("{b}", fact(SEPARATION, known, "fewest to know to part them"));
        assertEquals("a and c given b", fact(SEPARATION, known, "independent by the graph"));
        assertEquals("may depend: 1 open trail", fact(SEPARATION, SEPARATION.set(known, "given-2", ""), "a and c"));
        State turned = SEPARATION.set(known, "a", "c");
        assertEquals("independent given b", fact(SEPARATION, turned, "c and a"));
        State asked = SEPARATION.set(known, "b", "b");
        assertEquals("may depend: 1 open trail", fact(SEPARATION, asked, "a and b"));
    }

    /** Every shape asks something that what is known decides. */
    @Test
    void aLibraryOfShapes() {
        assertEquals("independent given a", shape("b <- a -> c", "b", "c"));
        assertEquals("may depend given c: 1 open trail", shape("a -> c <- b", "a", "b"));
        assertEquals(
                "may depend given m: 1 open trail", shape("u -> x; u -> m <- v; v -> y; m -> x; m -> y", "x", "y"));
    }

    @Test
    void noMoreThanThreePromisesAreTold() {
        assertEquals(
                "a and c given b; a and e given d; b and d given a, c; and 2 more",
                fact(SEPARATION, SEPARATION.example(), "independent by the graph"));
        assertEquals(
                "no two, arrows join them all",
                fact(SEPARATION, State.parse("graph=a -> b"), "independent by the graph"));
    }

    private static String shape(String graph, String a, String b) {
        return fact(SEPARATION, SEPARATION.set(SEPARATION.example(), "example", graph), a + " and " + b);
    }

    @Test
    void aGuessIsAnsweredWithATrail() {
        assertTrue(
                feedback(SEPARATION, SEPARATION.example(), "blocked").startsWith("right: Yes: each of the 2 trails"));
        State chain = State.parse("graph=a -> b -> c");
        assertEquals(
                "wrong: Not so: the trail a → b → c is open: nothing on it is given, and no arrows meet.",
                feedback(SEPARATION, chain, "blocked"));
    }

    @Test
    void foldsAreCutAsAsked() {
        State start = FOLDS.example();
        assertEquals("3, 3, 3, 3", fact(FOLDS, start, "fold sizes"));
        assertEquals("3, 3, 2, 2, 2", fact(FOLDS, FOLDS.set(start, "k", "5"), "fold sizes"));
        State alone = FOLDS.set(start, "order", "alone");
        assertEquals(2 + 2 * 12, FOLDS.view(alone).steps());
        State hand = State.parse("example=hand&order=alone&degree=1");
        assertEquals("1.497", fact(FOLDS, hand, "mean loss on folds not seen"));
        State ridge = hand.with("lambda", "1");
        assertEquals("1.781", fact(FOLDS, ridge, "mean loss on folds not seen"));
        State leak = ridge.with("from", "all");
        assertEquals("2.299", fact(FOLDS, leak, "mean loss on folds not seen"));
        View last = FOLDS.view(leak.with("step", "99"));
        assertTrue(last.facts().stream().anyMatch(f -> f.mark().equals("fails")));
        State shuffled = FOLDS.set(start, "order", "shuffled");
        assertNotEquals(
                FOLDS.view(shuffled).picture(),
                FOLDS.view(FOLDS.set(shuffled, "seed", "2")).picture());
    }

    @Test
    void dataThatDoNotFitAreSaidAtTheField() {
        State start = FOLDS.example();
        assertEquals(
                "The data have 2 points; 3 to 40 are needed.",
                field(FOLDS, FOLDS.set(start, "data", "1,2\n3,4"), "data").error());
        assertEquals(
                "The largest number is 100000; there is room up to 10000.",
                field(FOLDS, FOLDS.set(start, "data", "1,2\n3,4\n5,100000"), "data")
                        .error());
    }

    @Test
    void aCoinInThreeWays() {
        State start = ESTIMATES.example();
        assertEquals("1", fact(ESTIMATES, start, "likeliest"));
        assertEquals("0.8", fact(ESTIMATES, start, "most probable"));
        assertEquals("0.7143", fact(ESTIMATES, start, "heads next time"));
        assertEquals("0.7356", fact(ESTIMATES, start, "median"));
        assertEquals("0.3588 to 0.9567", fact(ESTIMATES, start, "95 % in the middle"));
        assertTrue(feedback(ESTIMATES, start, "less").startsWith("right: Yes: the share is 3/3"));
        State flat = ESTIMATES.set(ESTIMATES.set(start, "alpha", "1"), "beta", "1");
        assertEquals("any: all alike", ESTIMATES.view(flat).facts().get(2).value());
        State typed = ESTIMATES.set(start, "flips", "h T 1 0");
        assertEquals("2 of 4", fact(ESTIMATES, typed, "heads"));
        assertEquals(
                "Position 2 is 'x'; H or T is expected.",
                field(ESTIMATES, ESTIMATES.set(start, "flips", "Hx"), "flips").error());
        assertEquals(List.of(), ESTIMATES.view(start).handles());
    }

    /** Nothing that is asked is answered before its step. */
    @Test
    void factsComeWithTheirStep() {
        assertEquals(1, SEPARATION.view(SEPARATION.example()).facts().size());
        assertEquals(1, FOLDS.view(FOLDS.example()).facts().size());
    }

    @Test
    void theLargestPartIsNamed() {
        Widget bias = new BiasWidget();
        State stiff = State.parse("degree=1&noise=0.1");
        assertTrue(feedback(bias, stiff, "bias").startsWith("right"), feedback(bias, stiff, "bias"));
        State supple = State.parse("degree=9&n=10&noise=1");
        assertTrue(feedback(bias, supple, "variance").startsWith("right"), feedback(bias, supple, "variance"));
        State line = State.parse("degree=1&f=x/2");
        assertTrue(feedback(bias, line, "noise").startsWith("right"), feedback(bias, line, "noise"));
        assertEquals("0", fact(bias, line, "exact bias²"));
    }

    @Test
    void aStiffCurveHasNoGap() {
        Widget gap = new GapWidget();
        State stiff = State.parse("degree=1&n=80");
        assertTrue(feedback(gap, stiff, "near").startsWith("right"), feedback(gap, stiff, "near"));
        State supple = State.parse("degree=9&n=16");
        assertTrue(feedback(gap, supple, "far").startsWith("right"), feedback(gap, supple, "far"));
    }

    @Test
    void whoPaidForTheFlips() {
        Widget occam = new OccamWidget();
        assertTrue(feedback(occam, occam.example(), "MEMORY").startsWith("right"));
        assertTrue(feedback(occam, State.parse("which=63"), "ONE_RATE").startsWith("right"));
        assertTrue(feedback(occam, State.parse("which=11"), "FAIR").startsWith("right"));
        assertEquals("001011", fact(occam, State.parse("which=11"), "flips"));
    }

    @Test
    void aTruthOfTheReadersOwn() {
        Widget bias = new BiasWidget();
        State start = bias.example();
        State cubic = bias.set(bias.set(start, "f", "x^3/9 - x"), "degree", "3");
        assertEquals("0", fact(bias, cubic, "exact bias²"));
        assertNotEquals("0", fact(bias, bias.set(cubic, "degree", "2"), "exact bias²"));
        State bad = bias.set(start, "f", "1/x");
        assertEquals(
                "f(0) is no finite number, expected one for all x from −3 to 3.",
                field(bias, bad, "f").error());
        assertEquals(bias.view(start).picture(), bias.view(bad).picture());
        assertEquals(
                "f has the letter a, expected x and numbers alone.",
                field(bias, bias.set(start, "f", "a x"), "f").error());
        assertEquals(
                "f(−3) is −300, expected −100 to 100 for all x from −3 to 3.",
                field(bias, bias.set(start, "f", "100x"), "f").error());
    }

    /** A line is at x₀ what it is exactly: without noise nothing scatters. */
    @Test
    void onePlaceIsLookedAt() {
        Widget bias = new BiasWidget();
        State still = State.parse("f=x/2&degree=1&noise=0&x0=-2.5");
        assertEquals("0, 0", fact(bias, still, "exact at x₀: bias², variance"));
        assertEquals("0", fact(bias, still.with("step", "5"), "bias² at x₀ so far", 5));
        State square = State.parse("f=x^2&degree=1&noise=0&x0=0");
        double mean = 0;
        for (int n = 0; n < 12; n++) mean += (-3 + 6.0 * n / 11) * (-3 + 6.0 * n / 11) / 12;
        assertEquals(NumberText.of(mean * mean), fact(bias, square, "bias² at x₀ so far", 5));
        State moved = bias.nudge(State.parse("x0=0.5"), "x0", 1, 0);
        assertEquals("0.6", moved.get("x0", ""));
        assertEquals("3", bias.nudge(State.parse("x0=3"), "x0", 1, 0).get("x0", ""));
    }

    private static String fact(Widget widget, State state, String name, int step) {
        return Facts.fact(widget.view(state.with("step", Integer.toString(step))), name);
    }

    @Test
    void aTableOfTheReadersOwnHasAPartHeldOut() {
        Widget gap = new GapWidget();
        State table = gap.set(gap.example(), "from", "table");
        StringBuilder line = new StringBuilder();
        for (int n = 0; n < 16; n++)
            line.append(n).append(',').append(3 * n - 1).append('\n');
        State own = gap.set(table, "data", line.toString()).with("degree", "1");
        assertEquals("", field(gap, own, "data").error());
        assertEquals("9", fact(gap, own, "examples", 99));
        assertEquals(0, Double.parseDouble(fact(gap, own, "on 4 held out", 99)), 1e-9);
        State half = gap.set(own, "held", "50");
        assertEquals(0, Double.parseDouble(fact(gap, half, "on 8 held out", 99)), 1e-9);
        assertTrue(gap.view(own.with("step", "3")).facts().stream()
                .noneMatch(f -> f.name().startsWith("noise")));
        assertEquals(
                "The data have 2 points; 12 to 400 are needed.",
                field(gap, gap.set(table, "data", "1,2\n3,4"), "data").error());
        assertEquals(
                "All x are 1; they have to differ.",
                field(gap, gap.set(table, "data", "1,2\n".repeat(6) + "1,3\n".repeat(6)), "data")
                        .error());
        State formula = gap.set(gap.set(table, "from", ""), "example", "x/2");
        assertEquals("x/2", formula.get("f", ""));
        assertEquals("stackloss", gap.set(table, "example", "stackloss").get("example", ""));
    }

    /** The rule of one standard error never takes a smaller λ than the least loss does. */
    @Test
    void theSimplerRuleTakesTheLargerPrice() {
        Widget nested = new NestedWidget();
        for (int seed = 1; seed < 6; seed++)
            for (int step = 1; step < 10; step += 2) {
                State least = State.parse("seed=" + seed + "&step=" + step);
                double first = Double.parseDouble(Facts.fact(nested.view(least), "λ taken"));
                double simple = Double.parseDouble(Facts.fact(nested.view(least.with("rule", "bar")), "λ taken"));
                assertTrue(simple >= first, least + ": " + simple + " and " + first);
            }
        assertTrue(Facts.certified(nested.view(State.parse("step=99"))));
    }

    @Test
    void whatIsChosenIsJudgedApart() {
        Widget nested = new NestedWidget();
        StringBuilder line = new StringBuilder("a,b,y\n");
        for (int n = 0; n < 15; n++)
            line.append(n)
                    .append(',')
                    .append(n % 4)
                    .append(',')
                    .append(2 * n - 1)
                    .append('\n');
        State own = nested.set(nested.example(), "data", line.toString());
        assertEquals("", field(nested, own, "data").error());
        View end = nested.view(own.with("step", "99"));
        assertEquals(12, end.steps());
        assertEquals("0.01", Facts.fact(nested.view(own.with("step", "1")), "λ taken"));
        assertTrue(feedback(nested, own, "yes").startsWith("right: Yes: fold by fold it is 0.01, 0.01"));
        assertEquals(Facts.fact(end, "by the same folds"), Facts.fact(end, "chosen and judged apart"));
        assertEquals("0", Facts.fact(end, "the first less the second"));
        assertEquals(
                "The table has 2 rows; 12 to 120 are needed.",
                field(nested, nested.set(own, "data", "1,2\n3,4"), "data").error());
    }
}
