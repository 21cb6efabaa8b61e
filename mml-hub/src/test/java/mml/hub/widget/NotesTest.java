package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mml.hub.page.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data in units that do not suit what is done with them are shown, with a note of what would help. */
class NotesTest {
    private static final String METRES = """
            height,weight,kind
            1.6,55,a
            1.62,58,a
            1.58,52,a
            1.8,79,b
            1.85,88,b
            1.9,95,b
            """;

    private static Widget widget(String name) {
        return Chapters.ALL.stream()
                .flatMap(c -> c.widgets().stream())
                .filter(w -> w.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static View typed(String name, String data) {
        Widget w = widget(name);
        return w.view(w.set(State.empty(), "data", data).with("all", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"margin", "smo"})
    void aFeatureThatHardlyCountsIsNamed(String name) {
        assertEquals(
                "height is spread over 0.32 only, beside 43: it hardly counts in a distance. Give it in a unit 100 times"
                        + " as small.",
                Facts.fact(typed(name, METRES), "Note"));
        assertEquals("", Facts.fact(typed(name, METRES.replace("1.", "1").replace("height", "cm")), "Note"));
        Widget w = widget(name);
        assertEquals("", Facts.fact(w.view(w.example()), "Note"));
    }

    @Test
    void anEvidenceThatBelievesInTooLittleNoiseIsNamed() {
        String data = "1.6,55;1.7,68;1.8,79;1.75,70;1.65,60;1.9,92;1.55,50;1.85,85";
        assertEquals(
                "the evidence believes a noise of σ = 0.5, but even the best curve is off by 1.429: choose a larger σ, or"
                        + " y in a larger unit",
                Facts.fact(typed("degree", data), "Note"));
        Widget w = widget("degree");
        assertEquals("", Facts.fact(w.view(w.example().with("all", "1")), "Note"));
    }
}
