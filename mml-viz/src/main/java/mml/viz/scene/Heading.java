package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;

/** What stands above the picture of a step: its caption, and which of how many it is; of one height for all frames. */
final class Heading {
    static final double MARGIN = 0.9;
    private static final double SMALL = 0.72;
    private static final double LINE = 1.35;
    /** How much wider heavy letters are. */
    private static final double BOLD = 1.07;
    /** How much wider they may come out where an SVG finds none of its faces: DejaVu Sans is set instead. */
    private static final double FALLBACK = 1.2;

    private final double width;
    private final double font;
    private final Canvas.Head head;
    private final List<List<String>> captions = new ArrayList<>();
    private final double height;

    Heading(List<String> texts, Canvas canvas) {
        width = canvas.width();
        font = canvas.fontSize();
        head = canvas.head();
        double counter = head.counted() ? Advance.of(counter(texts.size(), texts.size()), small(font)) : 0;
        double room = (width - (2 * MARGIN + 1) * font - counter) / (BOLD * FALLBACK);
        int lines = 1;
        for (String text : texts) {
            captions.add(Wrapped.lines(text, room, font));
            lines = Math.max(lines, captions.get(captions.size() - 1).size());
        }
        height = head == Canvas.Head.NOTHING
                ? MARGIN * font
                : ((head.captioned() ? lines : 1) * LINE + MARGIN + 0.4) * font;
    }

    private static double small(double font) {
        return Math.max(SMALL * font, Canvas.least(font));
    }

    private static String counter(int frame, int frames) {
        return frame + " / " + frames;
    }

    /** How much room it takes at the top of the canvas, its margin included. */
    double height() {
        return height;
    }

    /** The heading of frame i, each line set as asked. */
    Mark mark(int i, Function<String, MathText> set, Paint paint) {
        List<String> lines = captions.get(i);
        double margin = MARGIN * font;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; head.captioned() && k < lines.size(); k++)
            out.addAll(set.apply(lines.get(k))
                    .emphasised()
                    .marks(margin, margin + (0.8 + k * LINE) * font, font, Anchor.START, paint));
        String counter = counter(i + 1, captions.size());
        if (head.counted())
            out.add(Mark.text(width - margin, margin + 0.8 * font, small(font), Anchor.END, counter, Role.MUTED));
        return Mark.named("caption", out);
    }
}
