package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StateTest {
    @Test
    void writesNamesInOrderAndEscapesWhatALinkCannotHold() {
        State state = State.empty().with("m", "1,a + 1;2,−3").with("a", "x&y=z!%");
        assertEquals("a=x%26y%3Dz%21%25&m=1,a%20%2B%201;2,%E2%88%923", state.toString());
    }

    @Property(tries = 300, seed = "1")
    void readsBackWhatItWrote(@ForAll String name, @ForAll String value) {
        if (name.isEmpty() || !isText(name) || !isText(value)) return;
        State state = State.empty().with(name, value);
        assertEquals(state, State.parse(state.toString()));
    }

    /** Java strings that are no text (half a surrogate pair) do not survive UTF-8. */
    private static boolean isText(String s) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(s);
    }

    @Test
    void leavesOutWhatIsNoPair() {
        assertEquals("b=2", State.parse("&a&=1&b=2&").toString());
    }

    @Test
    void keepsABrokenEscapeAsItIs() {
        assertEquals("%4", State.parse("a=%4").get("a", ""));
        assertEquals("%zz", State.parse("a=%zz").get("a", ""));
    }

    @Test
    void readsCountsAndNothingElse() {
        assertEquals(12, State.parse("n=12").count("n", 3));
        for (String bad : new String[] {"n=-1", "n=1.5", "n=1234567", "n=", "n=x"})
            assertEquals(3, State.parse(bad).count("n", 3), bad);
    }
}
