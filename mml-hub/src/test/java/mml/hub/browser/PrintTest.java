package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page on paper: read off the PDF that the browser prints, and off the layout of a sheet's width. */
@Tag("browser")
@ExtendWith(InChromium.class)
class PrintTest {
    /** The text of a sheet of A4 within its margins, in dots of the screen. */
    private static final int SHEET = 665;

    private static final double POINTS = 0.75; // a dot
    private static final double LEAST = 6; // points that can be read on paper

    /** What stands first in each of these, as far as it is plain words. */
    private static final String BEGINNINGS = "return [...document.querySelectorAll(arguments[0])].map(e => {"
            + "  const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);"
            + "  for (let t = walk.nextNode(); t; t = walk.nextNode())"
            + "    if (!t.parentElement.closest('.katex, .tex, .live, svg') && /\\w/.test(t.data)) return t.data.trim();"
            + "  return ''; }).filter(text => text.length > 8)";

    private static final String SMALL = "return [...document.querySelectorAll('.picture > svg text')].map(t => ["
            + " t.closest('[data-widget]').dataset.widget + ': ' + t.textContent,"
            + " arguments[0] * t.getAttribute('font-size') * t.ownerSVGElement.clientWidth / t.ownerSVGElement.viewBox.baseVal.width])"
            + ".filter(([text, points]) => points < arguments[1]).map(t => t.join(' has '))";

    private static final String COUNTS =
            "return [...document.querySelectorAll('.transport:not([hidden]) .count')].map(c => c.textContent)";

    /** A line of a sheet: its words without spaces, and how far down it stands. */
    private record Row(String text, double y) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void noSheetBreaksWhereItShouldNotAndNothingIsLeftOut(BuiltPage page, Chromium chromium) throws IOException {
        chromium.open(page, "");
        chromium.media("print", Map.of());
        List<String> headings = tight(chromium.texts(BEGINNINGS, "h2, .widget h3, .exercise h3, .derivation summary"));
        List<String> answers = tight(
                chromium.texts(
                        "return [...document.querySelectorAll('.answers div')].map(d => d.textContent).filter(t => t.length > 6)"));
        List<String> whole = tight(chromium.texts(
                BEGINNINGS, ".slide > p, .slide li, .derivation li p, .solution > p, .exercise > p, .widget .head p"));
        String imprint = tight(chromium.text("return document.querySelector('.bottom p').textContent"));
        assertTrue(headings.size() > 12 && answers.size() > 3 && whole.size() > 30);

        StringBuilder all = new StringBuilder();
        List<List<Row>> sheets = sheets(chromium.pdf());
        for (List<Row> sheet : sheets) {
            Row first = sheet.get(0);
            Row last = sheet.get(sheet.size() - 1);
            assertTrue(headings.stream().noneMatch(h -> last.text.startsWith(h)), "heading at the foot: " + last);
            assertTrue(!last.text.endsWith(":"), "a formula is torn from its sentence: " + last);
            assertTrue(!answers.contains(first.text), "answers without their solution: " + first);
            assertTrue(!imprint.startsWith(first.text), "imprint alone: " + first);
            for (Row row : sheet) all.append(row.text);
        }
        String printed = all.toString();
        assertEquals(List.of(), whole.stream().filter(t -> !printed.contains(t)).toList(), "what is not on paper");
        assertTrue(sheets.size() > 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void figuresAreWideAndAtTheirEndAndTheirTextCanBeRead(BuiltPage page, Chromium chromium) {
        chromium.size(SHEET, 1000);
        chromium.open(page, "");
        List<String> before = chromium.texts(COUNTS);
        chromium.media("print", Map.of());
        chromium.run("dispatchEvent(new Event('beforeprint'))");
        List<String> printed = chromium.texts(COUNTS);
        assertNotEquals(before, printed);
        assertTrue(
                printed.stream().filter(PrintTest::isEnd).count() >= 0.8 * printed.size(),
                "those that take long stay where they are: " + printed);
        assertEquals(List.of(), chromium.texts(SMALL, POINTS, LEAST));
        assertEquals(
                List.of(),
                chromium.texts("const size = e => parseFloat(getComputedStyle(e).fontSize);"
                        + "return [...document.querySelectorAll('.solution > p')].filter(p => size(p) > size(document.querySelector('.slide:not(#top) > p:not(.ref)')) + 0.01)"
                        + ".map(p => p.textContent.slice(0, 60))"));
        chromium.run("dispatchEvent(new Event('afterprint'))");
        assertEquals(before, chromium.texts(COUNTS), "back again");
    }

    /** A step that a reader has gone to is the one that is printed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void aStepThatWasChosenIsPrinted(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        Figure figure = new Figure(chromium, page.widgets().get(0));
        chromium.run("document.querySelector(arguments[0]).click()", figure.selector("[aria-label='Step forward']"));
        String chosen = figure.text(".count", "textContent");
        assertTrue(chosen.startsWith("2 / "), chosen);
        chromium.run("dispatchEvent(new Event('beforeprint'))");
        assertEquals(chosen, figure.text(".count", "textContent"));
        chromium.run("dispatchEvent(new Event('afterprint'))");
        assertEquals(chosen, figure.text(".count", "textContent"));
    }

    private static boolean isEnd(String count) {
        String[] parts = count.split(" / ", -1);
        return parts[0].equals(parts[1]);
    }

    private static List<String> tight(List<String> texts) {
        return texts.stream().map(PrintTest::tight).toList();
    }

    private static String tight(String text) {
        return text.replaceAll("[\\s\\u00a0\\u2060]", "");
    }

    /** The lines of each sheet from above, letters on one height together. */
    private static List<List<Row>> sheets(byte[] pdf) throws IOException {
        List<List<Row>> out = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                List<Row> rows = new ArrayList<>();
                PDFTextStripper reader = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> letters) {
                        TextPosition at = letters.get(0);
                        String words = tight(text);
                        if (!words.isEmpty()) rows.add(new Row(words, at.getYDirAdj()));
                    }
                };
                reader.setSortByPosition(true);
                reader.setStartPage(n);
                reader.setEndPage(n);
                reader.getText(document);
                out.add(joined(rows));
            }
        }
        return out;
    }

    private static List<Row> joined(List<Row> rows) {
        List<Row> out = new ArrayList<>();
        for (Row row : rows) {
            Row before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null && Math.abs(before.y - row.y) < 2)
                out.set(out.size() - 1, new Row(before.text + row.text, before.y));
            else out.add(row);
        }
        return out;
    }
}
