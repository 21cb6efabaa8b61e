package mml.hub.widget.ch02;

import org.teavm.jso.JSExport;

/** Probe. */
public final class Chapter2Page {
    private Chapter2Page() {}

    @JSExport
    public static String view(String widget, String state) {
        return "{\"w\":\"" + widget + "\",\"s\":\"" + state + "\"}";
    }
}
