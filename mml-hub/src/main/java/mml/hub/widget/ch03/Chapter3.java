package mml.hub.widget.ch03;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 3, and what its page calls. */
public final class Chapter3 {
    public static final Chapter CHAPTER = new Chapter(
            3,
            List.of(
                    new UnitBallWidget(),
                    new AngleLab(),
                    new OrthonormalWidget(),
                    new ComplementWidget(),
                    new FourierWidget(),
                    new ProjectionWidget(),
                    new GramSchmidtWidget(),
                    new RotationLab()),
            List.of(
                    new CauchySchwarzDerivation(),
                    new ProjectionDerivation(),
                    new IdempotentDerivation(),
                    new GramSchmidtDerivation()),
            List.of(new DistanceExercise(), new LineProjectionExercise(), new DependentExercise(), new LossExercise()));

    private Chapter3() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
