package mml.viz.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.viz.Xml;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class LabelsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"\"><img src=x onerror=alert(1)>",
                "]]>",
                "&lt;b&gt;",
                "<!-- <![CDATA[",
                "a & b",
                "Δ→∞",
                "👩‍🔬",
                "naïve",
                "javascript:alert(1)",
                ""
            })
    void hostileLabelsComeBackAsTheText(String label) {
        Document document = Xml.parse(new Svg(
                        100,
                        100,
                        label,
                        label,
                        List.of(Mark.text(0, 50, 10, Anchor.START, Labels.clean(label), Role.INK)))
                .toString());
        assertEquals(label, Xml.text(document, "text"));
        assertEquals(label, Xml.text(document, "title"));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(List.of(), Xml.attributes(document, "onerror"));
        assertEquals(List.of(), Xml.attributes(document, "href"));
    }

    @Property(tries = 300, seed = "1")
    void anyTextGivesWellFormedXml(@ForAll String label) {
        Xml.parse(new Svg(10, 10, label, label, List.of(Mark.text(0, 0, 1, Anchor.START, label, Role.INK))).toString());
    }

    @Test
    void controlCharactersAreReplaced() {
        assertEquals("a\uFFFDb\uFFFDc d", Labels.clean("a\0b\u001Bc\td"));
        assertEquals("\uFFFDx\uFFFD", Labels.clean("\uD800x\uFFFF"));
    }

    @Test
    void whatReordersTextIsWrittenOut() {
        assertEquals("ab⟨U+202E⟩cd", Labels.clean("ab\u202Ecd"));
        assertEquals("⟨U+2067⟩x⟨U+FEFF⟩⟨U+200F⟩", Labels.clean("\u2067x\uFEFF\u200F"));
        assertEquals("a⟨U+2028⟩b", Labels.clean("a\u2028b"));
    }

    @Test
    void longLabelsAreShortened() {
        String cleaned = Labels.clean("x".repeat(10_000));
        assertEquals("x".repeat(Labels.MAX_LENGTH - 1) + "…", cleaned);
        assertEquals("ab", Labels.clean("ab", 2));
        assertEquals("👩…", Labels.clean("👩👩👩", 2));
        assertThrows(IllegalArgumentException.class, () -> Labels.clean("a", 0));
        assertTrue(new Svg(1, 1, "t".repeat(10_000), "d".repeat(100_000), List.of())
                        .toString()
                        .length()
                < 4000);
    }
}
