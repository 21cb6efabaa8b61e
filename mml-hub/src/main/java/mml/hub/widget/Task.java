package mml.hub.widget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mml.matrix.Vector;

/**
 * One draw of an exercise: the values that its question speaks of, and for each field the right answer and how a typed one
 * is judged. The fields are judged in order; the first that is not right is spoken about.
 */
public final class Task {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(String key, String name, String answer, Function<String, Feedback> judge) {}

    /** A mistake that many make: what it gives, and what is said about it. */
    public record Slip(Vector gives, String words) {
        public static Slip of(double gives, String words) {
            return new Slip(Vector.of(gives), words);
        }
    }

    /** Puts a value into the question and the solution, as TeX, wherever {@code @{name}} stands. */
    public Task value(String name, String tex) {
        values.put(name, tex);
        return this;
    }

    /**
     * A field that is judged in a way of its own.
     *
     * @param name what it is called in feedback
     * @param answer one right answer, as it can be typed
     * @param judge right, wrong and why, or a note; an {@code IllegalArgumentException} says what could not be read
     */
    public Task part(String key, String name, String answer, Function<String, Feedback> judge) {
        parts.add(new Part(key, name, answer, judge));
        return this;
    }

    /** A field for one number. */
    public Task number(String key, String name, double exact, String answer, String hint, Slip... slips) {
        return numbers(key, name, Vector.of(exact), answer, hint, slips);
    }

    /** A field for the numbers of a vector. */
    public Task numbers(String key, String name, Vector exact, String answer, String hint, Slip... slips) {
        return part(key, name, answer, text -> {
            Answer[] typed = exact.size() == 1
                    ? new Answer[] {Answer.number(text, name)}
                    : Answer.entries(text, name, exact.size());
            Verdict verdict = Verdict.of(typed, exact.toArray());
            if (verdict == Verdict.RIGHT) return Feedback.right("");
            for (Slip slip : slips)
                if (Verdict.of(typed, slip.gives().toArray()) == Verdict.RIGHT)
                    return Feedback.wrong(name + ": " + slip.words());
            if (verdict == Verdict.FEW_DIGITS) return Feedback.note(name + ": " + verdict.words() + ".");
            if (verdict != Verdict.WRONG) return Feedback.wrong(name + ": " + verdict.words() + ".");
            return Feedback.wrong(name + ": " + hint);
        });
    }

    /** A field with two buttons, {@code yes} and {@code no}. */
    public Task yesOrNo(String key, String name, boolean exact, String hint) {
        return part(key, name, exact ? "yes" : "no", text -> {
            if (!text.equals("yes") && !text.equals("no")) return Feedback.note(name + ": choose yes or no.");
            return text.equals("yes") == exact ? Feedback.right("") : Feedback.wrong(name + ": " + hint);
        });
    }

    /** The values of this draw by name, as TeX. */
    public Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The right answers, as they can be typed. */
    public State answers() {
        State answers = State.empty();
        for (Part part : parts) answers = answers.with(part.key, part.answer);
        return answers;
    }

    Feedback mark(State answer) {
        StringBuilder said = new StringBuilder();
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            Feedback feedback = judged(part, answer.get(part.key, "").strip());
            if (!feedback.kind().equals("right")) return new Feedback(feedback.kind(), before(k) + feedback.text());
            if (!feedback.text().isEmpty()) said.append(' ').append(feedback.text());
        }
        String all = parts.size() == 1 ? "That is right." : parts.size() == 2 ? "Both are right." : "All are right.";
        return Feedback.right(all + said);
    }

    private static Feedback judged(Part part, String typed) {
        try {
            return part.judge.apply(typed);
        } catch (IllegalArgumentException problem) {
            return Feedback.note(String.valueOf(problem.getMessage()));
        }
    }

    /** What can be said about the fields before this one. */
    private String before(int k) {
        if (k == 0) return "";
        if (k == 1) return parts.get(0).name + " is right. ";
        return k == parts.size() - 1 ? "All before are right. " : "Right so far. ";
    }
}
