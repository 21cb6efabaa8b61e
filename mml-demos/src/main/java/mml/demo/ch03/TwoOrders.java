package mml.demo.ch03;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationOrder;
import mml.geometry.RotationOrderStep;
import mml.geometry.RotationStep;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.GivensPicture;
import mml.viz.scene.geometry.RotationOrderScene;
import mml.viz.scene.geometry.RotationScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Figures 3.14, 3.16 and more: the plane turned by a third of a half turn, a box turned about each axis, and two quarter
 * turns of a box in both orders, which end differently.
 *
 * @mml §3.9, Figures 3.14, 3.16, 3.17
 */
public final class TwoOrders {
    private static final double QUARTER = Math.PI / 2;

    private TwoOrders() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "rotations")));
    }

    /** Draws all three and returns by how much the two orders differ. */
    public static String run(Folder out) throws IOException {
        out.figure(
                "plane",
                new RotationScene(turns(PlaneRotation.of(Math.PI / 3)), out.canvas(Canvas.SQUARE))
                        .frame(1)
                        .picture());
        List<Mark> panels = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            PlaneRotation turn = PlaneRotation.about(axis, Math.PI / 4);
            Svg panel = new RotationScene(turns(turn), new Canvas(300, 300, 19).bare())
                    .frame(1)
                    .picture();
            panels.add(Mark.at(10 + 310 * axis, 10, panel.marks()));
            panels.addAll(MathText.words(turn.name()).marks(160 + 310 * axis, 340, 18, Anchor.MIDDLE, Role.INK));
        }
        out.figure("axes", new Svg(940, 360, "A box turned about each axis", "By 45 degrees each.", panels));
        PlaneRotation first = PlaneRotation.about(0, QUARTER);
        PlaneRotation second = PlaneRotation.about(2, QUARTER);
        Trace<RotationOrderStep> trace = Trace.of(t -> RotationOrder.of(first, second, 6, t));
        RotationOrderScene scene = new RotationOrderScene(trace, out.canvas());
        out.figure("two-orders", scene.frame(scene.frames() - 1).picture());
        out.frames("film", scene);
        RotationOrder order = RotationOrder.of(first, second);
        out.figure("onto-an-axis", new GivensPicture(Vector.of(2, 2, 1), 4).frame(6));
        return first.name() + " and " + second.name() + " in the other order: "
                + NumberText.of(Math.toDegrees(order.apart())) + "° apart";
    }

    private static Trace<RotationStep> turns(PlaneRotation turn) {
        return Trace.of(t -> Rotation.of(List.of(turn), t));
    }
}
