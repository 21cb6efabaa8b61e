package mml.hub.widget.ch02;

import java.util.List;
import mml.hub.widget.Chapter;

/** Everything to play with in the presentation of chapter 2. */
public final class Chapter2 {
    public static final Chapter CHAPTER = new Chapter(
            2,
            List.of(new LinesAndPlanes(), new RowReductionStepper(), new ImageAndKernelWidget()),
            List.of(new ElementaryDerivation(), new MinusOneDerivation(), new BasisChangeDerivation()),
            List.of(new EliminationExercise(), new AllSolutionsExercise(), new BasesExercise()));

    private Chapter2() {}
}
