package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Presenting in a lecture hall: slides laid out for the screen, and a clicker with two keys. */
@Tag("browser")
@ExtendWith(InChromium.class)
class HallTest {
    private static final String WHERE = "return document.querySelector('#where').textContent";

    /** A line of text on a slide is this share of its height or more. */
    private static final double READABLE = 1 / 42.0;

    /** The numbers of an axis are this share of it or more. */
    private static final double SEEN = 1 / 60.0;

    /** What is wrong with the slide that is shown: reaching beyond it, a small figure, no transport, small text. */
    private static final String FAULTS =
            Names.COVERED + "const out = [], slide = document.querySelector('.slide.current');"
                    + "const box = slide.getBoundingClientRect();"
                    + "if (slide.scrollHeight > slide.clientHeight + 1) out.push('reaches ' + (slide.scrollHeight - slide.clientHeight) + ' beyond the slide');"
                    + "if (document.documentElement.scrollWidth > innerWidth) out.push('too wide');"
                    + "const parts = [...slide.children].filter(e => e.checkVisibility() && !e.matches('h1, h2, .ref'));"
                    + "const display = e => e.querySelector('.katex-display');"
                    + "if (parts.length && parts.at(-1).matches('p') && !display(parts.at(-1)) && !/[.?!:)…]$/.test(parts.at(-1).textContent.trim()))"
                    + "  out.push('a sentence is cut after ' + parts.at(-1).textContent.slice(-30));"
                    + "if (parts.length && /^\\p{Ll}+[ ,]/u.test(parts[0].textContent)) out.push('a sentence is cut before ' + parts[0].textContent.slice(0, 30));"
                    + "for (const o of slide.querySelectorAll('output')) if (o.checkVisibility() && o.getClientRects()[0].height > 1.9 * parseFloat(getComputedStyle(o).fontSize)) out.push('a number is broken: ' + o.textContent);"
                    + "for (const dd of slide.querySelectorAll('.facts dd')) for (const number of dd.textContent.matchAll(/[−\\d.]+/g)) {"
                    + "  const range = document.createRange(), text = dd.firstChild;"
                    + "  if (!dd.checkVisibility() || text.nodeType !== 3 || text.length < number.index + number[0].length) continue;"
                    + "  range.setStart(text, number.index); range.setEnd(text, number.index + number[0].length);"
                    + "  if (range.getClientRects().length > 1) out.push('a number is broken: ' + number[0] + ' of ' + dd.textContent);"
                    + "}"
                    + "const widget = slide.querySelector(':scope > .widget.leaf');"
                    + "if (widget) {"
                    + "  out.push(...covered(widget));"
                    + "  const p = widget.querySelector('.picture').getBoundingClientRect(), r = widget.querySelector('.room').getBoundingClientRect();"
                    + "  if (Math.abs(p.width - r.width) > 1.5 && Math.abs(p.height - r.height) > 1.5) out.push(`picture ${p.width} x ${p.height} in ${r.width} x ${r.height}`);"
                    + "  if (p.bottom > box.bottom || p.top < box.top) out.push('the picture is cut');"
                    + "  if (r.width * r.height < 0.4 * innerWidth * innerHeight) out.push(`only ${r.width} x ${r.height} for the picture`);"
                    + "  const t = widget.querySelector('.transport');"
                    + "  if (t.checkVisibility() && t.getBoundingClientRect().bottom > box.bottom) out.push('the transport is out of sight');"
                    + "  const svg = widget.querySelector('.picture > svg'), scale = p.width / svg.viewBox.baseVal.width;"
                    + "  for (const t of svg.querySelectorAll('text')) if (t.getAttribute('font-size') * scale < innerHeight * arguments[1]) out.push(t.textContent + ' is ' + t.getAttribute('font-size') * scale + ' high');"
                    + "} else for (const p of slide.querySelectorAll(':scope > p:not(.ref):not(.aside), :scope > ul:not(.aside)'))"
                    + "  if (parseFloat(getComputedStyle(p).fontSize) < innerHeight * arguments[0]) out.push('small text: ' + getComputedStyle(p).fontSize);"
                    + "const exercise = slide.querySelector(':scope > .exercise.leaf');"
                    + "if (exercise && parseFloat(exercise.style.zoom) < 75) out.push('an exercise at ' + exercise.style.zoom);"
                    + "return out;";

    /** The usual screen for every chapter, larger and squarer ones for some. */
    static Stream<Arguments> screens() {
        return Stream.concat(
                BuiltPage.chapters().stream().map(page -> Arguments.of(page, 1280, 720)),
                BuiltPage.some().stream()
                        .flatMap(page -> Stream.of(Arguments.of(page, 1920, 1080), Arguments.of(page, 1024, 768))));
    }

    @ParameterizedTest(name = "{0} on {1} x {2}")
    @MethodSource("screens")
    void everySlideFitsTheScreenAndItsFigureIsAsLargeAsFits(BuiltPage page, int width, int height, Chromium chromium) {
        chromium.size(width, height);
        chromium.open(page, "");
        chromium.run("for (const solution of document.querySelectorAll('.solution')) solution.open = true");
        chromium.press("p");
        int slides = 0;
        for (String before = ""; !before.equals(chromium.text(WHERE)); chromium.press(Keys.ARROW_RIGHT)) {
            before = chromium.text(WHERE);
            assertEquals(List.of(), chromium.texts(FAULTS, READABLE, SEEN), before);
            slides++;
        }
        int parts = page.widgets().size()
                + page.chapter().derivations().size()
                + page.chapter().exercises().size();
        assertTrue(slides > parts, slides + " slides for " + parts + " figures, derivations and exercises");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void aClickerStepsTheFigureAndThenTurnsTheSlide(BuiltPage page, Chromium chromium) {
        chromium.size(1280, 720);
        for (Widget widget :
                page.widgets().subList(0, Math.min(2, page.widgets().size()))) {
            int steps = widget.view(widget.example()).steps();
            Figure figure = new Figure(chromium, widget);
            chromium.open(page, "");
            chromium.press("p");
            while (!chromium.holds(
                    "return document.querySelector(arguments[0]).checkVisibility()", figure.selector("")))
                chromium.press(Keys.PAGE_DOWN);
            String slide = chromium.text(WHERE);
            for (int k = 0; k < steps; k++) {
                assertEquals((k + 1) + " / " + steps, figure.text(".count", "textContent"));
                assertEquals(slide, chromium.text(WHERE));
                chromium.press(Keys.PAGE_DOWN);
            }
            assertTrue(!slide.equals(chromium.text(WHERE)), "still on " + slide);
            chromium.press(Keys.PAGE_UP);
            assertEquals(slide, chromium.text(WHERE));
            assertEquals(steps + " / " + steps, figure.text(".count", "textContent"));
            chromium.press(Keys.PAGE_UP);
            assertEquals(Math.max(1, steps - 1) + " / " + steps, figure.text(".count", "textContent"));
        }
    }
}
