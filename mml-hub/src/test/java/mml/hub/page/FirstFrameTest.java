package mml.hub.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mml.hub.widget.Chapter;
import mml.hub.widget.Widget;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FirstFrameTest {
    private static final Pattern STEP = Pattern.compile("[MLl ]*(-?[0-9.]+) ?(-?[0-9.]+)");

    @Test
    void aCurveKeepsItsEndsAndItsCorners() {
        assertEquals(
                "<path class=\"s-ink\" fill=\"none\" d=\"M0 0l10 0 0 10.3\"/>",
                FirstFrame.of("<polyline class=\"s-ink\" fill=\"none\" points=\"0 0 5 0.01 10 0 10 10.26\"/>\n"));
        assertEquals(
                "<path class=\"f-ink\" d=\"M1 1l4-1-1 4z\"/>",
                FirstFrame.of("<polygon class=\"f-ink\" points=\"1 1 5 0 4 4\"/>\n"));
    }

    @Property(tries = 200, seed = "31")
    void everyPointOfACurveIsWhereTheEyeSeesIt(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -2, max = 3) Double> steps) {
        List<double[]> points = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            double[] p = {300 + 1.7 * i * (i % 7 == 6 ? -1 : 1), 100 + steps.get(i)};
            points.add(p);
            text.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f %.2f", p[0], p[1]));
        }
        String path = FirstFrame.of("<polyline points=\"" + text + "\"/>");
        List<double[]> kept = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (MatchResult m :
                STEP.matcher(path.substring(path.indexOf("d=\"") + 3)).results().toList()) {
            x += Double.parseDouble(m.group(1));
            y += Double.parseDouble(m.group(2));
            kept.add(new double[] {x, y});
        }
        assertTrue(kept.size() <= points.size());
        for (double[] p : points) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 1; i < kept.size(); i++)
                nearest = Math.min(nearest, distance(p, kept.get(i - 1), kept.get(i)));
            assertTrue(nearest < 0.25, () -> p[0] + ", " + p[1] + " in " + path);
        }
    }

    private static double distance(double[] p, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
        double inside = Math.max(0, Math.min(1, t));
        return Math.hypot(p[0] - a[0] - inside * dx, p[1] - a[1] - inside * dy);
    }

    @Test
    void linesThatLookAlikeAreOnePathUnlessTheirCrossingsWouldShow() {
        String twice = """
            <line class="s-grid" x1="1" y1="2" x2="1" y2="9.5"/>
            <line class="s-grid" x1="4" y1="2" x2="0.25" y2="2"/>
            """;
        assertEquals("<path class=\"s-grid\" d=\"M1 2l0 7.5M4 2l-3.7 0\"/>", FirstFrame.of(twice));
        assertEquals(
                2,
                FirstFrame.of(twice.replace("\"s-grid\"", "\"s-grid\" opacity=\"0.5\""))
                                .split("<path", -1)
                                .length
                        - 1);
    }

    @Test
    void theMarksOfAnAxisAreOnePathAndItsNumbersOneGroup() {
        String axis = """
            <line class="s-axis" x1="1" y1="2" x2="1" y2="4"/>
            <text class="f-muted" x="1" y="9" font-size="16" text-anchor="middle">0</text>
            <line class="s-axis" x1="5" y1="2" x2="5" y2="4"/>
            <text class="f-muted" x="5" y="9" font-size="16" text-anchor="middle">1</text>
            <text class="f-ink" x="7" y="9" font-size="16">x</text>
            """;
        assertEquals(
                "<path class=\"s-axis\" d=\"M1 2l0 2M5 2l0 2\"/><g class=\"f-muted\" font-size=\"16\""
                        + " text-anchor=\"middle\"><text x=\"1\" y=\"9\">0</text><text x=\"5\" y=\"9\">1</text></g><text"
                        + " class=\"f-ink\" x=\"7\" y=\"9\" font-size=\"16\">x</text>",
                FirstFrame.of(axis));
    }

    @Test
    void groupsThatMoveStayAndOthersGo() {
        assertEquals("<g transform=\"translate(2 3)\"><circle cx=\"1.2\" cy=\"0\" r=\"3\"/></g>", FirstFrame.of("""
            <g id="a">
            <g transform="translate(2 3)">
            <circle cx="1.23" cy="0" r="3"/>
            </g>
            </g>
            """));
    }

    @Test
    void everyFigureKeepsItsWordsAndItsColours() {
        for (Chapter chapter : Chapters.ALL)
            for (Widget widget : chapter.widgets()) {
                String whole = widget.view(widget.example()).picture().embedded(widget.name());
                String light = FirstFrame.of(whole);
                assertEquals(words(whole), words(light), widget.name());
                assertEquals(classes(whole), classes(light), widget.name());
                assertFalse(light.contains("NaN"), widget.name());
                assertTrue(light.length() < whole.length(), widget.name());
            }
    }

    private static String words(String svg) {
        return svg.replace(">\n", ">").replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|");
    }

    private static List<String> classes(String svg) {
        return Pattern.compile(" class=\"([^\"]*)\"")
                .matcher(svg)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
