package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
@ExtendWith(InChromium.class)
class AppearanceTest {
    private static final int PHONE = 390;

    private static final String UNFOLDED = "for (const d of document.querySelectorAll('details')) d.open = true";

    /** Who of the page or of one part reaches out on the right, except inside something that scrolls by itself. */
    private static final String TOO_WIDE = "const width = document.documentElement.clientWidth;const scrolls = e => e"
            + " && e !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) ||"
            + " scrolls(e.parentElement));const part = document.querySelector(arguments[0] ?? 'body');"
            + "const out = [...part.querySelectorAll('*')].filter(e =>"
            + " e.getBoundingClientRect().right > width + 0.5 && e.checkVisibility() && !scrolls(e.parentElement))  .map(e"
            + " => e.tagName + '.' + e.getAttribute('class') + ' to ' + e.getBoundingClientRect().right);if"
            + " (document.documentElement.scrollWidth > width) out.push('the page is ' +"
            + " document.documentElement.scrollWidth + ' wide');return out;";

    private static final int MOST = 8; // states of a figure

    /** Options that are wider than their menu; its arrow takes 20 dots. */
    private static final String CUT = "const ink = document.createElement('canvas').getContext('2d');"
            + "return [...document.querySelectorAll('select')].filter(s => s.checkVisibility()).flatMap(s => {"
            + "  const style = getComputedStyle(s); ink.font = style.font;"
            + "  const room = s.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 20;"
            + "  return [...s.options].map(o => o.text).filter(text => ink.measureText(text).width > room); })";

    /** Sliders too short to be set to what one wants. */
    private static final String SHORT = "return [...document.querySelectorAll('.panels input[type=range]')]"
            + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().width < 70)"
            + ".map(e => e.id + ' is ' + e.getBoundingClientRect().width + ' long')";

    private static final String COLOURS =
            "const c = s => { const e = document.querySelector(s); return e ? getComputedStyle(e) : {}; };return"
                    + " [c('body').backgroundColor, c('body').color, c('.picture svg text').fill,"
                    + " c('.widget').backgroundColor].join(' ')";

    /** On a phone by day every rule; in a window at night the one that colours can break. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void axeFindsNoFault(BuiltPage page, Chromium chromium) {
        chromium.size(PHONE, 844);
        chromium.media("", Map.of("prefers-color-scheme", "light"));
        chromium.open(page, "");
        chromium.run(UNFOLDED);
        assertEquals(List.of(), Axe.violations(chromium));
        chromium.size(1280, 844);
        chromium.media("", Map.of("prefers-color-scheme", "dark"));
        assertEquals(List.of(), Axe.violationsOf("color-contrast", chromium));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void everythingFitsItsScreen(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        chromium.run(UNFOLDED);
        for (int width : new int[] {PHONE, 768, 1280, 1920}) {
            chromium.size(width, 844);
            assertEquals(List.of(), chromium.texts(TOO_WIDE), width + " wide");
        }
    }

    /** What has the focus and yet lies under something else, or out of the window; of a field its first line, where one writes. */
    private static final String COVERED =
            "return [...document.querySelectorAll('main button, main input, main select, main textarea, main"
                    + " summary')].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled &&"
                    + " e.getBoundingClientRect().width > 2).filter(e => { e.focus();  const box ="
                    + " e.getBoundingClientRect();  const there = document.elementFromPoint(box.left + box.width / 2,"
                    + " box.top + Math.min(box.height / 2, 20));  return !there || !(e.contains(there) ||"
                    + " there.closest('label')?.contains(e) || there.matches('.handle') && e.matches('.handle, .eye'));"
                    + " }).map(e => (e.closest('[data-widget], [data-exercise]')?.id ?? '') + ' ' + e.outerHTML.slice(0,"
                    + " 90))";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void everythingFitsAndIsWithinReachAtTwiceTheSize(BuiltPage page, Chromium chromium) {
        chromium.zoomed();
        chromium.open(page, "");
        chromium.run(UNFOLDED);
        assertEquals(List.of(), chromium.texts(TOO_WIDE));
        assertEquals(List.of(), chromium.texts(COVERED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void everyExampleFitsAPhone(BuiltPage page, Chromium chromium) {
        chromium.size(PHONE, 844);
        chromium.open(page, "");
        for (Widget w : page.widgets())
            for (String state : Visit.offered(w).stream().limit(MOST).toList()) {
                chromium.follow("#top!" + w.name() + "?" + state);
                assertEquals(
                        List.of(),
                        chromium.texts(TOO_WIDE, new Figure(chromium, w).selector("")),
                        w.name() + "?" + state);
            }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void everyNameInAMenuCanBeReadASliderIsLongAndStepsAreCountedOnce(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        for (int width : new int[] {1280, PHONE}) {
            chromium.size(width, 800);
            assertEquals(List.of(), chromium.texts(CUT), width + " wide");
            assertEquals(List.of(), chromium.texts(SHORT), width + " wide");
            assertEquals(
                    List.of(),
                    chromium.texts("return [...document.querySelectorAll('.picture text')].filter(t => /^\\d+ \\/"
                            + " \\d+$/.test(t.textContent) && t.checkVisibility()).map(t => t.textContent)"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#chapters")
    void noNameLiesUnderAHandle(BuiltPage page, Chromium chromium) {
        for (int width : new int[] {1280, PHONE}) {
            chromium.size(width, 844);
            chromium.open(page, "");
            String covered = Names.COVERED + "return covered(document)";
            assertEquals(List.of(), chromium.texts(covered), width + " wide, first steps");
            chromium.run("for (const b of document.querySelectorAll('[aria-label=\"Last step\"]')) b.click()");
            assertEquals(List.of(), chromium.texts(covered), width + " wide, last steps");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void theThemeFollowsTheSystemUntilTheButtonSaysOtherwiseAndThenStays(BuiltPage page, Chromium chromium) {
        chromium.media("", Map.of("prefers-color-scheme", "light"));
        chromium.open(page, "");
        String light = chromium.text(COLOURS);
        assertEquals("false", chromium.text("return document.querySelector('#theme').ariaPressed"));
        chromium.run("document.querySelector('#theme').click()");
        String dark = chromium.text(COLOURS);
        assertNotEquals(light, dark);
        assertEquals("true", chromium.text("return document.querySelector('#theme').ariaPressed"));
        chromium.media("", Map.of("prefers-color-scheme", "dark"));
        assertEquals(dark, chromium.text(COLOURS));
        chromium.run("document.querySelector('#theme').click()");
        assertEquals(light, chromium.text(COLOURS));
        chromium.open(page, "");
        assertEquals(light, chromium.text(COLOURS), "kept over a reload");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#some")
    void nothingMovesForThoseWhoAskedForStillness(BuiltPage page, Chromium chromium) {
        String moving = "document.querySelector('#after').click();"
                + " document.querySelector('#theme').click();document.querySelectorAll('.widget [aria-label=\"Step"
                + " forward\"]').forEach(b => b.click());const from = scrollY, names = () =>"
                + " document.getAnimations().map(a => a.effect.target.id || a.effect.target.className), begun ="
                + " names();requestAnimationFrame(() => requestAnimationFrame(() => done(begun.concat(names(), "
                + " document.querySelector('animate, animateTransform') ? ['svg'] : [], Math.abs(scrollY - from) > 1 ?"
                + " ['scrolling'] : []))))";
        chromium.media("", Map.of("prefers-reduced-motion", "no-preference"));
        chromium.open(page, "");
        assertNotEquals(List.of(), chromium.async(moving), "with motion allowed the bar at the top moves");
        chromium.media("", Map.of("prefers-reduced-motion", "reduce"));
        chromium.open(page, "");
        assertEquals(List.of(), chromium.async(moving));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void paperShowsTextAndPicturesButNothingToPress(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        chromium.media("print", Map.of("prefers-color-scheme", "dark"));
        assertEquals(
                List.of(),
                chromium.texts(
                        "return [...document.querySelectorAll('button, select, input[type=range], nav, .panels *')]"
                                + ".filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"));
        assertEquals(
                List.of(),
                chromium.texts("return [...document.querySelectorAll('h1, h2, .picture > svg, .slide > p')].filter(e =>"
                        + " !e.checkVisibility() || !e.getBoundingClientRect().height).map(e =>"
                        + " e.outerHTML.slice(0, 80))"));
        assertEquals("rgb(255, 255, 255)", chromium.text("return getComputedStyle(document.body).backgroundColor"));
    }
}
