package mml.hub.widget.ch05;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 5, and what its page calls. */
public final class Chapter5 {
    public static final Chapter CHAPTER = new Chapter(
            5,
            List.of(
                    new SecantWidget(),
                    new TaylorWidget(),
                    new RulesWidget(),
                    new CheckWidget(),
                    new JacobianWidget(),
                    new NetworkWidget(),
                    new TapeWidget()),
            List.of(
                    new QuotientDerivation(),
                    new CoefficientsDerivation(),
                    new MeasuredDerivation(),
                    new PatchDerivation(),
                    new LayersDerivation(),
                    new ChainDerivation()),
            List.of(
                    new QuotientExercise(),
                    new TaylorExercise(),
                    new RulesExercise(),
                    new MeasuredExercise(),
                    new PatchExercise(),
                    new LayersExercise(),
                    new PathsExercise(),
                    new NearbyExercise()));

    private Chapter5() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
