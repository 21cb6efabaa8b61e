package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.decomposition.CholeskyScene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that slides are made with read what we write: each test is skipped where its program is missing. */
class RoutesTest {
    private static final Trace<CholeskyStep> TRACE =
            Trace.of(t -> Cholesky.of(Matrix.of(new int[][] {{4, 2}, {2, 5}}), t));
    private static final Figure FIGURE =
            Figure.of(TRACE, CholeskyScene::new).size(Canvas.WIDE).scale(1);
    private static final int FRAMES = new CholeskyScene(TRACE).frames();

    @TempDir
    Path folder;

    @Test
    void aTalkTakesPagesStepsAndDrawingFromAnotherFolder() throws IOException {
        Program latex = Program.named("pdflatex");
        FIGURE.noTitle().noCounter().save(folder.resolve("figures/deep"), Format.PDF, Format.TEX, Format.TIKZ);
        String document = Files.readString(Path.of("../docs/LECTURERS.md"));
        int start = document.indexOf("\\documentclass");
        String talk = document.substring(start, document.indexOf("```", start));
        Files.writeString(folder.resolve("talk.tex"), talk.replace("{figures/", "{figures/deep/"));
        String said = latex.run(folder, "-interaction=nonstopmode", "-halt-on-error", "talk.tex");
        assertFalse(said.contains("Overfull") || said.contains("exit ") || said.contains("PDF inclusion"), said);
        assertEquals(3 * FRAMES, pages(folder.resolve("talk.pdf")));
    }

    @Test
    void theWordsOfAPdfAreFound() throws IOException {
        Program reader = Program.named("pdftotext");
        FIGURE.save(folder, Format.PDF);
        String said = reader.run(folder, "-layout", "frames.pdf", "-");
        assertTrue(said.contains("so A is positive definite"), said);
    }

    @Test
    void theDocumentsAroundStepsAndDrawingCompile() throws IOException {
        Program latex = Program.named("pdflatex");
        FIGURE.save(folder, Format.TEX, Format.TIKZ);
        for (String name : new String[] {"steps-document", "tikz-document"}) {
            String said = latex.run(folder, "-interaction=nonstopmode", "-halt-on-error", name + ".tex");
            assertFalse(said.contains("Overfull") || said.contains("exit "), said);
            assertEquals(1, pages(folder.resolve(name + ".pdf")));
        }
    }

    @Test
    void librsvgDrawsBothProfiles() throws IOException {
        Program rsvg = Program.named("rsvg-convert");
        FIGURE.save(folder, Format.SVG, Format.OFFICE);
        for (String name : new String[] {"frame-003", "frame-003-office"}) {
            assertEquals("", rsvg.run(folder, "-o", name + ".png", name + ".svg"));
            BufferedImage image = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertEquals(1280, image.getWidth(), "960 pt at 96 dots an inch");
        }
    }

    @Test
    void inkscapeDrawsBothProfiles() throws IOException {
        Program inkscape = Program.named("inkscape");
        FIGURE.save(folder, Format.SVG, Format.OFFICE);
        for (String name : new String[] {"frame-003", "frame-003-office"}) {
            inkscape.run(folder, "--export-filename=" + name + ".png", name + ".svg");
            assertTrue(Files.size(folder.resolve(name + ".png")) > 5000, name);
        }
    }

    @Test
    void libreOfficeOpensTheSlides() throws IOException {
        Program office = Program.named("soffice", "libreoffice");
        FIGURE.save(folder, Format.PPTX);
        String said = office.run(
                folder,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "frames.pptx");
        assertTrue(Files.exists(folder.resolve("frames.pdf")), said);
        assertEquals(FRAMES, pages(folder.resolve("frames.pdf")));
    }

    @Test
    void libreOfficeDrawsTheProfileForOffice() throws IOException {
        Program office = Program.named("soffice", "libreoffice");
        FIGURE.save(folder, Format.OFFICE);
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        String said = office.run(folder, profile, "--headless", "--convert-to", "png", "frame-003-office.svg");
        assertTrue(Files.exists(folder.resolve("frame-003-office.png")), said);
        assertTrue(ink(folder.resolve("frame-003-office.png")) > 1000, said);
    }

    /** It leaves the drawing to librsvg and the rest to LaTeX. */
    @Test
    void pandocMakesSlidesOfPagesAndOfTheProfileForOffice() throws IOException {
        Program pandoc = Program.named("pandoc");
        Program.named("pdflatex");
        Program.named("rsvg-convert");
        FIGURE.save(folder, Format.PDF, Format.OFFICE);
        Files.writeString(
                folder.resolve("talk.md"), "## Pages\n\n![](frames.pdf)\n\n## Office\n\n![](frame-003-office.svg)\n");
        assertEquals("", pandoc.run(folder, "-t", "beamer", "-o", "talk.pdf", "talk.md"));
        assertEquals(2, pages(folder.resolve("talk.pdf")));
    }

    @Test
    void chromiumDrawsTheProfileForOffice() throws IOException {
        Program chromium = Program.named("chromium", "chromium-browser", "google-chrome");
        FIGURE.save(folder, Format.OFFICE);
        chromium.run(
                folder,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1280,720",
                "--screenshot=" + folder.resolve("shot.png"),
                folder.resolve("frame-003-office.svg").toUri().toString());
        int ink = ink(folder.resolve("shot.png"));
        assertTrue(ink > 1000, ink + " dark pixels");
    }

    private static int ink(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        int ink = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xff) < 100) ink++;
        return ink;
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
