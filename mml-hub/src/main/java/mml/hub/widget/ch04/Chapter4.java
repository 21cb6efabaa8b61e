package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 4, and what its page calls. */
public final class Chapter4 {
    public static final Chapter CHAPTER = new Chapter(
            4,
            List.of(
                    new AreaWidget(),
                    new DiagonalWidget(),
                    new EigenWidget(),
                    new SymmetryWidget(),
                    new CholeskyWidget(),
                    new EigenStagesWidget(),
                    new SvdStagesWidget(),
                    new RatingsWidget(),
                    new ImageCompressor(),
                    new PhylogenyWidget()),
            List.of(
                    new TraceDerivation(),
                    new CharacteristicDerivation(),
                    new SpectralDerivation(),
                    new GramDerivation(),
                    new EckartYoungDerivation()),
            List.of(new DeterminantExercise(), new DiagonalisableExercise(), new SvdExercise()));

    private Chapter4() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
