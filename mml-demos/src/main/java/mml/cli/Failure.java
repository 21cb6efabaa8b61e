package mml.cli;

import java.util.function.UnaryOperator;
import mml.data.Quoted;
import mml.text.Json;
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
    private final transient UnaryOperator<Json> witness;

    Failure(int code, String kind, String message, UnaryOperator<Json> witness, @Nullable Throwable cause) {
        super(Quoted.escaped(message), cause);
        this.code = code;
        this.kind = kind;
        this.witness = witness;
    }

    int code() {
        return code;
    }

    /** {@code {"error": {"kind": …, "message": …, …witness}}}. */
    String json() {
        Json error = Json.object().put("kind", kind).put("message", String.valueOf(getMessage()));
        return Json.object().put("error", witness.apply(error)) + "\n";
    }
}
