package mml.viz.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import mml.viz.svg.Svg;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Figures as pages of a PDF; text becomes outlines, so it looks the same where its font is missing. */
final class Pdf {
    private static final long DOCUMENT_ID = 42;

    private Pdf() {}

    /**
     * The bytes of a PDF file with one page per figure, one user unit as one point.
     *
     * @throws IllegalArgumentException if there is no figure
     */
    static byte[] of(Iterable<Svg> figures, Style style, String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            information.setProducer("mml");
            document.setDocumentInformation(information);
            for (Svg figure : figures) page(document, figure, style);
            if (document.getNumberOfPages() == 0)
                throw new IllegalArgumentException("figures is empty, expected at least one");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setVersion(1.5f); // what LaTeX takes without a warning; object streams would make it 1.6
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void page(PDDocument document, Svg figure, Style style) throws IOException {
        float width = (float) figure.width();
        float height = (float) figure.height();
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        try {
            Painter.paint(figure, style, graphics, width, height);
        } finally {
            graphics.dispose();
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
        }
    }
}
