package mml.hub.widget.ch02;

import mml.hub.widget.Border;
import mml.hub.widget.Widget;
import org.teavm.jso.JSExport;

/** What the page of chapter 2 calls: the border to JavaScript with this chapter's widgets behind it. */
public final class Chapter2Page {
    private Chapter2Page() {}

    @JSExport
    public static String example(String widget) {
        return widget(widget).example().toString();
    }

    @JSExport
    public static String view(String widget, String state) {
        return Border.view(widget(widget), state);
    }

    @JSExport
    public static String set(String widget, String state, String key, String value) {
        return Border.set(widget(widget), state, key, value);
    }

    @JSExport
    public static String drag(String widget, String state, String handle, double x, double y) {
        return Border.drag(widget(widget), state, handle, x, y);
    }

    @JSExport
    public static String nudge(String widget, String state, String handle, int right, int up) {
        return Border.nudge(widget(widget), state, handle, right, up);
    }

    @JSExport
    public static String export(String widget, String state, String format) {
        return Border.export(widget(widget), state, format);
    }

    @JSExport
    public static String lines(String derivation, int seed) {
        return Border.lines(Chapter2.CHAPTER.derivation(derivation), seed);
    }

    @JSExport
    public static String mark(String exercise, String answer) {
        return Border.mark(Chapter2.CHAPTER.exercise(exercise), answer);
    }

    private static Widget widget(String name) {
        return Chapter2.CHAPTER.widget(name);
    }
}
