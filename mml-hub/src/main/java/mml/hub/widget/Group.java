package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inputs that belong together, under one title; in a state that asks for none of them there is no panel. */
public record Group(String title, List<Input> inputs) {
    public Group {
        inputs = List.copyOf(inputs);
    }

    public static Group of(String title, Input... inputs) {
        return new Group(title, List.of(inputs));
    }

    Optional<Panel> panel(State state) {
        List<Control> controls = new ArrayList<>();
        for (Input input : inputs) controls.addAll(input.controls(state));
        return controls.isEmpty() ? Optional.empty() : Optional.of(new Panel(title, controls));
    }
}
