package mml.hub.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mml.hub.widget.Control;
import mml.hub.widget.Handle;
import mml.hub.widget.Panel;
import mml.hub.widget.View;
import mml.hub.widget.Widget;

/**
 * {@code ./mml bench pages}: how quick the pages are in Chromium, as tables on the screen and, between two marks, in
 * docs/PERFORMANCE.md. A program and no test: how fast a machine is says nothing about whether a page is right.
 */
final class PageTimes {
    private static final String BEGIN = "<!-- pages -->";
    private static final String END = "<!-- end of pages -->";
    private static final int STARTS = 5;
    private static final int PLACES = 12;

    /** One step with the arrow key, until the page is laid out anew. */
    private static final String STEP_ON = "const stage = document.querySelector(arguments[0]);"
            + "stage.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, cancelable: true}));"
            + "document.body.getBoundingClientRect();";

    private static final String SLIDE = "const s = document.querySelector(arguments[0]), n = arguments[1];"
            + "for (let i = 0; i < n; i++) { s.value = +s.min + (s.max - s.min) * i / (n - 1);"
            + "  s.dispatchEvent(new Event('input', {bubbles: true})); document.body.getBoundingClientRect(); }";

    private final Chromium chromium;

    private PageTimes(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Measures all pages; the argument is the file that gets the tables. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        String tables;
        try (Chromium chromium = Chromium.start().orElseThrow(() -> new IllegalStateException(InChromium.MISSING))) {
            tables = new PageTimes(chromium).tables();
        }
        System.out.println(tables);
        Files.writeString(file, between(Files.readString(file), tables));
        System.out.println("wrote " + file);
    }

    /** The text with the tables between the marks, which stand at its end when they are new. */
    static String between(String text, String tables) {
        String part = BEGIN + "\n" + tables + END + "\n";
        int from = text.indexOf(BEGIN);
        if (from < 0) return text.stripTrailing() + "\n\n" + part;
        return text.substring(0, from) + part + text.substring(text.indexOf(END) + END.length() + 1);
    }

    private String tables() throws IOException {
        StringBuilder pages = new StringBuilder("""
                ## Pages

                Written by `./mml bench pages`, which opens each page in Chromium. Milliseconds; ready: from the start of
                the page until everything on it works, by the clock, median and worst of five; all else: what the page's
                main thread computed for scripts, styles and layout, median and worst. One picture in sixty a second is
                16.7 ms.

                """);
        pages.append("- browser: ").append(chromium.version()).append("\n\n");
        pages.append("| page | KB | ready | worst |\n|---|--:|--:|--:|\n");
        StringBuilder widgets = new StringBuilder("""

                | page | widget | step | worst | drag, slide | worst |
                |---|---|--:|--:|--:|--:|
                """);
        for (BuiltPage page : BuiltPage.all()) {
            pages.append("| ").append(page.name()).append(" | ");
            pages.append(Files.size(page.file()) / 1000);
            pages.append(row(starts(page))).append(" |\n");
            if (!BuiltPage.chapters().contains(page)) continue;
            for (Widget widget : page.widgets()) {
                widgets.append("| ").append(page.name()).append(" | ").append(widget.name());
                widgets.append(row(steps(page, widget)));
                widgets.append(row(moves(page, widget))).append(" |\n");
            }
        }
        return pages.append(widgets).append('\n').append(silence()).toString();
    }

    private List<Double> starts(BuiltPage page) {
        List<Double> ready = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            chromium.open(page, "");
            ready.add(chromium.number("return +document.documentElement.dataset.ready"));
        }
        return ready;
    }

    /** What each step computes on the way to the widget's end. */
    private List<Double> steps(BuiltPage page, Widget widget) {
        chromium.open(page, "");
        String stage = new Figure(chromium, widget).selector(".stage");
        List<Double> work = new ArrayList<>();
        for (int step = 1; step < widget.view(widget.example()).steps(); step++)
            work.add(worked(() -> chromium.run(STEP_ON, stage)));
        return work;
    }

    /** What a move of each handle and of each slider in the widget's first view computes. */
    private List<Double> moves(BuiltPage page, Widget widget) {
        chromium.open(page, "");
        View view = widget.view(widget.example());
        List<Double> work = new ArrayList<>();
        for (Handle handle : view.handles()) {
            chromium.run("window.moves = 0; addEventListener('pointermove', event => { if (event.buttons) moves++; })");
            double all = worked(() -> chromium.drag(selector(widget, ".handle", handle.key()), 60, -40));
            work.add(all / Math.max(1, chromium.number("return moves")));
        }
        for (Panel panel : view.panels())
            for (Control control : panel.controls())
                if (control instanceof Control.Slider slider)
                    work.add(worked(() -> chromium.run(SLIDE, selector(widget, "input", slider.key()), PLACES))
                            / PLACES);
        return work;
    }

    private String selector(Widget widget, String kind, String key) {
        return new Figure(chromium, widget).selector(kind + "[data-key='" + key + "']");
    }

    private double worked(Runnable action) {
        double before = chromium.worked();
        action.run();
        return chromium.worked() - before;
    }

    /** How long a reader's own picture takes, and how long the page answers nothing meanwhile. */
    private String silence() {
        OwnPicture given = OwnPicture.noise(256);
        chromium.open(OwnPicture.PAGE, "");
        var seen = given.give(chromium, "choose");
        return "A picture of the reader's, 256×256 dots in colour, takes the compressor "
                + text(((Number) seen.get("ms")).doubleValue()) + " ms; the page was silent for at most "
                + text(((Number) seen.get("silent")).doubleValue()) + " ms.\n";
    }

    private static String row(List<Double> values) {
        if (values.isEmpty()) return " | | ";
        List<Double> sorted = values.stream().sorted().toList();
        return " | " + text(sorted.get(sorted.size() / 2)) + " | " + text(sorted.get(sorted.size() - 1));
    }

    private static String text(double ms) {
        return String.format(Locale.ROOT, ms < 100 ? "%.1f" : "%.0f", ms);
    }
}
