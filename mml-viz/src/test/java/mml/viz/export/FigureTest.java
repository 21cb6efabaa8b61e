package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.GradientDescent;
import mml.optimization.Quadratic;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.spectral.Svd;
import mml.spectral.SvdStep;
import mml.text.NumberText;
import mml.text.Precision;
import mml.trace.Trace;
import mml.viz.Reductions;
import mml.viz.Xml;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import mml.viz.scene.Entries;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Raster;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private static final Trace<CholeskyStep> TRACE =
            Trace.of(t -> Cholesky.of(Matrix.of(new int[][] {{4, 2}, {2, 5}}), t));
    private static final Figure FIGURE =
            Figure.of(TRACE, CholeskyScene::new).size(Canvas.HALF).scale(0.5);
    private static final int FRAMES = new CholeskyScene(TRACE).frames();

    @TempDir
    Path folder;

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void aSceneIsLaidOutForItsSizeAndFont() throws IOException {
        FIGURE.size(Canvas.CLASSIC).fontSize(31).theme(Theme.DARK).save(folder, Format.SVG);
        assertEquals(
                Theme.DARK.colour(Role.PAPER).toString(),
                text("frame-001.svg").replaceFirst("(?s).*f-paper\\{fill:(#......).*", "$1"));
        Scene expected = new CholeskyScene(TRACE, Canvas.CLASSIC.withFontSize(31));
        assertEquals(Style.LIGHT.withTheme(Theme.DARK).svg(expected.frame(2).picture()), text("frame-003.svg"));
    }

    @Test
    void numbersHaveTheDigitsWishedForInPictureAndCaption() throws IOException {
        Trace<CholeskyStep> roots = Trace.of(t -> Cholesky.of(Matrix.of(new int[][] {{10, 1}, {1, 12}}), t));
        Figure figure = Figure.of(roots, CholeskyScene::new);
        String[] tenth = {"3.162", "3.2", "3.162278"};
        int[] digits = {0, 2, 7};
        for (int k = 0; k < digits.length; k++) {
            Path there = folder.resolve("d" + digits[k]);
            (digits[k] == 0 ? figure : figure.digits(digits[k])).save(there, Format.SVG, Format.PPTX);
            String frame = Files.readString(there.resolve("frame-003.svg"));
            assertTrue(frame.contains(">" + tenth[k] + "<"), frame);
        }
        assertEquals("3.162", NumberText.of(Math.sqrt(10)), "afterwards, all is as before");
        assertThrows(IllegalArgumentException.class, () -> figure.digits(16));
        assertThrows(
                IllegalArgumentException.class,
                () -> Figure.of(new CholeskyScene(roots)).digits(3));
    }

    @Test
    void onlyWhatLostDigitsIsSaidToBeNear() {
        assertEquals("≈0.124999999", Precision.of(9, () -> Entries.shown("123456789/987654320")));
        assertEquals("≈0.12", Precision.of(2, () -> Entries.shown("123456789/987654320")));
        assertEquals("0.123456789", Precision.of(2, () -> Entries.shown("123456789/1000000000")));
        assertEquals("2/3", Precision.of(2, () -> Entries.shown("2/3")));
    }

    @Test
    void whatIsLaidOutAlreadyIsScaledIntoTheSizeAndKeepsItsFont() throws IOException {
        Svg plot = Plot.sized(400, 300, 12).add(Line.of(new double[] {1, 2, 4})).svg("Growth");
        assertEquals(
                List.of("growth.svg", "growth.png"),
                Figure.of(plot)
                        .name("growth")
                        .size(Canvas.WIDE)
                        .scale(0.5)
                        .save(folder, Format.SVG, Format.PNG)
                        .stream()
                        .map(f -> f.getFileName().toString())
                        .toList());
        assertEquals(Set.of("growth.svg", "growth.png"), files());
        assertTrue(text("growth.svg").contains("viewBox=\"0 0 960 540\"")
                && text("growth.svg").contains("translate(120 0)scale(1.8)"));
        assertThrows(IllegalArgumentException.class, () -> Figure.of(plot).fontSize(20));
    }

    @Test
    void titleAndCountCanBeLeftOutOfAnyScene() throws IOException {
        for (Figure figure : List.of(FIGURE, Figure.of(new CholeskyScene(TRACE, Canvas.HALF)))) {
            figure.noTitle().save(folder, Format.SVG);
            assertTrue(text("frame-002.svg").contains(">2 / " + FRAMES + "<"));
            assertFalse(text("frame-002.svg").contains("font-weight=\"bold\">On the diagonal"));
            figure.noCounter().save(folder, Format.SVG);
            assertFalse(text("frame-002.svg").contains(" / " + FRAMES + "<"));
            assertTrue(text("frame-002.svg").contains("On the diagonal: the root of what is left of"));
            figure.noTitle().noCounter().transparent().save(folder, Format.SVG);
            assertFalse(text("frame-002.svg").contains(" / " + FRAMES + "<")
                    || text("frame-002.svg").contains("f-paper"));
        }
    }

    @Test
    void croppedFramesAreAllOfOneSizeAndSmaller() throws IOException {
        FIGURE.crop().save(folder, Format.SVG);
        String box = text("frame-001.svg").replaceFirst("(?s).*(viewBox=\"[^\"]*\").*", "$1");
        for (int k = 1; k <= FRAMES; k++)
            assertTrue(text("frame-00" + k + ".svg").contains(box), box);
        String[] numbers = box.replaceAll("[^0-9. ]", "").trim().split(" ", -1);
        assertTrue(Double.parseDouble(numbers[3]) < 400, box);
    }

    @Test
    void croppingSeesEveryKindOfMark() {
        Svg all = new Svg(
                100,
                100,
                "",
                "",
                List.of(
                        new Mark.Group(
                                "",
                                new mml.viz.svg.Point(10, 10),
                                2,
                                List.of(Mark.circle(10, 10, 5, Look.fill(Role.INK)))),
                        Mark.line(20, 50, 60, 50, Look.stroke(Role.INK, 4))));
        Svg cropped = Extent.of(Roll.of(new Still(all), 1)).cropped(all);
        assertEquals(48, cropped.width(), "from 18 to 62, and 2 on each side, from the circle at 20 … 40");
        assertEquals(36, cropped.height(), "from 20 to 52, and 2 on each side");
        Svg nothing = new Svg(10, 10, "", "", List.of());
        assertEquals(nothing, Extent.of(Roll.of(new Still(nothing), 1)).cropped(nothing));
    }

    @Test
    void someStepsKeepTheirNumbers() throws IOException {
        FIGURE.steps(2, 3).save(folder, Format.SVG);
        assertEquals(Set.of("contact-sheet.svg", "frame-002.svg", "frame-003.svg", "manifest.json"), files());
        assertEquals(
                "steps are 2 to 99, but the figure has " + FRAMES,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> FIGURE.steps(2, 99).save(folder, Format.SVG))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> FIGURE.steps(0, 2));
        assertThrows(IllegalArgumentException.class, () -> FIGURE.steps(3, 2));
    }

    @Test
    void whatAnEarlierRunLeftGoesByItsManifestAlone() throws IOException {
        FIGURE.save(folder, Format.SVG, Format.TEX);
        FIGURE.name("other").save(folder, Format.REVEAL);
        Files.writeString(folder.resolve("frame-900.svg"), "mine");
        Path outside = Files.writeString(folder.resolveSibling("outside.svg"), "mine");
        String manifest = text("manifest.json");
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.replace("\"files\":[", "\"files\":[\"../outside.svg\",\"notes.txt\","));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        FIGURE.save(folder, Format.REVEAL);
        assertEquals(
                Set.of(
                        "frame-900.svg",
                        "manifest.json",
                        "notes.txt",
                        "other-manifest.json",
                        "other-reveal.html",
                        "other-reveal.qmd",
                        "reveal.html",
                        "reveal.qmd"),
                files());
        assertEquals("mine", Files.readString(outside));
        Files.delete(outside);
    }

    @Test
    void theManifestHasTheWordsOfThePictures() throws IOException {
        FIGURE.theme(Theme.PRINT).save(folder, Format.SVG, Format.PDF);
        String manifest = text("manifest.json");
        assertTrue(
                manifest.startsWith(
                        "{\"algorithm\":\"cholesky\",\"scene\":\"CholeskyScene\",\"theme\":\"print\",\"width\":480,\"height\":480,"),
                manifest);
        Scene scene = new CholeskyScene(TRACE, Canvas.HALF);
        for (int i = 0; i < FRAMES; i++) {
            Frame frame = scene.frame(i);
            String said = mml.text.Json.object()
                    .put("caption", frame.caption())
                    .put("alt", frame.picture().description())
                    .put("formula", frame.formula())
                    .toString();
            assertTrue(manifest.contains(said.substring(1)), said);
            assertTrue(manifest.contains("\"page\":" + (i + 1) + ",\"svg\":\"frame-00" + (i + 1) + ".svg\""));
        }
    }

    @Test
    void thePlainProfileHasNoStyleSheetAndNoStretchedText() throws IOException {
        for (Theme theme : Theme.all()) {
            FIGURE.theme(theme).save(folder, Format.OFFICE);
            for (int k = 1; k <= FRAMES; k++) {
                String svg = text("frame-00" + k + "-office.svg");
                Xml.parse(svg);
                for (String never : List.of("<style", "class=", "textLength", "rgba(", "transparent", "font:"))
                    assertFalse(svg.contains(never), never);
                assertTrue(svg.contains("fill=\"" + theme.colour(Role.INK) + "\""), svg);
            }
        }
    }

    @Test
    void wordsThatLookLikeClassesStayInThePlainProfile() {
        String label = "class=\"f-ink\" <style>a</style> textLength=\"3\"";
        Svg figure = new Svg(
                100, 30, label, label, List.of(Mark.text(5, 20, 12, mml.viz.svg.Anchor.START, label, Role.INK)));
        assertEquals(
                label,
                Xml.parse(PlainSvg.document(figure, Style.LIGHT))
                        .getElementsByTagName("text")
                        .item(0)
                        .getTextContent()
                        .replace('\u00A0', ' '));
    }

    @Test
    void aSlideOfRevealHasAFragmentForEveryFrameButTheFirst() throws IOException {
        FIGURE.save(folder, Format.REVEAL);
        String svg = text("reveal.html");
        assertEquals("```{=html}\n" + svg + "```\n", text("reveal.qmd"));
        Xml.parse(svg);
        assertTrue(svg.contains("<g class=\"fragment fade-out\" data-fragment-index=\"0\""));
        assertTrue(svg.contains("<g class=\"fragment\" data-fragment-index=\"" + (FRAMES - 2) + "\""));
        assertEquals(FRAMES - 2, svg.split("fade-in-then-out", -1).length - 1);
        List<String> ids = Xml.attributes(Xml.parse(svg), "id");
        assertEquals(ids.size(), Set.copyOf(ids).size(), "ids are there once");
    }

    @Test
    void texHasEveryMatrixOfTheTrace() throws IOException {
        Matrix A = Matrix.of(new int[][] {{3, 1, 0}, {1, 2, 1}});
        Figure.of(Trace.<SvdStep>of(t -> Svd.of(A, t)), StepScene::new).save(folder, Format.TEX);
        String tex = text("steps.tex");
        assertTrue(tex.contains("U = \\begin{bmatrix}") && tex.contains("V = \\begin{bmatrix}"), tex);
        assertTrue(tex.contains("\\text{singular values} = \\begin{bmatrix}"), tex);
        Figure.of(new RowReductionScene(Reductions.exact(1, "2 3"))).save(folder, Format.TEX);
        assertTrue(text("steps.tex").contains("\\left[\\begin{array}{r|r} 1 & \\tfrac{3}{2} \\end{array}\\right]"));
        Figure.of(new RowReductionScene(Reductions.exact(0, "1 2 3 4 5 6 7 8 9 10 11")))
                .save(folder, Format.TEX);
        assertTrue(text("steps.tex").contains("{MaxMatrixCols}{11}"));
    }

    @Test
    void texSaysAShapeOnceAndAnIndexAsOne() throws IOException {
        Matrix X = Matrix.generate(40, 3, (i, j) -> (i * (j + 2)) % 7);
        Figure.of(Trace.<PcaStep>of(t -> Pca.of(X, PcaSettings.BOOK, t)), StepScene::new)
                .save(folder, Format.TEX);
        assertEquals(2, text("steps.tex").split("X \\\\in", -1).length, text("steps.tex"));
        Quadratic f = Quadratic.of(Matrix.identity(2), Vector.of(1, 2));
        Trace<DescentStep> way = Trace.of(t -> GradientDescent.withStepSize(0.5).minimise(f, Vector.of(3, 4), t));
        Figure.of(way, StepScene::new).steps(1, 1).save(folder, Format.TEX);
        assertTrue(text("steps.tex").contains("&x_0 = \\begin{bmatrix} 3"), text("steps.tex"));
    }

    @Test
    void theTitleOfAPdfIsThatOfTheWhole() throws IOException {
        Path pdf = FIGURE.save(folder, Format.PDF).get(0);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(
                    new CholeskyScene(TRACE).frame(0).caption(),
                    document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void wordsForTexAreEscapedAndTheirSignsSet() {
        assertEquals(
                "100\\% of \\$x\\_1\\$ \\& \\{\\textbackslash{}\\}\\#\\textasciitilde{}\\^{}",
                TexText.of("100% of $x_1$ & {\\}#~^"));
        assertEquals(
                "R\\ensuremath{_{12}} \\ensuremath{\\leftarrow} R\\ensuremath{_{1}} \\ensuremath{-} A\\ensuremath{^{-1}}",
                TexText.of("R₁₂ ← R₁ − A⁻¹"));
    }

    @Test
    void aPictureOfDotsIsDrawnDotByDotInTikz() {
        Raster dots = new Raster(2, 1, 1, new byte[] {0, (byte) 255});
        Svg figure = new Svg(20, 10, "t", "d", List.of(new Mark.Image(0, 0, 20, 10, dots, false)));
        String tikz = Tikz.of(Roll.of(new Still(figure), 1), Style.LIGHT);
        assertTrue(tikz.contains("\\path[fill=mml000000] (0,0) rectangle (10,10);"), tikz);
        assertTrue(tikz.contains("\\path[fill=mmlFFFFFF] (10,0) rectangle (20,10);"), tikz);
    }

    @Test
    void somebodyIsToldHowFarItIs() throws IOException {
        List<String> told = new ArrayList<>();
        FIGURE.watched((done, total) -> told.add(done + "/" + total)).save(folder, Format.SVG, Format.OFFICE);
        assertEquals(2 * FRAMES, told.size());
        assertEquals(2 * FRAMES + "/" + 2 * FRAMES, told.get(told.size() - 1));
    }

    @Test
    void anInterruptLeavesTheFolderAsItWas() throws IOException {
        Files.writeString(folder.resolve("frame-001.svg"), "before");
        Figure interrupted = FIGURE.watched((done, total) -> {
            if (done == 3) Thread.currentThread().interrupt();
        });
        assertThrows(InterruptedIOException.class, () -> interrupted.save(folder, Format.SVG));
        assertEquals(Set.of("frame-001.svg"), files());
        assertEquals("before", text("frame-001.svg"));
    }

    @Test
    void twoRunsGiveTheSameBytesInEveryFormat() throws IOException {
        List<Path> first = FIGURE.save(folder.resolve("a"), Format.values());
        List<Path> second = FIGURE.save(folder.resolve("b"), Format.values());
        assertEquals(first.size(), second.size());
        for (int i = 0; i < first.size(); i++)
            assertArrayEquals(
                    Files.readAllBytes(first.get(i)),
                    Files.readAllBytes(second.get(i)),
                    first.get(i).toString());
    }

    @Test
    void aFigureWithoutAFormatIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> FIGURE.save(folder));
        assertThrows(IllegalArgumentException.class, () -> FIGURE.name("a/b"));
        assertEquals(
                "file name \"50%\" contains %, which LaTeX does not take in one",
                assertThrows(IllegalArgumentException.class, () -> FIGURE.name("50%"))
                        .getMessage());
    }
}
