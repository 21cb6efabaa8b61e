package mml.hub.widget.ch11;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 11, and what its page calls. */
public final class Chapter11 {
    public static final Chapter CHAPTER = new Chapter(
            11,
            List.of(
                    new EmWidget(),
                    new StartWidget(),
                    new BoundWidget(),
                    new ClusterWidget(),
                    new CountWidget(),
                    new FamilyWidget()),
            List.of(
                    new MeanDerivation(),
                    new WeightDerivation(),
                    new GapDerivation(),
                    new CentreDerivation(),
                    new ParameterDerivation()),
            List.of(new MaximisationExercise(), new BoundExercise(), new CentreExercise(), new CriterionExercise()));

    private Chapter11() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
