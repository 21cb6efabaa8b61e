package mml.demo.ch08;

import java.io.IOException;
import mml.demo.Folder;
import mml.matrix.Vector;
import mml.model.OccamStep;
import mml.model.OccamsRazor;
import mml.probability.Beta;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.model.EstimateScene;
import mml.viz.scene.model.OccamScene;

/**
 * Six tosses of a coin: what three models had promised of all that could have come, and what three ways to estimate say of
 * the next toss.
 *
 * @mml §8.6.2, Figure 8.14; §8.3; §8.4.2
 */
public final class Razor {
    private static final String TOSSES = "110111";

    private Razor() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "razor")));
    }

    /** Draws both and returns the model with the largest probability. */
    public static String run(Folder out) throws IOException {
        Trace<OccamStep> trace = Trace.of(t -> OccamsRazor.of(TOSSES, t));
        OccamScene razor = new OccamScene(trace, out.canvas());
        out.figure("razor", razor.frame(razor.frames() - 1).picture());
        Vector heads = Vector.generate(TOSSES.length(), n -> TOSSES.charAt(n) - '0');
        Trace<ConjugateStep> belief = Trace.of(t -> ConjugateUpdate.of(new Beta(2, 2), heads, t));
        EstimateScene estimates = new EstimateScene(belief, out.canvas());
        out.figure("estimates", estimates.frame(estimates.frames() - 1).picture());
        OccamsRazor found = OccamsRazor.of(TOSSES);
        return "after " + TOSSES + ": " + found.best().inWords() + ", "
                + NumberText.significant(100 * found.posterior().maxNorm(), 3) + " %"
                + (found.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
