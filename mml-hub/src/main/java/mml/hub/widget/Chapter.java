package mml.hub.widget;

import java.util.List;

/** What can be played with in one chapter's presentation. */
public record Chapter(int number, List<Widget> widgets, List<Derivation> derivations, List<Exercise> exercises) {
    public Chapter {
        widgets = List.copyOf(widgets);
        derivations = List.copyOf(derivations);
        exercises = List.copyOf(exercises);
    }

    /** The name of its page and of all that belongs to it, such as {@code chapter-02}. */
    public String page() {
        return (number < 10 ? "chapter-0" : "chapter-") + number;
    }

    public Widget widget(String name) {
        for (Widget w : widgets) if (w.name().equals(name)) return w;
        throw new IllegalArgumentException("chapter " + number + " has no widget '" + name + "'");
    }

    public Derivation derivation(String name) {
        for (Derivation d : derivations) if (d.name().equals(name)) return d;
        throw new IllegalArgumentException("chapter " + number + " has no derivation '" + name + "'");
    }

    public Exercise exercise(String name) {
        for (Exercise e : exercises) if (e.name().equals(name)) return e;
        throw new IllegalArgumentException("chapter " + number + " has no exercise '" + name + "'");
    }
}
