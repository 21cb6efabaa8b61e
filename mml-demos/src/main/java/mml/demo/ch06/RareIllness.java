package mml.demo.ch06;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.probability.BayesRule;
import mml.probability.BayesStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Tracer;
import mml.viz.scene.probability.BayesScene;
import mml.viz.scene.probability.BayesTreeScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One in a hundred is ill; a test finds 95 % of the ill and is wrong for 10 % of the others. What do one and two positive
 * tests tell, as areas, as a thousand people and as a tree?
 *
 * @mml §6.3, (6.23)
 */
public final class RareIllness {
    private RareIllness() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "rare-illness")));
    }

    /** Draws both tests and returns what is believed after each. */
    public static String run(Folder out) throws IOException {
        List<BigFraction> prior = List.of(new BigFraction(1, 100), new BigFraction(99, 100));
        FieldMatrix<BigFraction> test = FieldMatrix.parse(new String[][] {{"0.95", "0.05"}, {"0.1", "0.9"}});
        Recorder<BayesStep> steps = Recorder.all();
        BayesRule twice = BayesRule.of(prior, test, List.of(0, 0), steps);
        BayesScene scene =
                new BayesScene(steps.trace(), List.of("ill", "well"), List.of("positive", "negative"), out.canvas());
        out.figure("positive", scene.frame(2).picture());
        out.figure("ill-or-well", scene.frame(3).picture());
        out.frames("tests", scene);
        out.figure(
                "tree",
                new BayesTreeScene(steps.trace(), List.of("ill", "well"), List.of("positive", "negative"), out.canvas())
                        .frame(3)
                        .picture());
        BayesRule once = BayesRule.of(prior, test, List.of(0), Tracer.off());
        return "ill after one positive test: " + share(once) + "; after two: " + share(twice)
                + (twice.certificate().holds() ? "; checked" : "; unconfirmed");
    }

    private static String share(BayesRule rule) {
        BigFraction p = rule.posterior().get(0);
        return Fractions.text(p) + " = " + NumberText.of(Fractions.toDouble(p));
    }
}
