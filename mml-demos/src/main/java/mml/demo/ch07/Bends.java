package mml.demo.ch07;

import java.io.IOException;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.optimization.Convexity;
import mml.optimization.ThreeTests;
import mml.optimization.ThreeTestsStep;
import mml.trace.Trace;
import mml.viz.scene.optimization.ThreeTestsScene;

/**
 * A function with two hollows fails the tests of convexity.
 *
 * @mml §7.3, (7.30), (7.31), Example 7.3
 */
public final class Bends {
    private Bends() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "bends")));
    }

    /** Draws the tests, and returns what is proved. */
    public static String run(Folder out) throws IOException {
        Expression hollows = Expression.parse("x^4 - 2x^2");
        Trace<ThreeTestsStep> trace = Trace.of(t -> ThreeTests.of(hollows, -2, 2, -1.25, 1, 0.5, t));
        ThreeTestsScene tests = new ThreeTestsScene(trace, out.canvas());
        out.figure("chord", tests.frame(1).picture());
        out.frames("tests", tests);

        Convexity proof = Convexity.of(hollows);
        return "x⁴ − 2x² is " + proof + (proof.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
