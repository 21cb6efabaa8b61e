package mml.viz.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import mml.viz.Xml;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgTest {
    private static final Svg FIGURE = new Svg(
            200,
            100,
            "A figure",
            "A line and a word",
            List.of(
                    Mark.line(0, 0, 200, 100, Look.stroke(Role.SERIES_1, 2).dashed(Dash.DASHED)),
                    Mark.named("word", List.of(Mark.text(100, 50, 12, Anchor.MIDDLE, "x < y", Role.INK)))));

    @Test
    void aDocumentHasItsSizeItsWordsAndOnlyTheStyleItUses() {
        Document document =
                Xml.parse(FIGURE.document(Theme.LIGHT, true, new Length(8, Length.Unit.CM), Length.px(378)));
        Element svg = document.getDocumentElement();
        assertEquals("0 0 200 100", svg.getAttribute("viewBox"));
        assertEquals("8cm", svg.getAttribute("width"));
        assertEquals("378", svg.getAttribute("height"));
        assertEquals("A figure", Xml.text(document, "title"));
        assertEquals("A line and a word", Xml.text(document, "desc"));
        assertEquals("x < y", Xml.text(document, "text"));
        String style = Xml.text(document, "style");
        assertTrue(style.contains(".s-series-1{stroke:#0072b2}"), style);
        assertFalse(style.contains("series-2"), style);
        assertFalse(style.contains("var("), "slide programs do not know custom properties");
    }

    @Test
    void twoEmbeddedFiguresShareNoId() {
        String page = "<div>" + FIGURE.embedded("a") + FIGURE.embedded("b") + "</div>";
        List<String> ids = Xml.attributes(Xml.parse(page), "id");
        assertEquals(List.of("a-title", "a-desc", "a-word", "b-title", "b-desc", "b-word"), ids);
    }

    @Test
    void theThemesDifferInStyleOnly() {
        String light = FIGURE.document(Theme.LIGHT, true);
        String dark = FIGURE.document(Theme.DARK, true);
        assertFalse(light.equals(dark));
        assertEquals(Xml.withoutStyle(light), Xml.withoutStyle(dark));
    }

    @Test
    void withoutABackgroundNothingCoversThePage() {
        assertTrue(FIGURE.document(Theme.DARK, true).contains("f-paper"));
        assertFalse(FIGURE.document(Theme.DARK, false).contains("f-paper"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva"})
    void theDefaultLocaleDoesNotShow(String tag) {
        Locale before = Locale.getDefault();
        String expected = gallery();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(expected, gallery());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String gallery() {
        return Plot.sized(400, 300, 12)
                .x("x_1", Scale.linear(-1234.5, 2))
                .y("f(x_1)", Scale.log(1e-9, 0.1))
                .svg("INKI")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e6, Double.NaN, Double.POSITIVE_INFINITY})
    void aSizeThatCannotBeDrawnIsRefused(double size) {
        var e = assertThrows(IllegalArgumentException.class, () -> new Svg(size, 100, "", "", List.of()));
        assertTrue(e.getMessage().startsWith("width is " + size), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Svg(100, size, "", "", List.of()));
        assertThrows(IllegalArgumentException.class, () -> Length.px(size));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1e10})
    void aCoordinateThatCannotBeDrawnIsRefused(double x) {
        var e = assertThrows(IllegalArgumentException.class, () -> new Point(0, x));
        assertTrue(e.getMessage().startsWith("y is " + x), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Mark.circle(0, 0, x, Look.fill(Role.INK)));
        assertThrows(IllegalArgumentException.class, () -> Look.stroke(Role.INK, x));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red;}</style><script>",
                "url(http://example.org)",
                "red",
                "#12345",
                "#gggggg",
                "",
                "#12345６",
                "rgb(1,2,3)"
            })
    void aColourIsHexadecimalOrRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Rgb.of(text));
    }

    @Test
    void aColourReadsBack() {
        assertEquals("#0a1bff", Rgb.of("#0A1bff").toString());
        assertEquals(new Rgb(0xaa, 0xbb, 0xcc), Rgb.of("#abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "1a", "-a", "a\"", "a>b", "ä", "a.b"})
    void anIdIsANameOrRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> Mark.named(id, List.of()));
        assertThrows(IllegalArgumentException.class, () -> FIGURE.embedded(id));
    }

    @Test
    void lengthsAreReadWithTheirUnits() {
        assertEquals(96, Length.parse("2.54cm").pixels(), 1e-12);
        assertEquals(new Length(340, Length.Unit.PT), Length.parse("340pt"));
        assertEquals(Length.px(960), Length.parse("960"));
        assertEquals("12.5mm", Length.parse("12.5mm").toString());
        for (String bad : List.of("", "cm", "-3cm", "3 cm", "3em", "1e3px", "NaN", "12345678901234", "1.2.3", "0cm")) {
            assertThrows(IllegalArgumentException.class, () -> Length.parse(bad), bad);
        }
    }

    @Test
    void coordinatesHaveAtMostTwoDecimals() {
        assertEquals("0 -0.5 1.25 1000000 -12.35 0", coordinates(-0.001, -0.5, 1.25, 1e6, -12.345678, 0.004));
    }

    private static String coordinates(double... xs) {
        StringBuilder out = new StringBuilder();
        for (double x : xs) {
            if (out.length() > 0) out.append(' ');
            Coordinate.write(out, x);
        }
        return out.toString();
    }
}
