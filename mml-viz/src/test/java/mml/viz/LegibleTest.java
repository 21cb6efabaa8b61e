package mml.viz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

/** Figures with one fault each: what looks through all scenes finds it. */
class LegibleTest {
    private static final Look LINE = Look.stroke(Role.INK, 2);

    @Test
    void textOfASlideHasSixteenDotsAndAFractionTwelve() {
        assertEquals(List.of(), Legible.findings(slide(text("left", 20, 100, 16, Anchor.START))));
        assertEquals(List.of("\"left\" has 15.9"), Legible.findings(slide(text("left", 20, 100, 15.9, Anchor.START))));
        assertEquals(List.of(), Legible.findings(slide(text("17", 200, 100, 12, Anchor.MIDDLE))));
        assertEquals(List.of("\"17\" has 11.9"), Legible.findings(slide(text("17", 200, 100, 11.9, Anchor.MIDDLE))));
    }

    @Test
    void aGroupScalesItsText() {
        Mark half = new Mark.Group("", new Point(100, 100), 0.5, List.of(text("left", 0, 50, 30, Anchor.START)));
        assertEquals(List.of("\"left\" has 15.0"), Legible.findings(slide(half)));
        Svg small = new Svg(480, 270, "title", "description", List.of(text("left", 20, 100, 7, Anchor.START)));
        assertEquals(List.of(), Legible.findings(small), "of a page, which a reader may enlarge");
        assertEquals(List.of("\"left\" has 14.0"), Legible.onASlide(small));
    }

    @Test
    void textIsWhollyThere() {
        for (Mark out : List.of(
                text("out", -1, 100, 20, Anchor.START),
                text("out", 959, 100, 20, Anchor.START),
                text("out", 10, 100, 20, Anchor.END),
                text("out", 100, 10, 20, Anchor.START),
                text("out", 100, 539, 20, Anchor.START))) {
            assertEquals(List.of("\"out\" is cut off"), Legible.findings(slide(out)));
            assertThrows(AssertionError.class, () -> Bounds.check(slide(out)), out::toString);
        }
    }

    @Test
    void textDoesNotLieOnText() {
        Mark one = text("one", 100, 100, 20, Anchor.START);
        assertEquals(
                List.of("\"one\" lies on \"two\""),
                Legible.findings(slide(one, text("two", 120, 108, 20, Anchor.START))));
        assertEquals(List.of(), Legible.findings(slide(one, text("two", 100, 122, 20, Anchor.START))));
        assertEquals(List.of(), Legible.findings(slide(one, one)), "two layers that write the same");
    }

    @Test
    void noLineRunsThroughTextUnlessAGroundLiesBetween() {
        Mark word = text("word", 100, 100, 20, Anchor.START);
        Mark line = new Mark.Line(new Point(50, 95), new Point(300, 95), LINE);
        Mark axis = new Mark.Line(new Point(50, 95), new Point(300, 95), Look.stroke(Role.AXIS, 2));
        Mark ground = new Mark.Rect(95, 80, 60, 30, 0, Look.fill(Role.PAPER));
        List<String> found = List.of("a line runs through \"word\"");
        assertEquals(found, Crossed.texts(slide(line, word)));
        assertEquals(found, Crossed.texts(slide(word, line)));
        assertEquals(List.of(), Crossed.texts(slide(line, ground, word)));
        assertEquals(found, Crossed.texts(slide(ground, line, word)));
        assertEquals(List.of(), Crossed.texts(slide(axis, word)), "axes stand back");
    }

    @Test
    void samplesOfALegendDifferInMoreThanColour() {
        Mark solid = sample(Role.SERIES_1, Dash.SOLID);
        assertEquals(List.of(), Legible.inGrey(slide(legend(solid, sample(Role.SERIES_2, Dash.DASHED)))));
        assertEquals(
                1,
                Legible.inGrey(slide(legend(solid, sample(Role.SERIES_2, Dash.SOLID))))
                        .size());
    }

    private static Mark legend(Mark... samples) {
        return new Mark.Group("plot-legend", new Point(0, 0), 1, List.of(samples));
    }

    private static Mark sample(Role colour, Dash dash) {
        Look look = Look.stroke(colour, 2).dashed(dash);
        Mark line = new Mark.Line(new Point(0, 0), new Point(20, 0), look);
        return new Mark.Group("", new Point(0, 0), 1, List.of(line));
    }

    private static Mark text(String words, double x, double y, double size, Anchor anchor) {
        return new Mark.Text(new Point(x, y), size, anchor, List.of(Span.of(words)), Role.INK, false);
    }

    private static Svg slide(Mark... marks) {
        return new Svg(960, 540, "title", "description", List.of(marks));
    }
}
