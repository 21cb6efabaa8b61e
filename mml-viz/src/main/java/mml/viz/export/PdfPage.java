package mml.viz.export;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import mml.viz.svg.Mark;
import mml.viz.svg.Rgb;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** A page of a PDF. What is painted is written at once, so that a page costs no more memory than its bytes. */
final class PdfPage implements Surface, AutoCloseable {
    private final PdfParts parts;
    private final PDPageContentStream out;
    private double opacity = 1;

    /** An empty page, upside down, as figures are. */
    PdfPage(PdfParts parts, PDPage page) throws IOException {
        this.parts = parts;
        out = new PDPageContentStream(parts.document(), page);
        out.transform(new Matrix(1, 0, 0, -1, 0, page.getMediaBox().getHeight()));
    }

    @Override
    public void fill(Shape shape, Rgb colour, double alpha) throws IOException {
        fade(alpha);
        ink(colour);
        if (!path(shape)) return;
        if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) out.fillEvenOdd();
        else out.fill();
    }

    @Override
    public void draw(Shape shape, BasicStroke stroke, Rgb colour, double alpha) throws IOException {
        fade(alpha);
        out.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
        out.setLineWidth(stroke.getLineWidth());
        out.setLineCapStyle(0); // ends where the line ends
        out.setLineJoinStyle(1); // round
        float[] dash = stroke.getDashArray();
        out.setLineDashPattern(dash == null ? new float[0] : dash, 0);
        if (path(shape)) out.stroke();
    }

    /** Writes the path of a shape, unless it is empty. */
    private boolean path(Shape shape) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        boolean any = false;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            any = true;
            int segment = i.currentSegment(p);
            switch (segment) {
                case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> // as a cubic, which is all a PDF knows
                    out.curveTo(
                            x + 2 * (p[0] - x) / 3,
                            y + 2 * (p[1] - y) / 3,
                            p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> out.closePath();
            }
            int end = segment == PathIterator.SEG_QUADTO ? 2 : segment == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (segment != PathIterator.SEG_CLOSE) {
                x = p[end];
                y = p[end + 1];
            }
        }
        return any;
    }

    /** Glyphs of one face on one line are one string, so that words are found; what no face has is an empty box. */
    @Override
    public void text(Mark.Text text, Rgb colour) throws IOException {
        fade(1);
        ink(colour);
        List<Glyphs.Glyph> glyphs = Glyphs.of(text);
        for (int i = 0; i < glyphs.size(); ) {
            Glyphs.Glyph first = glyphs.get(i);
            if (!first.face().has(first.character())) {
                fill(first.outline(), colour, 1);
                i++;
                continue;
            }
            StringBuilder run = new StringBuilder();
            int from = i;
            do run.appendCodePoint(glyphs.get(i++).character());
            while (i < glyphs.size() && follows(glyphs.get(from), glyphs.get(i - 1), glyphs.get(i)));
            out.beginText();
            out.setFont(parts.font(first.face()), 1);
            out.setTextMatrix(new Matrix(
                    (float) first.size(), 0, 0, (float) -first.size(), (float) first.x(), (float) first.y()));
            out.showText(run.toString());
            out.endText();
        }
    }

    /** Whether a glyph is set as the first of a run is, right after the last one. */
    private static boolean follows(Glyphs.Glyph first, Glyphs.Glyph last, Glyphs.Glyph next) {
        double end = last.x() + last.size() * last.face().advance(last.character());
        return next.face() == first.face()
                && next.size() == first.size()
                && next.y() == first.y()
                && Math.abs(next.x() - end) < 0.01 * first.size()
                && next.face().has(next.character());
    }

    @Override
    public void image(BufferedImage dots, AffineTransform place, boolean smooth) throws IOException {
        fade(1);
        PDImageXObject image = LosslessFactory.createFromImage(parts.document(), dots);
        image.setInterpolate(smooth);
        AffineTransform upright = new AffineTransform(place);
        upright.translate(0, dots.getHeight());
        upright.scale(dots.getWidth(), -dots.getHeight());
        out.drawImage(image, new Matrix(upright));
    }

    @Override
    public void enter(AffineTransform place) throws IOException {
        fade(1);
        out.saveGraphicsState();
        out.transform(new Matrix(place));
    }

    @Override
    public void leave() throws IOException {
        fade(1); // what is restored was saved so
        out.restoreGraphicsState();
    }

    private void ink(Rgb colour) throws IOException {
        out.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
    }

    private void fade(double alpha) throws IOException {
        if (alpha == opacity) return;
        out.setGraphicsStateParameters(parts.opacity(alpha));
        opacity = alpha;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
