package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Reductions;
import mml.viz.Xml;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Raster;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final Scene SCENE = new RowReductionScene(Reductions.exact(1, "2 4 6", "1 3 7"), Canvas.HALF);
    private static final Style SMALL = Style.LIGHT.withScale(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFormatGivesTheSameBytesInEveryLocaleAndZone(Format format) throws IOException {
        List<Path> first = Figure.of(SCENE).scale(1).save(folder.resolve("a"), format);
        assertTrue(first.size() >= 2);
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR")) {
            try {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(tag.equals("de-DE") ? "Asia/Tokyo" : "America/Lima"));
                List<Path> again = Figure.of(SCENE).scale(1).save(folder.resolve("b"), format);
                for (int i = 0; i < first.size(); i++) {
                    assertArrayEquals(
                            Files.readAllBytes(first.get(i)),
                            Files.readAllBytes(again.get(i)),
                            first.get(i).toString());
                }
            } finally {
                Locale.setDefault(before);
                TimeZone.setDefault(zone);
            }
        }
    }

    @Test
    void framesOfAnEarlierRunGoButNothingElse() throws IOException {
        Scene shorter = new RowReductionScene(Reductions.exact(1, "1 0 2", "0 1 3"), Canvas.HALF);
        assertTrue(shorter.frames() < SCENE.frames());
        Figure.of(SCENE).scale(1).save(folder, Format.SVG);
        Path mine = Files.writeString(folder.resolve("frame-900.svg"), "mine");
        List<Path> written = Figure.of(shorter).scale(1).save(folder, Format.SVG);
        assertFalse(Files.exists(folder.resolve("frame-00" + SCENE.frames() + ".svg")));
        assertTrue(Files.exists(mine));
        for (Path file : written) assertTrue(Files.exists(file), file.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(written.size() + 1, files.count());
        }
    }

    @Test
    void pngHasTheRightSizeAndItsGroundAndInk() throws IOException {
        BufferedImage image = read(Png.of(SCENE.frame(0).picture(), Style.LIGHT));
        assertEquals(960, image.getWidth());
        assertEquals(960, image.getHeight());
        assertEquals(0xffffffff, image.getRGB(0, 0));
        assertTrue(darkPixels(image) > 1000, "text is drawn");
        BufferedImage dark = read(Png.of(SCENE.frame(0).picture(), SMALL.withTheme(Theme.DARK)));
        assertEquals(0xff14181d, dark.getRGB(2, 2));
        BufferedImage clear = read(Png.of(SCENE.frame(0).picture(), SMALL.transparent()));
        assertEquals(0, clear.getRGB(0, 0) >>> 24);
    }

    @Test
    void aGifThatWouldTakeMinutesIsRefused() {
        Svg large = new Svg(5000, 5000, "t", "d", List.of());
        String message = assertThrows(IllegalArgumentException.class, () -> Gif.of(List.of(large), SMALL, 1))
                .getMessage();
        assertEquals(
                "the picture is 5000×5000 pixels, expected at most 10000000 in all: choose a smaller size or scale",
                message);
    }

    @Test
    void pngPaintsWhatTheMarksSay() throws IOException {
        Svg square = new Svg(40, 20, "t", "d", List.of(Mark.rect(10, 5, 10, 10, Look.fill(Role.SERIES_2))));
        BufferedImage image = read(Png.of(square, SMALL));
        assertEquals(0xffd55e00, image.getRGB(15, 10));
        assertEquals(0xffffffff, image.getRGB(25, 10));
    }

    @Test
    void unicodeAndHostileLabelsAreDrawn() throws IOException {
        for (String label : List.of("Δ→∞", "👩‍🔬", "ab\u202Ecd", "</text><script>", "naïve é")) {
            Svg figure = new Svg(100, 30, label, label, List.of(Mark.text(5, 20, 12, Anchor.START, label, Role.INK)));
            assertTrue(inkedPixels(read(Png.of(figure, SMALL))) > 10, label);
            assertEquals(1, pages(Pdf.of(List.of(figure), SMALL, "t")));
        }
    }

    @Test
    void pdfHasAPagePerFrameAndOpensAgain() throws IOException {
        List<Svg> frames = List.of(
                SCENE.frame(0).picture(),
                SCENE.frame(1).picture(),
                SCENE.frame(2).picture());
        try (PDDocument document =
                Loader.loadPDF(Pdf.of(frames, SMALL, frames.get(0).title()))) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals(480, document.getPage(0).getMediaBox().getWidth());
            assertEquals(
                    frames.get(0).title(), document.getDocumentInformation().getTitle());
            BufferedImage page = new PDFRenderer(document).renderImage(1);
            assertTrue(darkPixels(page) > 300, "the page is not empty");
        }
        assertThrows(IllegalArgumentException.class, () -> Pdf.of(List.of(), SMALL, ""));
    }

    /** As boxes, on every machine the same. */
    @Test
    void b125WhatOurFaceDoesNotHaveIsSeenInAPdf() throws IOException {
        for (String label : List.of("数学", "математика", "שלום", "🙂")) {
            Svg figure = new Svg(300, 60, label, label, List.of(Mark.text(5, 40, 30, Anchor.START, label, Role.INK)));
            try (PDDocument document = Loader.loadPDF(Pdf.of(List.of(figure), SMALL, label))) {
                assertEquals(label, document.getDocumentInformation().getTitle());
                int dark = darkPixels(new PDFRenderer(document).renderImage(0));
                assertTrue(dark > 20, label + ": " + dark + " dark pixels");
            }
        }
    }

    @Test
    void theTextOfAPdfIsText() throws IOException {
        Svg figure = new Svg(
                300,
                60,
                "t",
                "d",
                List.of(
                        new Mark.Group(
                                "",
                                new Point(10, 30),
                                2,
                                MathText.parse("x_{12} = -3/2").marks(0, 0, 9, Anchor.START, Role.INK)),
                        Mark.text(150, 30, 12, Anchor.START, "Größe naïve λ₁ ≈ ‖x̂‖", Role.FOCUS)));
        byte[] pdf = Pdf.of(List.of(figure, figure), SMALL, "t");
        assertArrayEquals(pdf, Pdf.of(List.of(figure, figure), SMALL, "t"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1.5f, document.getVersion());
            String text = new PDFTextStripper().getText(document);
            for (String words : List.of("x12 =", "Größe naïve λ₁ ≈ ‖x̂‖")) assertTrue(text.contains(words), text);
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded() && font.getName().contains("+MML"), font.getName());
            }
            BufferedImage page = new PDFRenderer(document).renderImage(0);
            BufferedImage pixels = Renderer.image(figure, SMALL, 1 << 20);
            int off = darkPixels(page) - darkPixels(pixels);
            assertTrue(Math.abs(off) < darkPixels(pixels) / 5, off + " dark pixels more than in PNG");
        }
    }

    @Test
    void gifHasAllFrames() throws IOException {
        byte[] bytes = Gif.of(List.of(SCENE.frame(0).picture(), SCENE.frame(1).picture()), SMALL, 1);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        assertEquals(2, reader.getNumImages(true));
        assertTrue(new String(bytes, 0, 900, java.nio.charset.StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0"));
        assertThrows(IllegalArgumentException.class, () -> Gif.of(List.of(), SMALL, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Gif.of(List.of(SCENE.frame(0).picture()), SMALL, 0));
    }

    @Test
    void noiseComesBackFromAGifAsItWas() throws IOException {
        int side = 200; // more sequences than a table of codes holds
        byte[] noise = new byte[side * side];
        Rng rng = Rng.seeded(4);
        for (int k = 0; k < noise.length; k++) noise[k] = (byte) rng.below(256);
        Raster raster = new Raster(side, side, 1, noise);
        Svg figure = new Svg(side, side, "t", "d", List.of(new Mark.Image(0, 0, side, side, raster, false)));
        BufferedImage sent = Renderer.image(figure, new Style(SMALL.theme(), true, SMALL.scale()), 1_000_000);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(
                new MemoryCacheImageInputStream(new ByteArrayInputStream(Gif.of(List.of(figure, figure), SMALL, 1))));
        for (int i = 0; i < 2; i++) {
            BufferedImage got = reader.read(i);
            assertEquals(sent.getWidth(), got.getWidth());
            for (int y = 0; y < sent.getHeight(); y++)
                for (int x = 0; x < sent.getWidth(); x++) assertEquals(sent.getRGB(x, y), got.getRGB(x, y));
        }
    }

    @Test
    void aGifKeepsItsMainColoursWhereItHasToShareSome() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 64; y++)
            for (int x = 0; x < 64; x++)
                image.setRGB(x, y, 0xff << 24 | (y < 32 ? 0x0b5cad : x << 18 | y << 8 | x * y % 256));
        Palette few = Palette.of(image);
        assertTrue(few.size() <= 256);
        assertEquals(0x0b5cad, few.colour(few.numbers()[5 * 64 + 5] & 0xff) & 0xffffff);
        for (int x = 0; x < 64; x++) {
            int off = (few.colour(few.numbers()[40 * 64 + x] & 0xff) >> 16 & 0xff) - (image.getRGB(x, 40) >> 16 & 0xff);
            assertTrue(Math.abs(off) < 64, "red at " + x + " is off by " + off);
        }
    }

    @Test
    void theFolderHasNumberedFramesAndAManifest() throws IOException {
        List<Path> files = Figure.of(SCENE).scale(1).save(folder.resolve("deep/frames"), Format.SVG);
        assertEquals("frame-001.svg", files.get(0).getFileName().toString());
        assertEquals(SCENE.frames() + 2, files.size());
        String first = Files.readString(files.get(0));
        Xml.parse(first);
        assertTrue(first.contains("width=\"480pt\""), first.substring(0, 200));
        Xml.parse(Files.readString(folder.resolve("deep/frames/contact-sheet.svg")));
        String manifest = Files.readString(folder.resolve("deep/frames/manifest.json"));
        assertTrue(manifest.contains("\"svg\":\"frame-002.svg\",\"caption\":\"Column 1: the pivot is 2 in row 1\""));
        assertTrue(manifest.contains("\"formula\":\"a_{11} = 2 \\\\neq 0\""), manifest);
    }

    @Test
    void aMatrixStandsWithTheLastFrameOfItsStepAndNoneOfZerosBeforeIt() throws IOException {
        Matrix A = Matrix.of(3, 3, 4, 2, 2, 2, 5, 3, 2, 3, 6);
        Figure.of(Trace.<CholeskyStep>of(t -> Cholesky.of(A, t)), CholeskyScene::new)
                .save(folder, Format.TEX);
        String tex = Files.readString(folder.resolve("steps.tex"));
        int L = tex.indexOf("L = ");
        assertTrue(tex.lastIndexOf("\\ell_{31} =", L) > 0, tex);
        assertTrue(tex.startsWith("L = \\begin{bmatrix} 2 & 0 & 0 \\\\ 1 & 0 & 0", L), tex);
    }

    @Test
    void beamerHasOneOverlayPerFrame() throws IOException {
        Figure.of(SCENE).scale(1).save(folder, Format.PDF);
        String tex = Files.readString(folder.resolve("frames.tex"));
        assertTrue(tex.contains("\\includegraphics<2>[page=2,"), tex);
        assertEquals(SCENE.frames(), pages(Files.readAllBytes(folder.resolve("frames.pdf"))));
    }

    @Test
    void aTalkTakesThePagesWhereThereArePicturesOfDotsToo() throws IOException {
        Figure.of(SCENE).scale(1).save(folder, Format.PDF, Format.PNG);
        String tex = Files.readString(folder.resolve("frames.tex"));
        assertTrue(tex.contains("\\includegraphics<2>[page=2,") && !tex.contains(".png"), tex);
    }

    @Test
    void theContactSheetNamesEachIdOnce() {
        List<String> ids =
                Xml.attributes(Xml.parse(ContactSheet.of(Roll.of(SCENE, 9)).toString()), "id");
        assertEquals(List.of("title", "desc"), ids);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 9, Double.NaN})
    void aScaleOutOfRangeIsRefused(double scale) {
        assertThrows(IllegalArgumentException.class, () -> Style.LIGHT.withScale(scale));
    }

    @Test
    void aPictureThatWouldNotFitIntoMemoryIsRefused() {
        Svg huge = new Svg(20_000, 20_000, "", "", List.of());
        assertThrows(IllegalArgumentException.class, () -> Png.of(huge, SMALL));
    }

    @Test
    void missingFontsAreExplained() {
        IOException e = Fonts.missing();
        assertTrue(e.getMessage().contains("fontconfig") && e.getMessage().contains("fonts-dejavu-core"));
    }

    @Test
    void thinningKeepsTheFirstAndTheLast() {
        assertEquals(List.of(0, 1, 2), Thinning.pick(3, 5));
        List<Integer> picked = Thinning.pick(100_000, 400);
        assertEquals(400, picked.size());
        assertEquals(0, picked.get(0));
        assertEquals(99_999, picked.get(399));
        assertNotEquals(picked.get(1), picked.get(2));
    }

    @Test
    void formatsAreKnownByTheirNames() {
        assertEquals(Format.PDF, Format.parse("pdf"));
        var e = assertThrows(IllegalArgumentException.class, () -> Format.parse("docx"));
        assertEquals(
                "format is \"docx\", expected one of svg, office, png, pdf, handout, pptx, reveal, tikz, gif, html, tex",
                e.getMessage());
        assertFalse(Format.GIF.extension().isEmpty());
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int inkedPixels(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) != 0xffffffff) count++;
        }
        return count;
    }

    private static int darkPixels(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xff) < 100) count++;
        }
        return count;
    }
}
