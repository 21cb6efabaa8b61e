package mml.bench;

import java.io.IOException;
import java.nio.file.Path;
import mml.bench.accuracy.Accuracy;
import mml.bench.accuracy.Programs;

/** What is worth measuring beside the time of a question: a table in Markdown, which stands below that of the times. */
final class Remark {
    private Remark() {}

    /** Empty where there is nothing to add. */
    static String on(String question, Path home) throws IOException {
        Path golden = Accuracy.published(home);
        return switch (question) {
            case "svm" -> SvmResidual.table();
            case "linearprogram" -> titled("linear", Programs.linear(home, golden));
            case "quadraticprogram" -> titled("quadratic", Programs.quadratic(home, golden));
            default -> "";
        };
    }

    private static String titled(String kind, String table) {
        return """
            All reference cases of %s programs. A result is right if the status is the known one, the point keeps the
            constraints and its value is the known one; only mml proves that it is. What is wrong is in bold.

            %s""".formatted(kind, table);
    }
}
