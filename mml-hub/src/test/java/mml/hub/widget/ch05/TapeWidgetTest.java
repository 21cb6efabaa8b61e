package mml.hub.widget.ch05;

import static mml.hub.widget.Facts.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.Derivation;
import mml.hub.widget.State;
import mml.hub.widget.View;
import org.junit.jupiter.api.Test;

class TapeWidgetTest {
    private final TapeWidget widget = new TapeWidget();
    private final ChainDerivation chain = new ChainDerivation();

    private View last(State state) {
        return widget.view(state.with("step", 99));
    }

    private State own(String f) {
        return widget.set(State.empty(), "f", f);
    }

    private String kind(State state, String guess) {
        return widget.view(state.with("guess", guess)).feedback().kind();
    }

    @Test
    void softmaxIsTheGradientOfLogSumExp() {
        State state = own("log(exp(x) + exp(y) + exp(z))")
                .with("p0", "1")
                .with("p1", "2")
                .with("p2", "3");
        View view = last(state);
        assertEquals("0.6652", fact(view, "∂f/∂z"));
        assertEquals("holds", fact(view, "forward mode agrees"));
        assertEquals("8 for 3 derivatives", fact(view, "products backwards"));
        assertEquals("right", kind(state, "2+"));
        assertEquals("wrong", kind(state, "0+"));
    }

    @Test
    void aSweepAlongADirectionGivesTheGradientTimesIt() {
        State state = own("x1 x2 x3")
                .with("p0", "2")
                .with("p1", "3")
                .with("p2", "4")
                .with("way", "along")
                .with("v0", "1")
                .with("v1", "-2")
                .with("v2", "0.5");
        View view = last(state);
        assertEquals("−1", fact(view, "∇f v, in one sweep"), "12·1 − 8·2 + 6·½");
        assertEquals("(1, −2, 0.5)", fact(view, "direction v"));
        assertEquals("holds", fact(view, "reverse mode agrees"));
        assertEquals("0", fact(last(state.with("v0", "0").with("v1", "0").with("v2", "0")), "∇f v, in one sweep"));
    }

    /** The answer is not there before the end. */
    @Test
    void theGradientComesWithTheLastStep() {
        assertEquals("", fact(widget.view(State.empty()), "∂f/∂x"));
        assertFalse(fact(last(State.empty()), "∂f/∂x").isEmpty());
    }

    @Test
    void forwardsTakesASweepForEachVariable() {
        State state =
                own("x1 x2 x3").with("p0", "2").with("p1", "3").with("p2", "4").with("way", "forwards");
        assertEquals("12", fact(last(state), "∂f/∂x₁"));
        View third = last(widget.set(state, "by", "2"));
        assertEquals("6", fact(third, "∂f/∂x₃"));
        assertEquals("3", fact(third, "sweeps for the gradient"));
        assertEquals("holds", fact(third, "reverse mode agrees"));
        assertTrue(third.java().contains("ForwardMode.of(f, Vector.of(2, 3, 4), Vector.of(0, 0, 1))"), third.java());
    }

    @Test
    void ofThoseThatAreFeltAlikeEachIsRightAndAKinkHasNone() {
        State both = own("x y").with("p0", "2").with("p1", "-2");
        assertEquals("right", kind(both, "0-"));
        assertEquals("right", kind(both, "1+"));
        assertEquals("wrong", kind(both, "0+"));
        assertEquals("right", kind(own("x y").with("p0", "0").with("p1", "0"), "none"));
        State kink = own("abs(x) + y").with("p0", "0");
        assertEquals("right", kind(kink, "stopped"));
        assertTrue(fact(last(kink), "no gradient").contains("kink"), fact(last(kink), "no gradient"));
        assertTrue(fact(last(own("log(x)").with("p0", "-1")), "no gradient").contains("log"));
    }

    @Test
    void whatDoesNotFitIsSaidAtTheField() {
        assertTrue(widget.view(own("x + y + z + t")).panels().toString().contains("4 variables, t, x, y, z"));
        assertTrue(widget.view(own("3 + 4")).panels().toString().contains("This is a number"));
        assertTrue(widget.view(own("sin(sin(sin(x)))*".repeat(12)
                        + "x*x*cos(x)*exp(x)*log(x)*sqrt(x)*tan(x)*tanh(x)*(x+1)*(x+2)*(x+3)"))
                .panels()
                .toString()
                .contains("room for 24"));
    }

    @Test
    void theDerivationFollowsAnyFigureThatHasAGradient() {
        for (State state : new State[] {
            State.empty(),
            own("x1 x2 x3"),
            own("(x + x)(x + x)"),
            own("exp(x) - y").with("p0", "-3"),
            own("-x")
        }) for (Derivation.Line line : chain.following(state)) assertTrue(line.holds(), state + ": " + line.tex());
        assertEquals(4, chain.lines(0).size());
        assertTrue(
                chain.lines(0).get(2).tex().startsWith("\\frac{\\partial f}{\\partial "),
                chain.lines(0).get(2).tex());
        for (int seed = 1; seed < 20; seed++)
            for (Derivation.Line line : chain.lines(seed)) assertTrue(line.holds(), seed + ": " + line.tex());
        assertThrows(
                IllegalArgumentException.class,
                () -> chain.following(own("abs(x)").with("p0", "0")));
        assertThrows(IllegalArgumentException.class, () -> chain.following(own("x")));
    }
}
