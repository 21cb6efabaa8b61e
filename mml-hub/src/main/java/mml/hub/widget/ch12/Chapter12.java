package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 12, and what its page calls. */
public final class Chapter12 {
    public static final Chapter CHAPTER = new Chapter(
            12,
            List.of(
                    new MarginWidget(),
                    new LossWidget(),
                    new HullWidget(),
                    new LiftWidget(),
                    new KernelWidget(),
                    new GridWidget()),
            List.of(
                    new MarginDerivation(),
                    new HingeDerivation(),
                    new DistanceDerivation(),
                    new MapDerivation(),
                    new DualityGapDerivation(),
                    new PairDerivation()),
            List.of(
                    new StreetExercise(),
                    new SlackExercise(),
                    new NearestExercise(),
                    new KernelExercise(),
                    new PairExercise(),
                    new GapExercise()));

    private Chapter12() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
