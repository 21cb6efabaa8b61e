package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.Xml;
import mml.viz.scene.Canvas;
import mml.viz.scene.Frame;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideSize;

class PptxTest {
    private static final Trace<CholeskyStep> TRACE =
            Trace.of(t -> Cholesky.of(Matrix.of(new int[][] {{4, 2}, {2, 5}}), t));
    private static final Figure FIGURE =
            Figure.of(TRACE, CholeskyScene::new).size(Canvas.WIDE).scale(0.5);
    private static final int FRAMES = new CholeskyScene(TRACE).frames();
    private static final double HEAD = Wishes.TITLE * Canvas.WIDE.height();

    @TempDir
    Path folder;

    private static XMLSlideShow opened(Path file) throws IOException {
        return new XMLSlideShow(Files.newInputStream(file));
    }

    private XMLSlideShow deck(Figure figure) throws IOException {
        return opened(figure.save(folder, Format.PPTX).get(0));
    }

    private static String text(XSLFSheet sheet, Placeholder kind) {
        return ((XSLFTextShape) sheet.getPlaceholder(kind)).getText();
    }

    private static Color colour(Theme theme, Role role) {
        Rgb colour = theme.colour(role);
        return new Color(colour.red(), colour.green(), colour.blue());
    }

    @Test
    void aSlideHasANativeTitleThenThePictureAndItsWordsAsNotes() throws IOException {
        try (XMLSlideShow deck = deck(FIGURE)) {
            assertEquals(FRAMES, deck.getSlides().size());
            for (int k = 0; k < FRAMES; k++) {
                Frame frame = new CholeskyScene(TRACE).frame(k);
                XSLFSlide slide = deck.getSlides().get(k);
                List<XSLFShape> inOrder = slide.getShapes();
                assertEquals(2, inOrder.size());
                assertEquals(frame.caption(), slide.getTitle());
                assertEquals(frame.caption(), ((XSLFTextShape) inOrder.get(0)).getText());
                XSLFPictureShape picture = (XSLFPictureShape) inOrder.get(1);
                assertEquals("Step " + (k + 1), picture.getShapeName());
                String seen = ((CTPicture) picture.getXmlObject())
                        .getNvPicPr()
                        .getCNvPr()
                        .getDescr();
                assertEquals(frame.picture().description(), seen);
                String note = text(slide.getNotes(), Placeholder.BODY);
                assertEquals(frame.caption().equals(seen) ? seen : frame.caption() + "\n" + seen, note);
            }
        }
    }

    @Test
    void thePictureIsSvgWithAPngAndFillsTheRoomBelowTheTitle() throws IOException {
        try (XMLSlideShow deck = deck(FIGURE)) {
            XSLFPictureShape picture =
                    (XSLFPictureShape) deck.getSlides().get(1).getShapes().get(1);
            Roll untitled = Roll.of(new CholeskyScene(TRACE, untitled()), Integer.MAX_VALUE);
            Style style = Style.LIGHT.withScale(0.5);
            assertArrayEquals(
                    Png.of(untitled.picture(1), style), picture.getPictureData().getData());
            assertEquals(
                    PlainSvg.document(untitled.picture(1), style),
                    new String(picture.getSvgImage().getData(), StandardCharsets.UTF_8));
            assertEquals(0, picture.getAnchor().getX(), 1e-3);
            assertEquals(HEAD, picture.getAnchor().getY(), 1e-3);
            assertEquals(Canvas.WIDE.width(), picture.getAnchor().getMaxX(), 1e-3);
            assertEquals(Canvas.WIDE.height(), picture.getAnchor().getMaxY(), 1e-3);
            XSLFTextShape title = (XSLFTextShape) deck.getSlides().get(1).getPlaceholder(Placeholder.TITLE);
            assertEquals(HEAD, title.getAnchor().getMaxY(), 1e-3);
            assertEquals(
                    0.36 * HEAD,
                    title.getTextParagraphs().get(0).getTextRuns().get(0).getFontSize(),
                    0.01);
        }
    }

    private static Canvas untitled() {
        Wishes wishes = new Wishes();
        wishes.canvas = Canvas.WIDE;
        wishes.untitle(false);
        return wishes.layout();
    }

    @Test
    void groundAndColoursAreThoseOfTheThemeAlsoWherePicturesHaveNone() throws IOException {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT))
            try (XMLSlideShow deck = deck(FIGURE.theme(theme).transparent())) {
                XSLFSlide slide = deck.getSlides().get(0);
                assertTrue(slide.getXmlObject().getCSld().isSetBg(), "its own, also in another deck");
                assertEquals(colour(theme, Role.PAPER), slide.getBackground().getFillColor());
                assertEquals(
                        colour(theme, Role.PAPER),
                        slide.getSlideLayout().getBackground().getFillColor());
                var run = ((XSLFTextShape) slide.getPlaceholder(Placeholder.TITLE))
                        .getTextParagraphs()
                        .get(0)
                        .getTextRuns()
                        .get(0);
                assertEquals("Arial", run.getFontFamily());
                assertTrue(run.isBold());
                byte[] blue =
                        slide.getTheme().getCTColor("accent1").getSrgbClr().getVal();
                Color series = colour(theme, Role.SERIES_1);
                assertArrayEquals(
                        new byte[] {(byte) series.getRed(), (byte) series.getGreen(), (byte) series.getBlue()}, blue);
                assertEquals("mml", slide.getTheme().getName());
                String paper = deck.getNotesMaster()
                        .getXmlObject()
                        .getClrMap()
                        .getBg1()
                        .toString();
                assertEquals(theme.isDark() ? "dk1" : "lt1", paper, "notes are printed on something light");
            }
    }

    @Test
    void oneLayoutIsLeftAndNothingOfTheMachine() throws IOException {
        Path file = FIGURE.save(folder, Format.PPTX).get(0);
        try (XMLSlideShow deck = opened(file)) {
            assertEquals(1, deck.getSlideMasters().size());
            assertEquals(1, deck.getSlideMasters().get(0).getSlideLayouts().length);
            assertNotNull(deck.findLayout("Title and figure"));
            POIXMLProperties.CoreProperties properties = deck.getProperties().getCoreProperties();
            assertEquals(new CholeskyScene(TRACE).frame(0).caption(), properties.getTitle());
            assertEquals("mml", properties.getCreator());
            assertNull(properties.getLastModifiedByUser());
            assertNull(properties.getCreated());
            assertNull(properties.getModified());
        }
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                names.add(entry.getName());
                assertEquals(1980, entry.getTimeLocal().getYear());
                if (!entry.getName().endsWith(".png")) Xml.parse(read(zip, entry.getName()));
            }
            for (String part : read(zip, "[Content_Types].xml").split("PartName=\"/", -1))
                if (!part.startsWith("<?xml")) assertTrue(names.contains(part.substring(0, part.indexOf('"'))), part);
            String master = read(zip, "ppt/slideMasters/slideMaster1.xml");
            assertEquals(2, master.split("<p:sldLayoutId ", -1).length, master);
        }
        assertEquals("[Content_Types].xml", names.get(0), "where readers look first");
        assertEquals(
                1, names.stream().filter(n -> n.contains("slideLayouts/slide")).count());
        assertTrue(names.stream().noneMatch(n -> n.contains("thumbnail") || n.contains("app.xml")), names.toString());
    }

    private static String read(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aSlideIsOneThatPowerPointOpens() throws IOException {
        double[][] sizes = {{5000, 2500, 4032, 2016}, {50, 36, 100, 72}, {340.25, 255.1, 340.25, 255.1}};
        for (double[] size : sizes) {
            Svg picture = new Svg(size[0], size[1], "Poster", "", List.of());
            try (XMLSlideShow deck = deck(Figure.of(picture).scale(0.1))) {
                CTSlideSize slide = deck.getCTPresentation().getSldSz();
                assertEquals(Units.toEMU(size[2]), slide.getCx());
                assertEquals(Units.toEMU(size[3]), slide.getCy());
                assertFalse(slide.isSetType(), "it is no screen of 4:3");
            }
        }
    }

    @Test
    void anInterruptLeavesNoHalfFile() throws IOException {
        for (int step : new int[] {2, FRAMES}) {
            Figure interrupted = FIGURE.watched((done, total) -> {
                if (done == step) Thread.currentThread().interrupt();
            });
            assertThrows(InterruptedIOException.class, () -> interrupted.save(folder, Format.PPTX));
            assertFalse(Thread.interrupted());
            assertArrayEquals(new String[0], folder.toFile().list());
        }
    }
}
