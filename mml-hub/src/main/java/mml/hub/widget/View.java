package mml.hub.widget;

import java.util.List;
import mml.viz.svg.Svg;

/**
 * All that a widget shows for one state.
 *
 * @param picture the frame
 * @param caption one line under the picture; empty if the picture says it itself
 * @param spoken the same for somebody who does not see the picture
 * @param step which step is shown, from 0
 * @param steps how many there are, at least 1
 * @param facts results beside the picture
 * @param feedback an answer to what was just done
 * @param panels the controls, with their values as they are now
 * @param handles what can be dragged
 * @param java the call of mml that gives the same
 */
public record View(
        Svg picture,
        String caption,
        String spoken,
        int step,
        int steps,
        List<Fact> facts,
        Feedback feedback,
        List<Panel> panels,
        List<Handle> handles,
        String java) {
    public View {
        facts = List.copyOf(facts);
        panels = List.copyOf(panels);
        handles = List.copyOf(handles);
    }
}
