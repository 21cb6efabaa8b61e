package mml.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.function.UnaryOperator;
import mml.data.Quoted;
import mml.decomposition.NotPositiveDefiniteException;
import mml.matrix.NumericalException;
import mml.matrix.SingularMatrixException;
import mml.mixture.CollapseException;
import mml.text.Json;

/** Turns what went wrong into one line and an exit code. */
final class Failures {
    private Failures() {}

    static Failure usage(String message) {
        return new Failure(Failure.INPUT, "Usage", message, UnaryOperator.identity(), null);
    }

    static Failure ofInput(String source, IllegalArgumentException e) {
        return new Failure(Failure.INPUT, "BadInput", source + ": " + e.getMessage(), UnaryOperator.identity(), e);
    }

    static Failure ofInput(String source, IOException e) {
        return new Failure(
                Failure.INPUT, "Unreadable", "cannot read " + source + ": " + reason(e), UnaryOperator.identity(), e);
    }

    static Failure ofOutput(String target, IOException e) {
        String file = e instanceof FileSystemException f && f.getReason() != null ? f.getFile() : null;
        String place = file == null || file.endsWith(".part") ? target : file; // one of many is named itself
        return new Failure(
                Failure.OUTPUT, "Unwritable", "cannot write " + place + ": " + reason(e), UnaryOperator.identity(), e);
    }

    /** A fault of the program, or a problem too large for the memory it has. */
    static Failure unexpected(Throwable e) {
        String message = e instanceof OutOfMemoryError
                ? "this problem needs more memory than Java has; make it smaller or give more with"
                        + " JAVA_TOOL_OPTIONS=-Xmx8g"
                : "a fault of mml itself: " + e + " (--debug shows where)";
        return new Failure(Failure.FAULT, "Fault", message, UnaryOperator.identity(), e);
    }

    /** {@code SingularMatrixException} becomes the kind {@code SingularMatrix}. */
    static Failure noAnswer(NumericalException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return new Failure(Failure.NO_ANSWER, kind, String.valueOf(e.getMessage()), witness(e), e);
    }

    private static UnaryOperator<Json> witness(NumericalException e) {
        return json -> {
            if (e instanceof SingularMatrixException s)
                json.put("index", s.index()).put("rcond", s.rcond()).put("kernel", Answer.texts(s.kernel()));
            if (e instanceof NotPositiveDefiniteException s)
                json.put("index", s.index()).put("pivot", s.pivot()).put("witness", s.witness());
            if (e instanceof CollapseException s)
                json.put("component", s.component()).put("points", s.points()).put("pivot", s.smallestPivot());
            if (e instanceof NoSolutionException s) json.put("contradiction", Answer.texts(s.combination()));
            return json;
        };
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
