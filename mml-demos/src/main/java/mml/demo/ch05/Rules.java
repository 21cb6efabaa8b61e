package mml.demo.ch05;

import java.io.IOException;
import java.util.List;
import mml.calculus.Derivative;
import mml.calculus.Rule;
import mml.calculus.RuleTree;
import mml.calculus.RuleTree.Choice;
import mml.calculus.RuleTreeStep;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.calculus.RuleTreeScene;

/**
 * A derivative by hand, rule by rule, and the same with a detour.
 *
 * @mml §5.1.2, (5.29)–(5.32)
 */
public final class Rules {
    private Rules() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "rules")));
    }

    /** Draws the tree of rules, and returns what came out. */
    public static String run(Folder out) throws IOException {
        RuleTree start = RuleTree.of(Expression.parse("x^2 sin(2x)"), "x");
        Trace<RuleTreeStep> trace = Trace.of(t -> start.replay(List.of(), t));
        RuleTreeScene scene = new RuleTreeScene(trace, -1, out.canvas());
        out.figure("by-rules", scene.frame(scene.frames() - 1).picture());
        out.frames("rules", scene);
        RuleTree done = start.replay(List.of(), Tracer.off());
        RuleTree detour = start.by(0, Rule.PRODUCT)
                .by(1, Rule.POWER)
                .by(2, Rule.CHAIN)
                .replay(List.of(new Choice(3, Rule.PRODUCT)), Tracer.off());
        Derivative same = new Derivative(start.f(), "x", detour.derivative(0));
        boolean checked = same.certificate().holds()
                && done.derivative(0).equals(Derivative.of(start.f(), "x").expression());
        return done.soFar() + " by " + done.parts().size() + " rules, by "
                + detour.parts().size() + " with a detour" + (checked ? "; checked" : "; unconfirmed");
    }
}
