package mml.hub.widget.ch06;

import static mml.hub.widget.Facts.fact;
import static mml.hub.widget.Views.error;
import static mml.hub.widget.Views.right;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class ProbabilityWidgetsTest {
    private final BayesWidget bayes = new BayesWidget();
    private final SlicerWidget slicer = new SlicerWidget();
    private final UpdaterWidget updater = new UpdaterWidget();

    private static View last(Widget widget, State state) {
        return widget.view(state.with("step", 99));
    }

    private String likely(State state) {
        return right(bayes, state, "few", "some", "many", "most", "never");
    }

    @Test
    void aPositiveTestOfTheRareIllness() {
        View view = last(bayes, State.empty());
        assertEquals("19/217 ≈ 0.08756", fact(view, "p(ill | positive)"));
        assertEquals("19 of 217, among 2000", fact(view, "in whole cases"));
        assertEquals("holds", fact(view, "p(ill | y) p(y) = p(y | ill) p(ill), exactly"));
        assertEquals("", fact(bayes.view(State.empty()), "p(ill | positive)"));
        assertEquals("1/1783 ≈ 0.0005609", fact(last(bayes, State.parse("seen=n")), "p(ill | negative)"));
        assertEquals("361/757 ≈ 0.4769", fact(last(bayes, State.parse("seen=pp")), "p(ill | positive, positive)"));
        assertEquals(
                "1/6 ≈ 0.1667",
                fact(last(bayes, bayes.set(State.empty(), "rates", "0.01 0.99 0.95")), "p(ill | positive)"));
        assertEquals(
                "11/122 ≈ 0.09016",
                fact(last(bayes, bayes.set(State.empty(), "rates", "1/1000 0.99 0.99")), "p(ill | positive)"));
    }

    @Test
    void eachGuessHasOneRightAnswer() {
        assertEquals("few", likely(State.empty()));
        assertEquals("some", likely(State.parse("seen=pp")));
        assertEquals("most", likely(State.parse("rates=1/2,19/20,9/10")));
        assertEquals("many", likely(State.parse("rates=1/2,1/2,1/2")));
        assertEquals("never", likely(State.parse("rates=1/2,1,1&seen=pn")));
        assertEquals("up", right(slicer, State.empty(), "down", "same", "up"));
        assertEquals("down", right(slicer, State.parse("b=4"), "down", "same", "up"));
        assertEquals("same", right(slicer, State.parse("g=1,2,0;-1,0,1"), "down", "same", "up"));
        assertEquals("3/5", right(updater, State.empty(), "2/5", "3/5", "7/10"));
        assertEquals("0.6", right(updater, State.empty(), "0.6"));
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        View view = last(bayes, State.parse("rates=1/2,1,1&seen=pn"));
        assertEquals("wrong", view.feedback().kind());
        assertTrue(view.feedback().text().startsWith("With these rates nobody is positive, negative"));
        assertEquals("1", fact(view, "p(ill | positive)"));
        assertEquals(2, bayes.view(State.parse("rates=1/2,0,1")).steps());
    }

    @Test
    void aBadRateIsNamedAtItsField() {
        assertEquals(
                "The sensitivity is 3/2, expected from 0 to 1: 2 % is 0.02.",
                error(bayes, bayes.set(State.empty(), "rates", "1/100 1.5 0.9"), "rates"));
        assertEquals(
                "The prior is 0: then no test changes it, expected between 0 and 1.",
                error(bayes, bayes.set(State.empty(), "rates", "0 0.5 0.9"), "rates"));
        assertEquals(
                "Three numbers are needed: prior, sensitivity, specificity.",
                error(bayes, bayes.set(State.empty(), "rates", "1/100 0.5"), "rates"));
        assertEquals("", error(bayes, bayes.set(State.empty(), "rates", "1/100 0.5 1"), "rates"));
    }

    @Test
    void slidersAndHandlesChangeOneRateAlone() {
        State slid = bayes.set(State.empty(), "prior", "10");
        assertEquals("1/10,19/20,9/10", slid.get("rates", ""));
        assertEquals("1/10,19/20,91/100", bayes.set(slid, "specificity", "91").get("rates", ""));
        assertEquals(
                "3/200,19/20,9/10", bayes.nudge(State.empty(), "at-prior", 0, 1).get("rates", ""));
        assertEquals(
                "1/100,19/20,179/200",
                bayes.nudge(State.parse("step=1"), "at-specificity", 0, 1).get("rates", ""));
        assertEquals(State.empty(), bayes.set(State.empty(), "prior", "nonsense"));
        assertEquals("1/200,19/20,9/10", bayes.set(State.empty(), "prior", "0").get("rates", ""));
    }

    @Test
    void theCutOfTheBook() {
        View view = last(slicer, State.empty());
        assertEquals("−0.2", fact(view, "gain Σ_ab / Σ_bb"));
        assertEquals("N(0.6, 0.1)", fact(view, "x₁ given x₂"));
        assertEquals("N(0, 0.3)", fact(view, "marginal of x₁"));
        assertEquals("holds", fact(view, "p(x₁, x₂) = p(x₁ | x₂) p(x₂)"));
        assertEquals("N(−0.4, 0.1)", fact(last(slicer, State.parse("b=4")), "x₁ given x₂"));
        View other = last(slicer, State.parse("known=1&b=0.3"));
        assertEquals("N(1, 1.667)", fact(other, "x₂ given x₁"));
    }

    @Test
    void theEllipseIsHeldByItsPoints() {
        State moved = slicer.nudge(State.empty(), "mean", 1, 0);
        assertNotEquals("", moved.get("reach", ""));
        assertNotEquals(State.empty().get("g", ""), moved.get("g", ""));
        assertEquals("-1", moved.get("b", ""));
        State slanted = slicer.nudge(moved, "slant", 0, 3);
        assertEquals("", error(slicer, slanted, "g"));
        assertEquals("", error(slicer, slicer.nudge(slanted, "width", 0, -400), "g"));
        assertEquals(
                slicer.view(moved).handles().get(0).x(),
                slicer.view(slanted).handles().get(0).x());
    }

    @Test
    void aBadCovarianceIsNamedAtItsField() {
        assertTrue(error(slicer, slicer.set(State.empty(), "g", "0 1 2; 0 2 1"), "g")
                .startsWith("Σ is not positive definite: its determinant is −3."));
        assertEquals(
                "Σ is not symmetric: 0.5 and 0.4 should be the same.",
                error(slicer, slicer.set(State.empty(), "g", "0 1 0.5; 0 0.4 1"), "g"));
        assertEquals(
                "The variance of x₂ is −1, expected at least 10⁻¹².",
                error(slicer, slicer.set(State.empty(), "g", "0 1 0; 0 0 -1"), "g"));
    }

    @Test
    void beliefCounts() {
        View view = last(updater, State.empty());
        assertEquals("Beta(9, 6)", fact(view, "belief"));
        assertEquals("0.3514 and 0.8234", fact(view, "95 % between"));
        assertEquals("holds", fact(view, "the other way round it is the same"));
        assertEquals("holds", fact(view, "evidence = B(α + ones, β + zeros) / B(α, β)"));
        State one = updater.set(State.empty(), "add", "0");
        assertEquals("11", one.get("step", ""));
        assertEquals("Beta(9, 7)", fact(updater.view(one), "belief"));
        assertEquals(
                "Entry 2 is 2, expected 0 or 1.", error(updater, updater.set(State.empty(), "data", "1 2"), "data"));
        State full = State.empty();
        for (int n = 0; n < 50; n++) full = updater.set(full, "add", "1");
        assertEquals(41, updater.view(full).steps());
    }

    @Test
    void aTableSaysWhetherItsVariablesTellOfEachOther() {
        JointWidget joint = new JointWidget();
        View view = last(joint, State.empty());
        assertEquals("(3/8, 3/8, 1/4)", fact(view, "p(x)"));
        assertEquals("(1/2, 1/2)", fact(view, "p(y)"));
        assertEquals("dependent", fact(view, "x and y are"));
        assertEquals("yes", right(joint, State.empty(), "yes", "no"));
        State product = joint.set(State.empty(), "example", "1/12,1/6,1/4;1/12,1/6,1/4");
        assertEquals("no", right(joint, product, "yes", "no"));
        assertEquals("independent", fact(last(joint, product), "x and y are"));
        State counts = joint.set(State.empty(), "p", "30 10; 5 55");
        assertEquals("", error(joint, counts, "p"));
        assertEquals("(7/20, 13/20)", fact(last(joint, counts), "p(x)"));
        assertEquals("(7/20, 13/20)", fact(last(joint, joint.set(counts, "by", "x")), "p(y)"));
        assertEquals(
                "The probabilities sum to 3/4, expected 1.",
                error(joint, joint.set(State.empty(), "p", "1/4 1/2"), "p"));
        assertTrue(error(joint, joint.set(State.empty(), "p", "3/2 -1/2"), "p").contains("expected 0 or more"));
        assertTrue(error(joint, joint.set(State.empty(), "p", "1e-300 1"), "p").contains("expected fewer"));
    }

    @Test
    void theRawScoreFailsFirst() {
        VarianceWidget variance = new VarianceWidget();
        assertEquals(
                "RAW_SCORE", right(variance, State.empty(), "STANDARD", "RAW_SCORE", "PAIRWISE", "RUNNING", "none"));
        View far = variance.view(State.parse("step=8"));
        assertEquals("2", fact(far, "raw score"));
        assertEquals("1.55556", fact(far, "variance of the numbers as stored"));
        for (int k = 0; k <= 15; k++)
            assertEquals("holds", fact(variance.view(State.parse("step=" + k)), "two passes right to 10⁻¹⁴"));
        assertEquals(
                "Two different numbers are needed at least.",
                error(variance, variance.set(State.empty(), "data", "3 3"), "data"));
    }

    @Test
    void tilesKeepTheirAreas() {
        ChangeWidget change = new ChangeWidget();
        assertEquals("high", right(change, State.empty(), "low", "middle", "high", "alike"));
        assertEquals("alike", right(change, State.parse("from=uniform&g=1 - 2x"), "low", "middle", "high", "alike"));
        State never = State.parse("from=normal&g=-log(x)");
        assertTrue(change.view(never).feedback().text().startsWith("g has no finite value"));
        assertEquals("holds", fact(last(change, State.empty()), "the areas of all tiles sum to 1"));
        assertEquals("0.125", fact(change.view(State.parse("step=3")), "area of the tile"));
        assertEquals("3", fact(change.view(State.parse("from=normal&g=x^3 - 3x")), "pieces on which g is monotone"));
        assertEquals(
                "g needs the one variable x, as in x^2.", error(change, change.set(State.empty(), "g", "y^2"), "g"));
    }

    @Test
    void samplesComeFromTheirUniforms() {
        SamplingWidget sampling = new SamplingWidget();
        for (String of : List.of("", "normal", "beta", "edges", "t", "uniform")) {
            State state = State.empty().with("of", of);
            assertEquals("holds", fact(last(sampling, state), "F(x) is the u that x came from"));
            assertEquals("median", right(sampling, state, "median", "mean", "above", "all"));
        }
        assertEquals(30, sampling.view(State.empty()).steps());
        assertNotEquals(
                last(sampling, State.empty()).picture(),
                last(sampling, State.parse("seed=2")).picture());
    }

    @Test
    void derivationsHoldForTheirFiguresWhateverTheyShow() {
        for (State state : List.of(
                State.empty(),
                State.parse("g=1,2,0;-1,0,1"),
                State.parse("g=0,1,0.995;0,0.995,1&known=1&b=3"),
                State.parse("g=900,1e6,1;2,1,1e-5")))
            new SchurDerivation().following(state).forEach(line -> assertTrue(line.holds(), line.tex() + state));
        for (int seed = 0; seed < 30; seed++) {
            new SchurDerivation().lines(seed).forEach(line -> assertTrue(line.holds(), line.tex()));
            new BayesDerivation().lines(seed).forEach(line -> assertTrue(line.holds(), line.tex()));
        }
        assertThrows(
                IllegalArgumentException.class, () -> new BayesDerivation().following(State.parse("rates=1/2,0,1")));
    }
}
