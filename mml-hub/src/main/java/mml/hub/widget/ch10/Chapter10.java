package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 10, and what its page calls. */
public final class Chapter10 {
    public static final Chapter CHAPTER = new Chapter(
            10,
            List.of(
                    new LineWidget(),
                    new SubspaceWidget(),
                    new StagesWidget(),
                    new DigitsWidget(),
                    new PowerWidget(),
                    new PpcaWidget(),
                    new DimensionsWidget(),
                    new BiplotWidget()),
            List.of(
                    new VarianceDerivation(),
                    new ReadingsDerivation(),
                    new StandardiseDerivation(),
                    new ShareDerivation(),
                    new PowerDerivation(),
                    new MissingDerivation(),
                    new DimensionsDerivation(),
                    new BiplotDerivation()),
            List.of(
                    new ComponentExercise(),
                    new DimensionExercise(),
                    new PowerExercise(),
                    new CorrelationExercise(),
                    new NoiseExercise(),
                    new ReadingsExercise(),
                    new HowManyExercise(),
                    new BiplotExercise()));

    private Chapter10() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
