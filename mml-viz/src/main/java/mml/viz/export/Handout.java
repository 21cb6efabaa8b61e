package mml.viz.export;

import java.util.ArrayList;
import java.util.List;
import mml.viz.scene.Wrapped;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/** Frames to take along: pages of A4, six pictures each with their captions, and a place to write. */
final class Handout {
    private static final double WIDTH = 595;
    private static final double HEIGHT = 842;
    private static final double MARGIN = 42;
    private static final double GAP = 20;
    private static final int COLUMNS = 2;
    private static final int ROWS = 3;
    private static final double FONT = 9;
    private static final double LINE = 1.3 * FONT;

    private Handout() {}

    /** The pages of a roll, whose pictures have no captions of their own. */
    static List<Svg> of(Roll roll) {
        List<Svg> pages = new ArrayList<>();
        int each = COLUMNS * ROWS;
        int count = (roll.size() + each - 1) / each;
        for (int page = 0; page < count; page++) {
            List<Mark> marks = new ArrayList<>();
            for (int k = page * each; k < Math.min(roll.size(), (page + 1) * each); k++)
                place(marks, roll.shot(k), k % each);
            String foot = "page " + (page + 1) + " of " + count;
            marks.add(Mark.text(WIDTH / 2, HEIGHT - MARGIN / 2, FONT, Anchor.MIDDLE, foot, Role.MUTED));
            String title = roll.frame(0).caption();
            pages.add(new Svg(WIDTH, HEIGHT, title, foot, marks));
        }
        return pages;
    }

    private static void place(List<Mark> marks, Roll.Shot shot, int slot) {
        double width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
        double height = (HEIGHT - 2 * MARGIN - (ROWS - 1) * GAP) / ROWS;
        double x = MARGIN + slot % COLUMNS * (width + GAP);
        int row = slot / COLUMNS;
        double y = MARGIN + row * (height + GAP);
        List<String> lines = Wrapped.lines(shot.number() + "  " + shot.frame().caption(), width, FONT);
        Svg picture = shot.picture();
        double scale = Math.min(width / picture.width(), (height - lines.size() * LINE - 4) / picture.height());
        marks.add(new Mark.Group("", new Point(x, y), scale, ContactSheet.withoutIds(picture.marks())));
        double bottom = y + scale * picture.height();
        marks.add(Mark.rect(x, y, scale * picture.width(), bottom - y, Look.stroke(Role.GRID, 0.8)));
        for (int i = 0; i < lines.size(); i++)
            marks.add(Mark.text(x, bottom + 4 + FONT + i * LINE, FONT, Anchor.START, lines.get(i), Role.INK));
        for (double rule = bottom + 4 + FONT + lines.size() * LINE + 4; rule < y + height; rule += 16)
            marks.add(Mark.line(x, rule, x + width, rule, Look.stroke(Role.GRID, 0.6)));
    }
}
