package mml.viz.export;

import java.util.ArrayList;
import java.util.List;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.scene.Scene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/** All frames of a scene on one sheet, small, to find the one to show. */
final class ContactSheet {
    /** The most frames on a sheet; of longer scenes some are left out, evenly. */
    static final int MAX_FRAMES = 60;

    private static final double FRAME_WIDTH = 300;
    private static final double GAP = 16;
    private static final double LABEL = 22;

    private ContactSheet() {}

    /** The sheet, four frames in a row. */
    static Svg of(Scene scene) {
        return of(Roll.of(scene, MAX_FRAMES));
    }

    static Svg of(Roll all) {
        Roll roll = all.atMost(MAX_FRAMES);
        int columns = Math.min(4, roll.size());
        int rows = (roll.size() + columns - 1) / columns;
        Svg first = roll.picture(0);
        double scale = FRAME_WIDTH / first.width();
        double frameHeight = first.height() * scale;
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < roll.size(); k++) {
            double x = GAP + k % columns * (FRAME_WIDTH + GAP);
            int row = k / columns;
            double y = GAP + row * (frameHeight + LABEL + GAP);
            Roll.Shot shot = roll.shot(k);
            Svg frame = shot.picture();
            marks.add(new Mark.Group("", new Point(x, y), scale, withoutIds(frame.marks())));
            marks.add(Mark.rect(x, y, FRAME_WIDTH, frameHeight, Look.stroke(Role.AXIS, 1)));
            String number = NumberText.integer(shot.number());
            marks.add(Mark.text(x, y + frameHeight + 0.7 * LABEL, 12, Anchor.START, number, Role.MUTED));
        }
        String count = roll.size() == roll.of() ? "" : roll.size() + " of ";
        return new Svg(
                GAP + columns * (FRAME_WIDTH + GAP),
                GAP + rows * (frameHeight + LABEL + GAP),
                "Contact sheet",
                count + Count.of(roll.of(), "frame"),
                marks);
    }

    /** A name may stand in a file only once, and here every frame would bring it along. */
    static List<Mark> withoutIds(List<Mark> marks) {
        List<Mark> out = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g) {
                out.add(new Mark.Group("", g.origin(), g.scale(), withoutIds(g.marks())));
            } else {
                out.add(mark);
            }
        }
        return out;
    }
}
