package mml.demo.ch08;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.NestedStep;
import mml.model.NestedValidation;
import mml.model.Preparation;
import mml.model.SelectionRule;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.model.NestedScene;

/**
 * How much ridge do eight measures of a patient need? Inner folds choose by the rule of one standard error, outer ones judge.
 *
 * @mml §8.6.1, Figure 8.13
 */
public final class ChosenInside {
    private static final List<String> PRICES = List.of("10000", "1000", "100", "10", "1");
    private static final int OUTER = 5;
    private static final int INNER = 4;
    private static final int PATIENTS = 120;

    private ChosenInside() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "chosen-inside")));
    }

    /** Draws the choice of each fold and returns what judging apart says. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.diabetes().table();
        Matrix all = table.matrix("age", "bmi", "bp", "s1_tc", "s2_ldl", "s3_hdl", "s4_tch", "s6_glu");
        Matrix X = all.rows(0, PATIENTS);
        Vector y = table.vector("target").part(0, PATIENTS);
        List<Learner> candidates = new ArrayList<>();
        for (String lambda : PRICES) {
            double price = Double.parseDouble(lambda);
            candidates.add((A, b) -> Ridge.withFreeConstant(A, b, price)::predict);
        }
        Rng rng = Rng.seeded(1);
        Folds outer = Folds.shuffled(PATIENTS, OUTER, rng);
        Recorder<NestedStep> steps = Recorder.all();
        NestedValidation nested = NestedValidation.of(
                candidates,
                Preparation.FROM_TRAINING,
                X,
                y,
                outer,
                INNER,
                SelectionRule.ONE_STANDARD_ERROR,
                Loss.SQUARED,
                rng,
                steps);
        NestedScene scene = new NestedScene(steps.trace(), "λ", PRICES, out.canvas());
        out.figure("first-fold", scene.frame(2).picture());
        out.figure("ends", scene.frame(scene.frames() - 1).picture());
        out.frames("folds", scene);
        return "root mean squared error: chosen and judged apart "
                + NumberText.significant(Math.sqrt(nested.risk()), 4) + ", by the same folds "
                + NumberText.significant(Math.sqrt(nested.flatRisk()), 4)
                + (nested.certificate().holds() ? "; no fold had a say in its own choice" : "; a fold had a say");
    }
}
