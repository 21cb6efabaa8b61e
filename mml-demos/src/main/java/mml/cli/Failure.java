package mml.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import mml.data.Quoted;
import mml.trace.Json;
import org.jspecify.annotations.Nullable;

/** Why a command ends without its result: what it says, and the exit code that says it to a script. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int OUTPUT = 1;
    static final int FAULT = 1;
    static final int INPUT = 2;
    static final int NO_ANSWER = 3;

    private final int code;
    private final String kind;
    private final transient Map<String, String> witness;

    Failure(int code, String kind, String message, Map<String, String> witness, @Nullable Throwable cause) {
        super(Quoted.escaped(message), cause);
        this.code = code;
        this.kind = kind;
        this.witness = new LinkedHashMap<>(witness);
    }

    int code() {
        return code;
    }

    /** {@code {"error": {"kind": …, "message": …, …witness}}}. */
    String json() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kind", Json.of(kind));
        members.put("message", Json.of(String.valueOf(getMessage())));
        members.putAll(witness);
        return "{\"error\":" + Answer.object(members) + "}\n";
    }
}
