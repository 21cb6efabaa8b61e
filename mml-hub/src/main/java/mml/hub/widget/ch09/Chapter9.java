package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 9, and what its page calls. */
public final class Chapter9 {
    public static final Chapter CHAPTER = new Chapter(
            9,
            List.of(
                    new FitWidget(),
                    new InfluenceWidget(),
                    new DegreeWidget(),
                    new PathWidget(),
                    new BeliefWidget(),
                    new EvidenceWidget(),
                    new DataSpaceWidget()),
            List.of(
                    new NormalDerivation(),
                    new LeftOutDerivation(),
                    new PriceDerivation(),
                    new PosteriorDerivation(),
                    new EvidenceDerivation(),
                    new SpeakingDerivation(),
                    new NearestDerivation()),
            List.of(
                    new LineExercise(),
                    new DegreeExercise(),
                    new PriceExercise(),
                    new BeliefExercise(),
                    new EvidenceExercise(),
                    new ProjectionExercise()));

    private Chapter9() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
