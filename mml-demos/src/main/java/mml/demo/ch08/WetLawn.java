package mml.demo.ch08;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.model.DSeparation;
import mml.model.Dag;
import mml.model.SeparationStep;
import mml.model.Separators;
import mml.trace.Trace;
import mml.viz.scene.model.SeparationScene;

/**
 * Clouds decide about sprinkler and rain, and either makes the lawn wet. Given the clouds, sprinkler and rain tell nothing of
 * each other, until somebody looks at the lawn.
 *
 * @mml §8.5.2, Example 8.9, Figures 8.9 to 8.11
 */
public final class WetLawn {
    private static final Dag GRAPH = Dag.parse("cloudy -> sprinkler; cloudy -> rain; sprinkler -> wet <- rain");

    private WetLawn() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "wet-lawn")));
    }

    /** Draws both questions, and returns their answers. */
    public static String run(Folder out) throws IOException {
        DSeparation clouds = asked(out, "given-the-clouds", List.of("cloudy"));
        DSeparation lawn = asked(out, "and-the-lawn", List.of("cloudy", "wet"));
        return "given the clouds: " + said(clouds) + "; given the lawn, too: " + said(lawn)
                + "; to part them it is enough to know "
                + Separators.of(GRAPH, "sprinkler", "rain").names();
    }

    private static DSeparation asked(Folder out, String name, List<String> given) throws IOException {
        List<String> sprinkler = List.of("sprinkler");
        List<String> rain = List.of("rain");
        Trace<SeparationStep> trace = Trace.of(t -> DSeparation.of(GRAPH, sprinkler, rain, given, t));
        SeparationScene scene = new SeparationScene(trace, out.canvas());
        out.figure(name, scene.frame(2).picture());
        out.frames(name + "-steps", scene);
        return DSeparation.of(GRAPH, sprinkler, rain, given);
    }

    private static String said(DSeparation s) {
        return s.openTrail().map(t -> t.text() + " is open").orElse("independent")
                + (s.certificate().holds() ? ", checked" : ", unconfirmed");
    }
}
