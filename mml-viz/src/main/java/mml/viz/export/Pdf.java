package mml.viz.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import mml.viz.svg.Svg;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Figures as pages of a PDF; its text is text, in the part of MML Sans that it needs. */
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
            PdfParts parts = new PdfParts(document);
            for (Svg figure : figures) page(document, parts, figure, style);
            if (document.getNumberOfPages() == 0)
                throw new IllegalArgumentException("figures is empty, expected at least one");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setVersion(1.5f); // what LaTeX takes without a warning; object streams would make it 1.6
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void page(PDDocument document, PdfParts parts, Svg figure, Style style) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) figure.width(), (float) figure.height()));
        document.addPage(page);
        try (PdfPage surface = new PdfPage(parts, page)) {
            Painter.paint(figure, style, surface);
        }
    }
}
