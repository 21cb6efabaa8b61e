package mml.hub.widget.ch02;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 2, and what its page calls. */
public final class Chapter2 {
    public static final Chapter CHAPTER = new Chapter(
            2,
            List.of(
                    new LinesAndPlanes(),
                    new ColumnsWidget(),
                    new AllSolutionsWidget(),
                    new RowReductionStepper(),
                    new SolverRaceWidget(),
                    new GroupWidget(),
                    new IndependenceWidget(),
                    new BasisWidget(),
                    new MapWidget(),
                    new BasesWidget(),
                    new ImageAndKernelWidget(),
                    new AffineWidget()),
            List.of(
                    new ElementaryDerivation(),
                    new MinusOneDerivation(),
                    new RankDerivation(),
                    new BasisChangeDerivation()),
            List.of(new EliminationExercise(), new AllSolutionsExercise(), new BasesExercise()));

    private Chapter2() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
