package mml.hub.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulasTest {
    private static final Path FONTS = Path.of("src/main/pages/fonts");

    @TempDir
    private Path cache;

    @Test
    void aFormulaIsHtmlAndMathMlAndKeptForTheNextTime() throws Exception {
        String first;
        try (Formulas formulas = new Formulas(cache)) {
            first = formulas.html("\\mat A\\vec x", false, "here");
        }
        assertTrue(first.contains("<math") && first.contains("katex-html"));
        try (Stream<Path> kept = Files.list(cache)) {
            Path file = kept.findFirst().orElseThrow();
            Files.writeString(file, "kept");
        }
        try (Formulas formulas = new Formulas(cache)) {
            assertEquals("kept", formulas.html("\\mat A\\vec x", false, "here"));
        }
    }

    @Test
    void aBadFormulaStopsTheBuildAndSaysWhere() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            Source.Part part = new Source.Part("x.md", 10, "fine\n\nnot $\\frac{1$ fine");
            PageException e = assertThrows(PageException.class, () -> markdown.html(part, (kind, name, body) -> ""));
            assertTrue(e.getMessage().startsWith("x.md:12: bad formula \\frac{1"), e.getMessage());
        }
    }

    @Test
    void aLetterThatItsOwnFaceDoesNotHaveStopsTheBuild() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            markdown.html(new Source.Part("x.md", 10, "$\\phi$ and $\\vec\\varphi$"), (kind, name, body) -> "");
            Source.Part bold = new Source.Part("x.md", 10, "a bold $\\vec\\phi$");
            PageException e = assertThrows(PageException.class, () -> markdown.html(bold, (kind, name, body) -> ""));
            assertEquals("x.md:10: no font in src/main/pages/fonts has 'ϕ' of \\vec\\phi", e.getMessage());
        }
    }

    @Test
    void noLineEndsBetweenAWordAndItsNumberInTheBook() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            String text = "In [Example 2.9](#x) and chapter 3, Figures 4.8 and 4.9, `chapter 3`";
            assertEquals(
                    "<p>In <a href=\"#x\">Example\u00a02.9</a> and chapter\u00a03, Figures\u00a04.8 and 4.9,"
                            + " <code>chapter 3</code></p>",
                    markdown.html(new Source.Part("x.md", 1, text), (kind, name, body) -> "")
                            .strip());
        }
    }

    @Test
    void aValueOutsideOfAFormulaIsNamedByItsLine() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            Source.Part part = new Source.Part("x.md", 10, "fine\n\nof @{s} parts");
            PageException e = assertThrows(
                    PageException.class, () -> markdown.html(part, (kind, name, body) -> "", Map.of("s", "3")));
            assertEquals("x.md:12: a value outside of a formula, expected $@{name}$", e.getMessage());
        }
    }

    @Test
    void anUnclosedFormulaIsNamedByItsLine() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            PageException e = assertThrows(
                    PageException.class,
                    () -> markdown.html(new Source.Part("x.md", 1, "a\nb $x"), (kind, name, body) -> ""));
            assertEquals("x.md:2: formula without its closing $", e.getMessage());
        }
    }

    @Test
    void fontsHaveTheCharactersOfTheLanguageOfMathematics() {
        try (Formulas formulas = new Formulas(cache)) {
            Fonts fonts = new Fonts(FONTS);
            for (String tex : new String[] {
                "\\alpha\\beta\\gamma\\Sigma\\nabla\\partial\\infty\\in\\subseteq\\forall\\exists\\ne\\le\\approx\\propto",
                "\\mathbb{R}^n\\mathcal{N}(\\mu,\\Sigma)\\mathbf{x}\\mathsf{T}",
                "\\sum_{i=1}^n\\int_0^1\\prod\\sqrt{x}\\left[\\begin{matrix}1\\\\2\\\\3\\end{matrix}\\right]",
                "\\hat x\\tilde x\\bar x\\dot x\\vec{y}\\|x\\|\\langle x,y\\rangle\\to\\mapsto\\Rightarrow\\iff"
            }) assertEquals("", fonts.missing(formulas.html(tex, true, "here")), tex);
        }
    }

    @Test
    void compactFormulasKeepOnlyTheirRules() {
        Compact compact = new Compact(".katex .mord{a:b}.katex .vlist>.x{c:d}.katex .other,.katex .mord{e:f}");
        String html = compact.html("<span class=\"mord zzz\" style=\"top:-0.5em;\"><b class=\"zzz\">1</b></span>");
        assertEquals("<b class=\"k1 z0\">1</b>", html);
        assertEquals(
                ".katex .k1{a:b}.katex .k1{e:f}.katex .z0.z0{top:-.5em}.katex b{font-weight:inherit}\n", compact.css());
        assertFalse(compact.css().contains("vlist"));
    }

    @Test
    void aRuleForAllButAClassIsKeptThoughNothingHasThatClass() {
        Compact compact = new Compact(".katex .hat:not(.wide){width:0}.katex .wide{a:b}");
        assertEquals("<b class=k0>^</b>", compact.html("<span class=\"hat\">^</span>"));
        assertEquals(".katex .k0:not(.k2){width:0}.katex b{font-weight:inherit}\n", compact.css());
    }

    @Test
    void aShortFormulaKeepsItsFullStopBesideIt() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            String html =
                    markdown.html(new Source.Part("x.md", 1, "so $a=b$. And $c$ is.\n"), (kind, name, body) -> "");
            assertTrue(html.contains("<p>so <span class=whole><b class=katex>"), html);
            assertTrue(html.contains("</b>.</span> And <b class=katex>"), html);
        }
    }

    @Test
    void aLongFormulaMayBreakButNotBeforeItsFullStop() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            String html = markdown.html(
                    new Source.Part("x.md", 1, "so $a+b+c+d+e+f+g=h+i+j+k+l$. And\n"), (kind, name, body) -> "");
            assertTrue(html.contains("<p>so <b class=\"katex long\">"), html);
            assertTrue(html.contains(">l</b>.</b></b></b> And"), html);
        }
    }

    @Test
    void whatHasNoClassIsUnwrappedOnlyAroundOneThing() {
        Compact compact = new Compact(".katex .mord{a:b}");
        String html = compact.html("<span><span><span class=\"mord\">x</span></span></span>"
                + "<span><span class=\"mord\">y</span><span>+</span></span>");
        assertEquals("<b class=k1>x</b><b><b class=k1>y</b>+</b>", html);
    }

    @Test
    void whatIsSeenOfFormulasIsTakenOutOfThePageInOrderAndItsMathMLStays() {
        try (Formulas formulas = new Formulas(cache)) {
            Markdown markdown = new Markdown(formulas, new Fonts(FONTS));
            String html = markdown.html(
                    new Source.Part("x.md", 1, "so $a=b$. And $a+b+c+d+e+f+g=h+i+j+k+l$: $$\\sqrt{x}$$\n"),
                    (kind, name, body) -> "");
            Typeset typeset = new Typeset();
            String rest = typeset.without(html);
            assertFalse(rest.contains("katex-html"), rest);
            assertTrue(rest.contains("<mtext>:</mtext></math></b></b>"), rest);
            String[] seen = new String(typeset.bytes(), StandardCharsets.UTF_8).split("\n", -1);
            assertEquals(3, seen.length);
            StringBuilder again = new StringBuilder();
            int at = 0;
            for (String formula : seen) {
                int end = rest.indexOf("</math></b>", at) + "</math></b>".length();
                again.append(rest, at, end).append(formula);
                at = end;
            }
            assertEquals(
                    html.replace('\n', ' '),
                    again.append(rest.substring(at)).toString().replace('\n', ' '));
        }
    }
}
