package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 8, and what its page calls. */
public final class Chapter8 {
    public static final Chapter CHAPTER = new Chapter(
            8,
            List.of(
                    new FoldWidget(),
                    new LeakWidget(),
                    new GapWidget(),
                    new BiasWidget(),
                    new EstimateWidget(),
                    new MeasuredWidget(),
                    new SeparationWidget(),
                    new NestedWidget(),
                    new OccamWidget()),
            List.of(
                    new TurnsDerivation(),
                    new EarlyDerivation(),
                    new TrainedDerivation(),
                    new BiasDerivation(),
                    new ThreeDerivation(),
                    new PrecisionDerivation(),
                    new ExplainingDerivation(),
                    new BarDerivation(),
                    new EvidenceDerivation()),
            List.of(
                    new LeftOutExercise(),
                    new OutOfSightExercise(),
                    new GapExercise(),
                    new PartsExercise(),
                    new EstimateExercise(),
                    new PrecisionExercise(),
                    new SeparationExercise(),
                    new FactorExercise()));

    private Chapter8() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
