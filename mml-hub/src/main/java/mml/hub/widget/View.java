package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.viz.svg.Svg;

/**
 * All that a widget shows for one state.
 *
 * @param picture the frame
 * @param caption one line under the picture; empty if the picture says it itself
 * @param spoken the same for somebody who does not see the picture
 * @param step which step is shown, from 0
 * @param steps how many there are, at least 1
 * @param facts results beside the picture
 * @param feedback an answer to what was just done
 * @param panels the controls, with their values as they are now
 * @param handles what can be dragged
 * @param java the call of mml that gives the same
 */
public record View(
        Svg picture,
        String caption,
        String spoken,
        int step,
        int steps,
        List<Fact> facts,
        Feedback feedback,
        List<Panel> panels,
        List<Handle> handles,
        String java) {
    public View {
        facts = List.copyOf(facts);
        panels = List.copyOf(panels);
        handles = List.copyOf(handles);
    }

    /** A view of a step, to be filled: the picture says its words itself unless others are given. */
    public static Builder of(Svg picture, int step, int steps) {
        return new Builder(picture, step, steps);
    }

    /** A view that is being put together. */
    public static final class Builder {
        private final List<Fact> facts = new ArrayList<>();
        private final List<Panel> panels = new ArrayList<>();
        private final List<Handle> handles = new ArrayList<>();
        private final int step;
        private final int steps;
        private Svg picture;
        private String caption = "";
        private String spoken;
        private Feedback feedback = Feedback.NONE;
        private String java = "";

        private Builder(Svg picture, int step, int steps) {
            this.picture = Objects.requireNonNull(picture);
            this.spoken = picture.description();
            this.step = step;
            this.steps = steps;
        }

        /** Another picture, and its words. */
        public Builder picture(Svg other) {
            picture = other;
            return spoken(other.description());
        }

        public Builder caption(String line) {
            caption = line;
            return this;
        }

        public Builder spoken(String text) {
            spoken = text;
            return this;
        }

        /** What is said before the rest. */
        Builder spokenFirst(String sentence) {
            return spoken(sentence + " " + spoken);
        }

        public Builder fact(String name, String value) {
            facts.add(Fact.of(name, value));
            return this;
        }

        public Builder check(String name, boolean holds) {
            facts.add(Fact.checked(name, holds));
            return this;
        }

        public Builder facts(List<Fact> more) {
            facts.addAll(more);
            return this;
        }

        public Builder feedback(Feedback answer) {
            feedback = answer;
            return this;
        }

        /** An answer to a guess, unless there is something more important to say. */
        Builder guessed(Feedback answer) {
            boolean free = feedback.text().isEmpty() || !feedback.kind().equals("wrong");
            return answer.text().isEmpty() || !free ? this : feedback(answer);
        }

        /** Says why something else is shown than was asked for. */
        public Builder warning(String text) {
            spoken = text + " " + spoken;
            return feedback(Feedback.wrong(text));
        }

        public Builder java(String call) {
            java = call;
            return this;
        }

        Builder panels(List<Panel> all) {
            panels.addAll(all);
            return this;
        }

        Builder handles(List<Handle> all) {
            for (Handle handle : all) if (handle.seen()) handles.add(handle);
            return this;
        }

        View build() {
            return new View(picture, caption, spoken, step, steps, facts, feedback, panels, handles, java);
        }
    }
}
