package mml.hub.widget.ch01;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 1, and what its page calls. */
public final class Chapter1 {
    public static final Chapter CHAPTER = new Chapter(
            1,
            List.of(new PredictorsWidget(), new PipelineWidget(), new PillarsWidget(), new MapWidget()),
            List.of(new SlopeDerivation(), new SizesDerivation(), new ToolkitDerivation(), new NeedsDerivation()),
            List.of(
                    new UncertainExercise(),
                    new PredictExercise(),
                    new PredictorExercise(),
                    new ShapesExercise(),
                    new StillToReadExercise()));

    private Chapter1() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
