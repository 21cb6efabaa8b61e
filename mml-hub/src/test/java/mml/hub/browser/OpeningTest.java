package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.hub.widget.Widget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("browser")
@ExtendWith(InChromium.class)
class OpeningTest {
    /** Elements that take part in nothing although they should: no box, or one without area. */
    private static final String INVISIBLE = "return [...document.querySelectorAll(arguments[0])].filter(e => { const r"
            + " = e.getBoundingClientRect(); return !r.width || !r.height || !e.checkVisibility({visibilityProperty:"
            + " true}); }).map(e => e.tagName + ' ' + e.textContent.slice(0, 60))";

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void aPageOpensFromAFileAndAsksForNothingElse(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        List<String> requests = chromium.requests();
        assertTrue(requests.contains(page.file().toUri().toString()), "the page itself is not among " + requests);
        for (String url : requests) {
            boolean inside = url.equals("about:blank") || url.startsWith("data:") || url.startsWith("blob:");
            assertTrue(inside || url.equals(page.file().toUri().toString()), "asks for " + url);
        }
        assertFalse(chromium.holds("return navigator.onLine"), "the network was not blocked");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void everyLinkInsideAndToAnotherPageLeadsSomewhere(BuiltPage page, Chromium chromium) {
        chromium.open(page, "");
        List<String> known = BuiltPage.all().stream().map(BuiltPage::toString).toList();
        for (String link :
                chromium.texts("return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")) {
            String section = link.replaceFirst("^[^#]*#?", "").replaceFirst("!.*", "");
            if (link.startsWith("#"))
                assertTrue(chromium.holds("return !!document.getElementById(arguments[0])", section), link);
            else if (!link.startsWith("https://")) assertTrue(known.contains(link.replaceFirst("#.*", "")), link);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void withoutScriptsTextFormulasAndFirstFramesAreThere(BuiltPage page, Chromium chromium) {
        chromium.scripts(false);
        chromium.show(page, "");
        assertFalse(chromium.holds("return 'ready' in document.documentElement.dataset"), "scripts ran");
        assertEquals(
                List.of(), chromium.texts(INVISIBLE, "h1, h2, h3, main p:not(.feedback):not(details *), .noscript"));
        assertTrue(chromium.number("return document.querySelector('main').innerText.length") > 500);
        if (!BuiltPage.chapters().contains(page)) return;
        chromium.run("for (const d of document.querySelectorAll('details')) d.open = true");
        assertEquals(List.of(), chromium.texts(INVISIBLE, "main .katex, .picture svg, .derivation li"));
        for (Widget w : page.widgets()) {
            String caption = w.view(w.example()).caption();
            assertEquals(
                    caption,
                    chromium.text(
                            "return document.querySelector(`[data-widget='${arguments[0]}'] figcaption`).textContent",
                            w.name()));
        }
        assertEquals(
                0, chromium.number("return document.querySelectorAll('.picture button, .transport, .panels').length"));
    }
}
