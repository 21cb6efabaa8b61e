package mml.viz.export;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mml.viz.svg.Svg;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFFactory;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/**
 * Frames as slides of PowerPoint: the caption is the native title, what is seen in words is alternative text and note, the
 * picture is SVG with a PNG for programs that do not draw SVG.
 */
final class Pptx {
    /** Not its first moment: a ZipEntry takes that for one before 1980 and adds it once more, in the zone of the machine. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 1);

    private final PptxMaster master;
    private final XMLSlideShow deck;
    private final Style style;

    private Pptx(PptxMaster master, Style style) {
        this.master = master;
        this.deck = master.deck();
        this.style = style;
    }

    /**
     * Writes a file of one slide a frame.
     *
     * @param roll of pictures without captions, each as wide as the slide
     * @param head the height of the title above the picture
     * @throws IOException if this machine has no fonts, for the PNG
     */
    static void write(OutputStream out, Iterable<Roll.Shot> roll, Style style, double width, double height, double head)
            throws IOException {
        PptxMaster master = new PptxMaster(style.theme(), width, height, head);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (XMLSlideShow deck = master.deck()) {
            Pptx slides = new Pptx(master, style);
            for (Roll.Shot shot : roll) {
                if (Thread.interrupted()) throw new InterruptedIOException("interrupted while making slides");
                slides.add(shot);
            }
            deck.write(zip);
        }
        dated(zip.toByteArray(), out);
    }

    private void add(Roll.Shot shot) throws IOException {
        Svg picture = shot.picture();
        String caption = shot.frame().caption();
        String seen = picture.description().replace("\n", " ");
        if (deck.getSlides().isEmpty()) master.entitle(caption);
        XSLFSlide slide = master.slide();
        PptxMaster.text(slide, Placeholder.TITLE).setText(caption);
        XSLFPictureData png = part(XSLFRelation.IMAGE_PNG);
        XSLFPictureData svg = part(XSLFRelation.IMAGE_SVG);
        XSLFPictureShape shape = slide.createPicture(png);
        shape.setSvgImage(svg);
        fill(png, Png.of(picture, style));
        fill(svg, PlainSvg.document(picture, style).getBytes(StandardCharsets.UTF_8));
        shape.setName("Step " + shot.number());
        ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().setDescr(seen);
        shape.setAnchor(place(picture));
        XSLFNotes notes = master.notes(slide);
        PptxMaster.text(notes, Placeholder.BODY).setText(caption.equals(seen) ? caption : caption + "\n" + seen);
    }

    /** Empty as yet: of a picture that is there, POI draws every pixel to learn its size. */
    private XSLFPictureData part(XSLFRelation kind) {
        int number = deck.getSlides().size();
        return (XSLFPictureData) deck.createRelationship(kind, XSLFFactory.getInstance(), number, true)
                .getDocumentPart();
    }

    private static void fill(XSLFPictureData part, byte[] bytes) throws IOException {
        try (OutputStream out = part.getPackagePart().getOutputStream()) {
            out.write(bytes);
        }
    }

    /** As large as there is room below the title, in its middle. */
    private Rectangle2D place(Svg picture) {
        Rectangle2D room = master.room();
        double scale = Math.min(room.getWidth() / picture.width(), room.getHeight() / picture.height());
        double width = scale * picture.width();
        double height = scale * picture.height();
        return new Rectangle2D.Double(room.getCenterX() - width / 2, room.getCenterY() - height / 2, width, height);
    }

    /** The same file with a fixed date, so that the same figure gives the same bytes; POI dates its parts today. */
    private static void dated(byte[] today, OutputStream out) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(today));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry dated = new ZipEntry(part.getName());
                dated.setTimeLocal(EPOCH);
                to.putNextEntry(dated);
                from.transferTo(to);
                to.closeEntry();
            }
        }
    }
}
