package mml.hub.widget.ch07;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 7, and what its page calls. */
public final class Chapter7 {
    public static final Chapter CHAPTER = new Chapter(
            7,
            List.of(
                    new DescentLab(),
                    new ConditionWidget(),
                    new NoiseWidget(),
                    new MultiplierWidget(),
                    new ConvexityWidget(),
                    new PolygonWidget(),
                    new QuadraticWidget(),
                    new ConjugateWidget()),
            List.of(
                    new RateDerivation(),
                    new AverageDerivation(),
                    new PriceDerivation(),
                    new TangentDerivation(),
                    new DualityDerivation(),
                    new QuadraticDualDerivation(),
                    new SupportDerivation()),
            List.of(
                    new TwoStepsExercise(),
                    new StepSizeExercise(),
                    new OneByOneExercise(),
                    new PriceExercise(),
                    new ChordExercise(),
                    new ProgramExercise(),
                    new SlopeExercise(),
                    new ConjugateExercise()));

    private Chapter7() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
