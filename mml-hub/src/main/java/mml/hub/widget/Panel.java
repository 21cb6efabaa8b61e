package mml.hub.widget;

import java.util.List;

/** Controls that belong together, under one title. */
public record Panel(String title, List<Control> controls) {
    public Panel {
        controls = List.copyOf(controls);
    }

    public static Panel of(String title, Control... controls) {
        return new Panel(title, List.of(controls));
    }
}
