package mml.viz.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mml.viz.svg.Course;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A surface that turns what is painted on it into marks: lines as the areas they cover, text as outlines. Pictures leave no
 * mark; a chart has none.
 */
final class ShapeRecorder extends Graphics2D {
    private final Graphics2D state;
    private final List<Mark> marks;
    private final Function<Color, mml.viz.svg.Paint> paints;
    private final SegmentRun run = new SegmentRun();

    /** @param paints which paint a colour stands for */
    ShapeRecorder(Function<Color, mml.viz.svg.Paint> paints) {
        this(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics(), new ArrayList<>(), paints);
        state.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        state.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    private ShapeRecorder(Graphics2D state, List<Mark> marks, Function<Color, mml.viz.svg.Paint> paints) {
        this.state = state;
        this.marks = marks;
        this.paints = paints;
    }

    /** What was painted, in order. */
    List<Mark> marks() {
        flush();
        return List.copyOf(marks);
    }

    @Override
    public void draw(Shape shape) {
        double[] ends = ends(shape);
        if (ends.length == 0) {
            fill(state.getStroke().createStrokedShape(shape));
            return;
        }
        boolean goesOn = !run.isEmpty() && run.getX() == ends[0] && run.getY() == ends[1] && run.isDrawnLike(state);
        if (!goesOn) {
            flush();
            run.start(state, ends[0], ends[1]);
        }
        run.lineTo(ends[2], ends[3]);
    }

    /** The ends of a shape that is one segment, else nothing. */
    private static double[] ends(Shape shape) {
        double[] out = new double[4];
        double[] c = new double[6];
        int n = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next(), n++) {
            int kind = i.currentSegment(c);
            boolean fits = n == 0 ? kind == PathIterator.SEG_MOVETO : n == 1 && kind == PathIterator.SEG_LINETO;
            if (!fits) return new double[0];
            out[2 * n] = c[0];
            out[2 * n + 1] = c[1];
        }
        return n == 2 ? out : new double[0];
    }

    /** Segments drawn one after the other become one line, so that its dashes run on. */
    private void flush() {
        if (run.isEmpty()) return;
        Color colour = state.getColor();
        Shape line = run.stroked();
        state.setColor(run.colour());
        run.clear();
        fill(line);
        state.setColor(colour);
    }

    @Override
    public void fill(Shape shape) {
        flush();
        Color colour = state.getColor();
        if (colour.getAlpha() == 0) return;
        Shape placed = state.getTransform().createTransformedShape(shape);
        Shape clip = state.getClip();
        if (clip != null) {
            Shape placedClip = state.getTransform().createTransformedShape(clip);
            if (!placedClip.getBounds2D().contains(placed.getBounds2D())) {
                Area area = new Area(placed);
                area.intersect(new Area(placedClip));
                placed = area;
            }
        }
        Course course = course(placed);
        if (course.equals(Course.EMPTY)) return;
        marks.add(new Mark.Path(course, Look.fill(paints.apply(colour)).faded(colour.getAlpha() / 255.0)));
    }

    private static Course course(Shape shape) {
        Course course = Course.EMPTY;
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            course = switch (i.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> course.moveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> course.lineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> course.quadTo(c[0], c[1], c[2], c[3]);
                case PathIterator.SEG_CUBICTO -> course.cubicTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> course.close();
            };
        }
        return course;
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isEmpty()) {
            fill(new TextLayout(text, state.getFont(), getFontRenderContext())
                    .getOutline(AffineTransform.getTranslateInstance(x, y)));
        }
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new TextLayout(text, getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int n) {
        if (n > 0) draw(polygon(xs, ys, n));
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int n) {
        if (n > 0) draw(closed(polygon(xs, ys, n)));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int n) {
        if (n > 0) fill(closed(polygon(xs, ys, n)));
    }

    private static Path2D polygon(int[] xs, int[] ys, int n) {
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < n; i++) path.lineTo(xs[i], ys[i]);
        return path;
    }

    private static Path2D closed(Path2D path) {
        path.closePath();
        return path;
    }

    @Override
    public Graphics create() {
        flush();
        return new ShapeRecorder((Graphics2D) state.create(), marks, paints);
    }

    @Override
    public void dispose() {
        flush();
        state.dispose();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public boolean drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public void drawImage(BufferedImage image, @Nullable BufferedImageOp op, int x, int y) {}

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {}

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {}

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color ground, @Nullable ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(
            Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, @Nullable ImageObserver o) {
        return true;
    }

    @Override
    public boolean drawImage(
            Image image,
            int x1,
            int y1,
            int x2,
            int y2,
            int u1,
            int v1,
            int u2,
            int v2,
            Color ground,
            @Nullable ImageObserver o) {
        return true;
    }

    @Override
    public boolean hit(Rectangle rect, Shape shape, boolean onStroke) {
        return state.hit(rect, shape, onStroke);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return state.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite composite) {
        state.setComposite(composite);
    }

    @Override
    public void setPaint(Paint paint) {
        state.setPaint(paint);
    }

    @Override
    public void setStroke(Stroke stroke) {
        state.setStroke(stroke);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        state.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return state.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        state.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        state.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return state.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        flush();
        state.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        flush();
        state.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        flush();
        state.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        flush();
        state.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        flush();
        state.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        flush();
        state.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        flush();
        state.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        flush();
        state.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return state.getTransform();
    }

    @Override
    public Paint getPaint() {
        return state.getPaint();
    }

    @Override
    public Composite getComposite() {
        return state.getComposite();
    }

    @Override
    public void setBackground(Color colour) {
        state.setBackground(colour);
    }

    @Override
    public Color getBackground() {
        return state.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return state.getStroke();
    }

    @Override
    public void clip(@Nullable Shape shape) {
        flush();
        state.clip(shape);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return state.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return state.getColor();
    }

    @Override
    public void setColor(Color colour) {
        state.setColor(colour);
    }

    @Override
    public void setPaintMode() {
        state.setPaintMode();
    }

    @Override
    public void setXORMode(Color colour) {
        state.setXORMode(colour);
    }

    @Override
    public Font getFont() {
        return state.getFont();
    }

    @Override
    public void setFont(Font font) {
        state.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return state.getFontMetrics(font);
    }

    @Override
    public Rectangle getClipBounds() {
        return state.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        flush();
        state.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        flush();
        state.setClip(x, y, width, height);
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        flush();
        state.setClip(shape);
    }

    @Override
    public @Nullable Shape getClip() {
        return state.getClip();
    }
}
