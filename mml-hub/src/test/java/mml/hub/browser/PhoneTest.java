package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page in the hand: the picture stays in view, and a thumb hits what it aims at. */
@Tag("browser")
@ExtendWith(InChromium.class)
class PhoneTest {
    private static final String OUT_OF_SIGHT = "const w = document.querySelector(arguments[0]), out = [];"
            + "const head = document.querySelector('.top').getBoundingClientRect().bottom;"
            + "for (const c of w.querySelectorAll('.panels input, .panels select, .panels button, .panels textarea')) {"
            + "  if (!c.checkVisibility()) continue;"
            + "  c.scrollIntoView({block: 'end', behavior: 'instant'}); scrollBy({top: 8, behavior: 'instant'});"
            + "  const p = w.querySelector('.picture').getBoundingClientRect(), t = w.querySelector('.keys').getBoundingClientRect(), r = c.getBoundingClientRect();"
            + "  if (p.top < head - 4 || t.bottom > innerHeight || p.height > 0.6 * innerHeight) out.push(c.dataset.key + ': picture from ' + p.top + ' to ' + p.bottom + ', below ' + head);"
            + "  if (r.top < t.bottom - 1) out.push(c.dataset.key + ' is under the picture');"
            + "} return out;";

    private static final String SMALL = "for (const d of document.querySelectorAll('details')) d.open = true;"
            + "return [...document.querySelectorAll('button, select, input, textarea, summary, nav a, .card a')].filter(e => e.checkVisibility())"
            + ".filter(e => { const r = e.getBoundingClientRect(); return r.height < 43.9 || r.width < 43.9; })"
            + ".map(e => { const r = e.getBoundingClientRect(); return e.outerHTML.slice(0, 70) + ' ' + r.width + ' x ' + r.height; })";

    private static final String TINY =
            "const low = (what, least) => [...document.querySelectorAll(arguments[0] + ' .picture > svg ' + what)]"
                    + ".map(t => [t.textContent, t.getAttribute('font-size') * t.ownerSVGElement.clientWidth / t.ownerSVGElement.viewBox.baseVal.width])"
                    + ".filter(([text, dots]) => dots < least).map(t => t.join(': '));"
                    + "return [...low('text', 10.9), ...low('tspan[font-size]', 8.9)];";

    /** Pictures that leave much of the width unused; what a picture is too narrow for by its own shape is counted, too. */
    private static final String NARROW = "return [...document.querySelectorAll('.widget .picture')]"
            + ".map(p => [p.closest('.widget').id, p.clientWidth / p.closest('.widget').clientWidth])"
            + ".filter(([id, share]) => share < 0.74).map(p => p.join(': '))";

    /** Brackets of live lines above each other that touch, and ticks alone on a line. */
    private static final String TOUCHING = "for (const d of document.querySelectorAll('details')) d.open = true;"
            + "for (const line of document.querySelectorAll('.derivation li')) line.hidden = false;"
            + "return [...document.querySelectorAll('.check, .tex.display, .katex-display')].flatMap(line => {"
            + "  const all = [...line.querySelectorAll('.fence, .katex-html > .base')].filter(f => f.matches('.base') || f.querySelector(':scope .grid'));"
            + "  const boxes = all.map(f => f.getBoundingClientRect()), out = [];"
            + "  for (const a of boxes) for (const b of boxes)"
            + "    if (b.top > a.top + 4 && b.top < a.bottom + 2 && b.bottom > a.bottom && a.left < b.right && b.left < a.right)"
            + "      out.push(`${a.bottom} above ${b.top}: ${line.textContent.slice(0, 60)}`);"
            + "  return out; }).slice(0, 5)";

    /** Formulas that are wider than their place, each line of each derivation and each solution shown. */
    private static final String WIDE = "for (const d of document.querySelectorAll('details')) d.open = true;"
            + "for (const line of document.querySelectorAll('.derivation li')) line.hidden = false;"
            + "return [...document.querySelectorAll('.katex-display, .tex.display')]"
            + ".filter(e => e.scrollWidth > e.clientWidth + 1)"
            + ".map(e => e.scrollWidth + ' in ' + e.clientWidth + ': ' + (e.querySelector('annotation') ?? e).textContent);";

    @BeforeEach
    void inTheHand(Chromium chromium) {
        chromium.size(390, 844);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void thePictureStaysInViewWhileControlsMoveUnderIt(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Widget widget : page.widgets())
            assertEquals(
                    List.of(), chromium.texts(OUT_OF_SIGHT, new Figure(chromium, widget).selector("")), widget.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void noTextInAPictureIsSmallerThanElevenDotsAndNoFormulaIsCut(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (Widget widget : page.widgets()) {
            Figure figure = new Figure(chromium, widget);
            for (String step : new String[] {"Step forward", "Last step"}) {
                assertEquals(List.of(), chromium.texts(TINY, figure.selector("")), widget.name());
                chromium.run(
                        "document.querySelector(arguments[0]).click()", figure.selector("[aria-label='" + step + "']"));
            }
            assertEquals(List.of(), chromium.texts(TINY, figure.selector("")), widget.name());
        }
        assertEquals(List.of(), chromium.texts(WIDE));
        assertEquals(List.of(), chromium.texts(NARROW));
        assertEquals(List.of(), chromium.texts(TOUCHING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void whatIsPressedIsAsLargeAsAThumb(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        assertEquals(List.of(), chromium.texts(SMALL));
    }
}
