package mml.hub.widget.ch01;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Test;

class PipelineWidgetTest {
    private static final Widget PIPELINE = new PipelineWidget();

    private static View end(String state) {
        return PIPELINE.view(State.parse(state).with("step", "6"));
    }

    @Test
    void theSizesAreThoseChosen() {
        View view = end("N=30&D=2&M=3");
        assertEquals("30, 2, 7", view.facts().get(0).value());
        assertEquals("90", view.facts().get(1).value());
        assertEquals("7", view.facts().get(2).value());
        assertEquals("yes", view.facts().get(3).value());
    }

    @Test
    void withFewerExamplesThanFeaturesManyFit() {
        assertEquals("no, many: Φ has rank 4", end("N=4&D=2&M=3").facts().get(3).value());
    }

    @Test
    void whatIsSummedOverTheExamplesKeepsItsShape() {
        assertTrue(PIPELINE.view(State.parse("guess=gram")).feedback().text().contains("4×4"));
        assertTrue(PIPELINE.view(State.parse("guess=phi")).feedback().text().startsWith("Not so"));
    }
}
