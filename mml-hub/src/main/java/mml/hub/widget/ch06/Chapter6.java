package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Border;
import mml.hub.widget.Chapter;
import org.teavm.jso.JSExport;

/** Everything to play with in the presentation of chapter 6, and what its page calls. */
public final class Chapter6 {
    public static final Chapter CHAPTER = new Chapter(
            6,
            List.of(
                    new PushforwardWidget(),
                    new ExplorerWidget(),
                    new JointWidget(),
                    new BayesWidget(),
                    new OwnWidget(),
                    new RunningWidget(),
                    new VarianceWidget(),
                    new SlicerWidget(),
                    new GaussiansWidget(),
                    new UpdaterWidget(),
                    new CategoriesWidget(),
                    new PartitionWidget(),
                    new ChangeWidget(),
                    new SamplingWidget()),
            List.of(
                    new PushforwardDerivation(),
                    new QuantileDerivation(),
                    new JointDerivation(),
                    new BayesDerivation(),
                    new SpreadDerivation(),
                    new RunningDerivation(),
                    new ThreeFormulasDerivation(),
                    new SchurDerivation(),
                    new NormalsDerivation(),
                    new CountingDerivation(),
                    new CategoriesDerivation(),
                    new PartitionDerivation(),
                    new MovedDerivation(),
                    new InverseDerivation()),
            List.of(
                    new TableExercise(),
                    new MachineExercise(),
                    new SquaresExercise(),
                    new ConditionalExercise(),
                    new RootExercise(),
                    new CoinExercise(),
                    new SquareExercise()));

    private Chapter6() {}

    /** The one door from JavaScript: see {@link Border#call}. */
    @JSExport
    public static String call(String function, String[] texts, double x, double y) {
        return Border.call(CHAPTER, function, texts, x, y);
    }
}
