package mml.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mml.data.FileRows;
import mml.data.Rows;
import mml.matrix.Matrix;
import mml.mixture.Em;
import mml.mixture.EmResult;
import mml.mixture.EmSettings;
import mml.random.Rng;
import mml.svm.Svm;

/**
 * {@code ./mml bench memory}: learns, in a JVM of at most 512 MB, from data whose matrix of inner products or whose rows
 * would not fit: a support vector machine on 50,000 rows, and a mixture on a CSV file of a million rows of ten numbers.
 */
final class Memory {
    static final String HEAP = "-Xmx512m";
    private static final int SVM_ROWS = 50_000;
    private static final int CSV_ROWS = 1_000_000;
    private static final int CSV_ITERATIONS = 3;

    private Memory() {}

    /** In the small JVM: prints what was learned, and how long it took. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        support();
        mixture(folder);
    }

    private static void support() {
        Matrix data = ModelData.svm(SVM_ROWS);
        Matrix X = data.columns(0, ModelData.FEATURES);
        long start = System.nanoTime();
        Svm machine = Svm.of(X, data.column(ModelData.FEATURES), ModelData.svmSettings());
        said("support vector machine on " + SVM_ROWS + " rows", start);
        System.out.println("  " + machine.outcome().verb() + ", " + machine.support().length + " support vectors");
    }

    private static void mixture(Path folder) throws IOException {
        Path csv = folder.resolve("mixture-" + CSV_ROWS + ".csv");
        if (!Files.exists(csv)) write(csv);
        Rows rows = FileRows.csv(csv);
        long start = System.nanoTime();
        EmResult result = Em.of(
                rows,
                ModelData.start(ModelData.mixture(ModelData.COMPONENTS)),
                EmSettings.BOOK.withTolerance(0).withIterations(CSV_ITERATIONS));
        said(
                CSV_ITERATIONS + " iterations of EM on " + CSV_ROWS + " rows of CSV, " + Files.size(csv) + " bytes",
                start);
        System.out.println("  log likelihood " + result.logLikelihood());
    }

    private static void write(Path csv) throws IOException {
        Rng rng = Rng.seeded(11);
        Matrix centres =
                rng.normalMatrix(ModelData.COMPONENTS, ModelData.FEATURES).times(2);
        try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.US_ASCII)) {
            out.write("a,b,c,d,e,f,g,h,i,j\n");
            for (int n = 0; n < CSV_ROWS; n++)
                for (int d = 0; d < ModelData.FEATURES; d++) {
                    out.write(Double.toString(centres.get(n % ModelData.COMPONENTS, d) + rng.normal()));
                    out.write(d + 1 < ModelData.FEATURES ? ',' : '\n');
                }
        }
    }

    private static void said(String what, long start) {
        System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000_000 + " s within a heap of "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
    }
}
