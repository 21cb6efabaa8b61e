package mml.iteration;

import java.util.Objects;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;

/**
 * How an iteration ended, as a model keeps it: {@code "iterations":12,"outcome":"CONVERGED"}.
 *
 * @param iterations how many there were
 * @param outcome why no more
 */
public record Ending(int iterations, Outcome outcome) {
    public Ending {
        if (iterations < 0) throw new IllegalArgumentException("iterations is " + iterations + ", expected 0 or more");
        Objects.requireNonNull(outcome, "outcome");
    }

    /**
     * Reads what {@link #in} wrote.
     *
     * @throws IllegalArgumentException if one of both is missing or unknown
     */
    public static Ending of(JsonValue json) {
        return new Ending(json.get("iterations").whole(), json.get("outcome").constant(Outcome.values()));
    }

    /** Adds both to an object. */
    public Json in(Json object) {
        return object.put("iterations", iterations).put("outcome", outcome.name());
    }

    @Override
    public String toString() {
        return outcome.verb() + " after " + Count.of(iterations, "iteration");
    }
}
