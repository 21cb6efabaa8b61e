package mml.viz.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.jspecify.annotations.Nullable;

/** How a {@link Figure} is to look; what is not wished for stays as it is here. */
final class Wishes {
    /** The share of a slide that its own title takes. */
    static final double TITLE = 0.15;

    Theme theme = Theme.LIGHT;

    @Nullable
    Canvas canvas;

    double fontSize; // 0: that of the theme, or of the canvas
    int digits; // 0: as many as the scene thinks best
    double scale = 2;
    boolean ground = true;
    boolean title = true;
    boolean counter = true;
    boolean crop;
    int first = 1;
    int last = Integer.MAX_VALUE;
    String name = "";
    Figure.Patience patience = (done, total) -> {};

    Wishes copy() {
        Wishes w = new Wishes();
        w.theme = theme;
        w.canvas = canvas;
        w.fontSize = fontSize;
        w.digits = digits;
        w.scale = scale;
        w.ground = ground;
        w.title = title;
        w.counter = counter;
        w.crop = crop;
        w.first = first;
        w.last = last;
        w.name = name;
        w.patience = patience;
        return w;
    }

    /** For a picture below a title that is not part of it. */
    void untitle(boolean drawn) {
        Canvas whole = layout();
        if (!drawn && !whole.isFitted())
            canvas = new Canvas(whole.width(), (1 - TITLE) * whole.height(), whole.fontSize()).withHead(whole.head());
        title = false;
        counter = false;
    }

    Style style() {
        return new Style(theme, ground, scale);
    }

    /** The canvas that a scene is laid out on. */
    Canvas layout() {
        Canvas room = canvas == null ? Canvas.WIDE : canvas;
        double size = fontSize > 0 ? fontSize : theme.text();
        if (size > 0) room = room.withFontSize(size);
        if (title && counter) return room;
        return room.withHead(title ? Canvas.Head.CAPTION : counter ? Canvas.Head.COUNT : Canvas.Head.NOTHING);
    }

    /** What makes a picture that is there already as wished: words taken away, scaled into the size. */
    UnaryOperator<Svg> fitted() {
        return picture -> {
            Svg said = title && counter ? picture : headed(picture);
            return canvas == null || canvas.isFitted() ? said : into(canvas, said);
        };
    }

    private Svg headed(Svg p) {
        List<Mark> marks = p.marks().stream().map(this::heading).toList();
        return new Svg(p.width(), p.height(), p.title(), p.description(), marks);
    }

    /** In a heading the caption comes first, the count last. */
    private Mark heading(Mark mark) {
        if (!(mark instanceof Mark.Group g) || !g.id().equals("caption")) return mark;
        int count = g.marks().size() - 1;
        List<Mark> kept = new ArrayList<>();
        if (title) kept.addAll(g.marks().subList(0, count));
        if (counter) kept.add(g.marks().get(count));
        return Mark.named("caption", kept);
    }

    private static Svg into(Canvas canvas, Svg picture) {
        double scale = Math.min(canvas.width() / picture.width(), canvas.height() / picture.height());
        Point origin = new Point(
                (canvas.width() - scale * picture.width()) / 2, (canvas.height() - scale * picture.height()) / 2);
        Mark whole = new Mark.Group("", origin, scale, picture.marks());
        return new Svg(canvas.width(), canvas.height(), picture.title(), picture.description(), List.of(whole));
    }
}
