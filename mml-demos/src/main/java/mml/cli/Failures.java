package mml.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import mml.data.Quoted;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.NumericalException;
import mml.matrix.SingularMatrixException;
import mml.trace.Json;

/** Turns what went wrong into one line and an exit code. */
final class Failures {
    private Failures() {}

    static Failure usage(String message) {
        return new Failure(Failure.INPUT, "Usage", message, Map.of(), null);
    }

    static Failure ofInput(String source, IllegalArgumentException e) {
        return new Failure(Failure.INPUT, "BadInput", source + ": " + e.getMessage(), Map.of(), e);
    }

    static Failure ofInput(String source, IOException e) {
        return new Failure(Failure.INPUT, "Unreadable", "cannot read " + source + ": " + reason(e), Map.of(), e);
    }

    static Failure ofOutput(String target, IOException e) {
        return new Failure(Failure.OUTPUT, "Unwritable", "cannot write " + target + ": " + reason(e), Map.of(), e);
    }

    /** A fault of the program, or a problem too large for the memory it has. */
    static Failure unexpected(Throwable e) {
        String message = e instanceof OutOfMemoryError
                ? "this problem needs more memory than Java has; make it smaller or give more with JAVA_TOOL_OPTIONS=-Xmx8g"
                : "a fault of mml itself: " + e + " (--debug shows where)";
        return new Failure(Failure.FAULT, "Fault", message, Map.of(), e);
    }

    /** {@code SingularMatrixException} becomes the kind {@code SingularMatrix}. */
    static Failure noAnswer(NumericalException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return new Failure(Failure.NO_ANSWER, kind, String.valueOf(e.getMessage()), witness(e), e);
    }

    private static Map<String, String> witness(NumericalException e) {
        Map<String, String> witness = new LinkedHashMap<>();
        if (e instanceof SingularMatrixException singular) {
            witness.put("index", Integer.toString(singular.index()));
            witness.put("rcond", Json.of(singular.rcond()));
            witness.put("kernel", Answer.texts(singular.kernel()));
        } else if (e instanceof NotPositiveDefiniteException indefinite) {
            witness.put("index", Integer.toString(indefinite.index()));
            witness.put("pivot", Json.of(indefinite.pivot()));
            witness.put("witness", Json.of(indefinite.witness()));
        } else if (e instanceof NoSolutionException none) {
            witness.put("contradiction", Answer.texts(none.combination()));
        }
        return witness;
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) return "there is no such file";
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException)
            return Quoted.of(String.valueOf(((FileSystemException) e).getFile())) + " is a file, not a folder";
        if (e instanceof FileSystemException f && f.getReason() != null) return f.getReason();
        return String.valueOf(e.getMessage());
    }
}
