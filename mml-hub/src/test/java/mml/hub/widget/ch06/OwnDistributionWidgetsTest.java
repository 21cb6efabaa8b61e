package mml.hub.widget.ch06;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Facts;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class OwnDistributionWidgetsTest {
    private static final Widget OWN = new OwnWidget();
    private static final Widget EXPLORER = new ExplorerWidget();
    private static final Widget CATEGORIES = new CategoriesWidget();
    private static final Widget GAUSSIANS = new GaussiansWidget();
    private static final Widget RUNNING = new RunningWidget();
    private static final Widget PUSHFORWARD = new PushforwardWidget();
    private static final Widget PARTITION = new PartitionWidget();

    private static View end(Widget widget, String state) {
        State parsed = State.parse(state);
        return widget.view(
                parsed.with("step", Integer.toString(widget.view(parsed).steps() - 1)));
    }

    private static String said(Widget widget, String state) {
        return widget.view(State.parse(state)).feedback().text();
    }

    @Test
    void aBarThatIsDraggedTakesItsShare() {
        View falling = end(OWN, "");
        assertEquals("2.3", fact(falling, "mean E[X]"));
        assertEquals("1", fact(falling, "mode"));
        State start = State.parse("w=1,1,1,1");
        double y = OWN.view(start).handles().get(0).y();
        State moved = OWN.drag(start, "bar-1", OWN.view(start).handles().get(0).x(), y);
        assertEquals("(0.25, 0.25, 0.25, 0.25)", fact(OWN.view(moved), "p"));
        State up = OWN.nudge(start, "bar-1", 0, 15);
        assertEquals("(0.4, 0.2, 0.2, 0.2)", fact(OWN.view(up), "p"));
        assertEquals("(0, 0.3333, 0.3333, 0.3333)", fact(OWN.view(OWN.nudge(start, "bar-1", 0, -90)), "p"));
    }

    @Test
    void theLargestOfTheThree() {
        assertTrue(said(OWN, "guess=mean").startsWith("Yes: the mean is 2.3, the median 2, the mode 1."));
        assertTrue(said(OWN, "w=1,1,1&guess=none").startsWith("Yes"));
        assertTrue(said(OWN, "w=1,1,1,9&guess=none").startsWith("Yes"));
        assertTrue(said(OWN, "w=0,3,0,4,0,5&guess=mode").startsWith("Yes"));
    }

    @Test
    void theSameDistributionByAnyParameters() {
        View rate = end(EXPLORER, "family=gamma&x=1");
        assertEquals("0.3233", fact(rate, "P(X ≤ x)"));
        assertEquals(rate.facts(), end(EXPLORER, "family=gamma&by=scale&x=1").facts());
        assertEquals(rate.facts(), end(EXPLORER, "family=gamma&by=moments&x=1").facts());
        assertEquals(
                end(EXPLORER, "family=beta&x=0.5").facts(),
                end(EXPLORER, "family=beta&by=count&x=0.5").facts());
    }

    @Test
    void intervalsOfBetaAsInTheDesign() {
        View beta = end(EXPLORER, "family=beta&level=0.95");
        assertEquals("0.3514 to 0.8234", fact(beta, "equal tails"));
        assertEquals("0.3612 to 0.8318", fact(beta, "largest density"));
        assertTrue(said(EXPLORER, "family=beta&guess=dense").startsWith("Yes"));
        assertTrue(said(EXPLORER, "guess=alike").startsWith("Yes: it is symmetric"));
        assertEquals("", fact(end(EXPLORER, "family=binomial"), "largest density"));
        assertEquals("every point", fact(end(EXPLORER, "family=uniform"), "modes"));
    }

    @Test
    void threeCategories() {
        View end = end(CATEGORIES, "");
        assertEquals("Dir(5, 2, 4)", fact(end, "belief"));
        assertEquals("(0.5, 0.125, 0.375)", fact(end, "likeliest probabilities"));
        assertEquals("−6.04", fact(end, "log evidence so far"));
        assertTrue(said(CATEGORIES, "guess=5/11").startsWith("Yes"));
    }

    @Test
    void pointsOnALineWhereTheCorrelationIsOne() {
        assertTrue(said(GAUSSIANS, "guess=39").startsWith("Yes"));
        assertTrue(said(GAUSSIANS, "how=linear&rho=1&guess=68").startsWith("Yes"));
        assertEquals("1", fact(end(GAUSSIANS, "how=linear&rho=1"), "correlation of the sample"));
        assertTrue(Facts.certified(end(GAUSSIANS, "how=linear&rho=-0.5")));
    }

    @Test
    void aColumnOfNumbersIsDrawnFrom() {
        View end = end(RUNNING, "");
        assertEquals("3.5", fact(end, "E[X]"));
        assertEquals("1.708", fact(end, "σ"));
        assertEquals("holds", fact(end, "n times the mean is the sum of all draws"));
        assertEquals(fact(end, "mean so far"), fact(end(RUNNING, "data=1;2;3;4;5;6"), "mean so far"));
        assertTrue(said(RUNNING, "guess=four").startsWith("Yes"));
        assertTrue(said(RUNNING, "of=cauchy&guess=never").startsWith("Yes"));
        assertEquals("there is none", fact(end(RUNNING, "of=cauchy"), "E[X]"));
    }

    @Test
    void aRandomVariableOfOnesOwn() {
        View end = end(PUSHFORWARD, "");
        assertEquals("(0.4, 0.4, 0.2)", fact(end, "P(Y = y)"));
        assertTrue(said(PUSHFORWARD, "guess=3").startsWith("Yes: 5 values of X lead to 3 values of Y."));
        View example = end(PUSHFORWARD, "x=-1,0,1,2;0.21,0.49,0.21,0.09&g=abs(x)");
        assertEquals("(0.49, 0.42, 0.09)", fact(example, "P(Y = y)"));
        assertTrue(end(PUSHFORWARD, "g=1/x").feedback().text().contains("Y = X"));
    }

    @Test
    void whatLiesBetweenTwoEndsGivesParameters() {
        View ends = end(EXPLORER, "by=ends&p=-1&q=3&level=0.95");
        assertEquals("−1 to 3", fact(ends, "equal tails"));
        View beta = end(EXPLORER, "family=beta&by=ends&p=0.3&q=0.8&level=0.95");
        assertEquals("0.3 to 0.8", fact(beta, "equal tails"));
        View crossed = end(EXPLORER, "family=gamma&by=ends&p=3&q=1&level=0.95");
        assertEquals("3 to 3.25", fact(crossed, "equal tails"));
    }

    @Test
    void oneThatIsKeptStaysWhileAnotherIsChosen() {
        State kept = EXPLORER.set(State.parse("family=beta"), "keep", "1");
        View other = end(EXPLORER, EXPLORER.set(kept, "family", "t").toString());
        assertEquals("α = 9, β = 6", fact(other, "the other one"));
        assertEquals("", fact(EXPLORER.view(EXPLORER.set(kept, "keep", "")), "the other one"));
    }

    @Test
    void slopeAndCurvatureOfTheLogPartition() {
        View coin = end(PARTITION, "theta=0");
        assertEquals("0.5", fact(coin, "A′(θ), the mean of x: the probability of a 1"));
        assertEquals("0.25", fact(coin, "A″(θ), the variance of x"));
        for (String of : new String[] {"", "gaussian", "exponential"})
            for (String theta : new String[] {"-4", "-0.25", "0", "4"})
                assertEquals(
                        "holds", fact(end(PARTITION, "of=" + of + "&theta=" + theta), "differences of A say the same"));
        assertTrue(said(PARTITION, "guess=middle").startsWith("Yes"));
        assertTrue(said(PARTITION, "of=gaussian&guess=alike").startsWith("Yes"));
        assertTrue(said(PARTITION, "of=exponential&guess=large").startsWith("Yes"));
    }
}
