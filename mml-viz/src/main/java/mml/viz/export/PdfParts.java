package mml.viz.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** What the pages of a document share: the faces they are set in, and how much shows through. */
final class PdfParts {
    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new HashMap<>();
    private final Map<Double, PDExtendedGraphicsState> states = new HashMap<>();

    PdfParts(PDDocument document) {
        this.document = document;
    }

    PDDocument document() {
        return document;
    }

    /** A face, of which the document takes the glyphs that are used. */
    PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.file(), true);
            fonts.put(face, font);
        }
        return font;
    }

    PDExtendedGraphicsState opacity(double opacity) {
        return states.computeIfAbsent(opacity, alpha -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha.floatValue());
            state.setStrokingAlphaConstant(alpha.floatValue());
            return state;
        });
    }
}
