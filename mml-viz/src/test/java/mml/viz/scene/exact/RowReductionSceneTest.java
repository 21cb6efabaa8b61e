package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.exact.RowReductionStep;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Reductions;
import mml.viz.Xml;
import mml.viz.scene.Canvas;
import mml.viz.scene.Entries;
import mml.viz.scene.Scene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RowReductionSceneTest {
    private static final Scene EXAMPLE = new RowReductionScene(Reductions.example26(), Canvas.WIDE);

    @Test
    void everyFrameOfExample26IsAsAccepted() {
        Golden.frames("row-reduction-2.6", EXAMPLE, 0, 7);
    }

    @Test
    void aFileOfItsOwnIsAsAccepted() {
        Scene none = new RowReductionScene(Reductions.contradiction(), Canvas.HALF);
        Golden.check(
                "row-reduction-contradiction-dark.svg", none.frame(6).picture().document(Theme.DARK, true));
    }

    /** DejaVu Sans, which is set where an SVG finds none of its faces, is by a quarter wider. */
    @Test
    void equationsAreNotCutInWiderLetters() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF))
            for (Trace<RowReductionStep> trace : List.of(Reductions.example26(), Reductions.contradiction())) {
                Scene scene = new RowReductionScene(trace, canvas);
                for (int i = 0; i < scene.frames(); i++)
                    for (Mark mark : scene.frame(i).picture().marks())
                        if (mark instanceof Mark.Group rows && rows.id().equals("rows"))
                            for (Mark inner : rows.marks())
                                if (inner instanceof Mark.Text text && text.anchor() == Anchor.START)
                                    assertTrue(text.at().x() + 1.25 * text.width() <= canvas.width(), text.toString());
            }
    }

    static Stream<Arguments> scenes() {
        return Stream.of(
                        Reductions.example26(),
                        Reductions.contradiction(),
                        Reductions.exact(1, "5 3"),
                        Reductions.exact(0, "0"),
                        Reductions.exact(0, "0 0 0", "0 0 0"),
                        Reductions.exact(3, "1 2 3 1 0 0", "4 5 6 0 1 0", "7 8 10 0 0 1"),
                        Reductions.exact(1, "1/99999999999999999999 2", "3 123456789012345678901234567890"),
                        Reductions.rounding(),
                        Reductions.wild(6, 8),
                        Reductions.wild(10, 10))
                .flatMap(trace -> Stream.of(
                        Arguments.of(trace, new RowReductionScene(trace, Canvas.WIDE)),
                        Arguments.of(trace, new RowReductionScene(trace, Canvas.HALF)),
                        Arguments.of(trace, new RowReductionScene(trace, Canvas.ofWidth(358, 16)))));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyMarkOfEveryFrameLiesInTheFigure(Trace<RowReductionStep> trace, Scene scene) {
        assertEquals(trace.size(), scene.frames());
        Svg first = scene.frame(0).picture();
        for (int i = 0; i < scene.frames(); i++) {
            Svg frame = scene.frame(i).picture();
            assertEquals(first.width(), frame.width());
            assertEquals(first.height(), frame.height());
            Bounds.check(frame);
            Document document = Xml.parse(frame.toString());
            assertTrue(Xml.text(document, "title")
                    .endsWith(scene.frame(i).caption().strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theMatrixNeverMoves(Trace<RowReductionStep> trace, Scene scene) {
        String bracket = bracket(scene.frame(0).picture());
        for (int i = 1; i < scene.frames(); i++)
            assertEquals(bracket, bracket(scene.frame(i).picture()));
    }

    private static String bracket(Svg frame) {
        return ((Element)
                        Xml.parse(frame.toString()).getElementsByTagName("path").item(0))
                .getAttribute("d");
    }

    /** A phone grows the smallest text to 11 dots, on a figure of 480 that is 350 dots wide there. */
    @Test
    void wordsBelowColumnsDoNotTouchOnAPhone() {
        for (Trace<RowReductionStep> trace : List.of(
                Reductions.example26(),
                Reductions.contradiction(),
                Reductions.exact(0, "0 0 0", "0 0 0"),
                Reductions.exact(1, "1/2 1/3 1 2 3 5", "1/4 -1/5 7/20 4 1 2", "1 2 3 4 5 7"),
                Reductions.rounding())) apart(trace);
    }

    private static void apart(Trace<RowReductionStep> trace) {
        Scene scene = new RowReductionScene(trace, Canvas.ofWidth(480, 18));
        Document document = Xml.parse(scene.frame(scene.frames() - 1).picture().toString());
        double end = 0;
        var texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            String word = text.getTextContent();
            if (!word.equals("pivot") && !word.equals("free")) continue;
            double size = Math.max(11 * 480 / 350.0, Double.parseDouble(text.getAttribute("font-size")));
            double half = MathText.plain(word).width(size) / 2;
            double x = Double.parseDouble(text.getAttribute("x"));
            assertTrue(x - half >= end, word + " at " + x + " begins before " + end);
            end = x + half;
        }
    }

    @Test
    void theSpokenTextReadsTheMatrix() {
        Svg last = EXAMPLE.frame(EXAMPLE.frames() - 1).picture();
        assertEquals(
                "Reduced row echelon form, rank 3. Row 1: 1, -2, 0, 0, -2 | 2. Row 2: 0, 0, 1, 0, 1 | -1. "
                        + "Row 3: 0, 0, 0, 1, -2 | 1. Row 4: 0, 0, 0, 0, 0 | 0.",
                last.description());
    }

    @Test
    void theConditionOnTheSymbolIsWrittenBesideItsRow() {
        List<String> notes = Stream.iterate(0, i -> i + 1)
                .limit(EXAMPLE.frames())
                .filter(i -> EXAMPLE.trace().get(i) instanceof RowReductionStep.Condition)
                .map(i -> Xml.parse(EXAMPLE.frame(i).picture().toString())
                        .getDocumentElement()
                        .getTextContent())
                .toList();
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).contains("a = −1"), notes.get(0));
    }

    @Test
    void aThinnedTraceStillMakesAScene() {
        Recorder<RowReductionStep> recorder = Recorder.atMost(4);
        for (RowReductionStep step : Reductions.example26()) recorder.step(step);
        assertEquals(4, new RowReductionScene(recorder.trace(), Canvas.WIDE).frames(), 1);
    }

    @Test
    void aTraceWithoutItsStartIsRefused() {
        Trace<RowReductionStep> empty = Trace.of(t -> {});
        assertThrows(IllegalArgumentException.class, () -> new RowReductionScene(empty, Canvas.WIDE));
        Trace<RowReductionStep> tail =
                Trace.of(t -> t.step(Reductions.example26().last()));
        assertThrows(IllegalArgumentException.class, () -> new RowReductionScene(tail, Canvas.WIDE));
    }

    @Test
    void longFractionsAreShownByTheirValue() {
        assertEquals("3/2", Entries.shown("3/2"));
        assertEquals("≈−0.12346", Entries.shown("-1234567890/9999999999"));
        assertEquals("−0.123456789", Entries.shown("-123456789/1000000000"), "nine digits are all of it");
        assertEquals("10⁻⁹", Entries.shown("1/1000000000"));
        assertEquals("≈0.33333", Entries.shown("3333333333/10000000000"));
        assertEquals("≈1.2346×10²⁴", Entries.shown("1234567890123456789012345"));
        assertEquals("≈1.5×10¹⁰⁰⁰", Entries.shown("15" + "0".repeat(999)), "what no double can hold");
        assertEquals("0.333333", Entries.shown("0.3333333333333333"));
        assertEquals("−5.55112×10⁻¹⁷", Entries.shown("-5.551115123125783e-17"));
        assertEquals("a + 1", Entries.shown("a + 1"));
        assertEquals("e", Entries.shown("e"));
    }
}
