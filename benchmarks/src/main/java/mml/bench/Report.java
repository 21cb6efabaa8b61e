package mml.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Answers as Markdown: milliseconds of mml, and how many times as long each other contender takes. */
final class Report {
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("product", "Matrix product");
        TITLES.put("cholesky", "Cholesky, solve");
        TITLES.put("lu", "LU, solve");
        TITLES.put("leastsquares", "Least squares by QR");
        TITLES.put("symmetriceigen", "Symmetric eigenvalues and eigenvectors");
        TITLES.put("eigen", "Eigenvalues and eigenvectors of any matrix");
        TITLES.put("svd", "Thin SVD");
        TITLES.put("threads", "Matrix product on two threads, time on the wall");
        TITLES.put("elementary", "Elementary functions, a thousand values");
        TITLES.put("exact", "Exact determinant of integers");
        TITLES.put("reverse", "Gradient of Rosenbrock's function by reverse mode");
        TITLES.put("logistic", "Value and gradient of logistic regression");
        TITLES.put("linearprogram", "Dense linear programs, ours with the certificate");
        TITLES.put("quadraticprogram", "Dense quadratic programs, ours with the certificate");
        TITLES.put("bfgs", "BFGS, the iterations beside a loop over arrays");
        TITLES.put("distribution", "Densities, distribution functions, quantiles and samples, a thousand numbers");
        TITLES.put("pca", "All principal directions of points with 100 features");
        TITLES.put("mixture", "Twenty iterations of EM: 8 components, 10 features, full covariances");
        TITLES.put("mixturethreads", "The same on two threads, time on the wall");
        TITLES.put("kmeans", "Ten iterations of k-means: 8 centres, 10 features");
        TITLES.put("svm", "Support vector machine with an RBF kernel, 10 features");
        TITLES.put("scaling", "PCA, k-means, EM and support vector machine over three decades of points");
        TITLES.put("tracing", "Row reduction, traced and not");
        TITLES.put("export", "Two hundred frames to a file");
    }

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("commonsMath", "Commons Math"),
            Map.entry("hipparchus", "Hipparchus"),
            Map.entry("ejml", "EJML"),
            Map.entry("ojAlgo", "ojAlgo"),
            Map.entry("commonsStatistics", "Commons Statistics"),
            Map.entry("byHand", "by hand"),
            Map.entry("withoutCertificate", "without the certificate"),
            Map.entry("libsvm", "LIBSVM"),
            Map.entry("openBlas", "OpenBLAS"),
            Map.entry("symPy", "SymPy"),
            Map.entry("scikitLearn", "scikit-learn"),
            Map.entry("covarianceEigh", "NumPy's covariance, LAPACK's eigenvectors"),
            Map.entry("twoThreads", "two threads"),
            Map.entry("array", "array at once"),
            Map.entry("math", "Math"),
            Map.entry("strictMath", "StrictMath"));

    private Report() {}

    /** A row for each size and JDK. */
    static String table(List<Answer> answers) {
        Set<String> sizes = new LinkedHashSet<>();
        Set<String> jdks = new TreeSet<>();
        Set<String> others = new LinkedHashSet<>(List.of("commonsMath", "hipparchus", "ejml", "ojAlgo"));
        Set<String> contenders = new LinkedHashSet<>();
        Map<List<String>, Double> cpu = new LinkedHashMap<>();
        for (Answer a : answers) {
            sizes.add(a.size());
            jdks.add(a.jdk());
            contenders.add(a.contender());
            cpu.put(List.of(a.size(), a.jdk(), a.contender()), a.time());
        }
        others.retainAll(contenders);
        others.addAll(contenders);
        others.remove(Question.SUBJECT);
        StringBuilder out = new StringBuilder("| size | JDK | mml, ms |");
        for (String other : others)
            out.append(' ').append(COLUMNS.getOrDefault(other, other)).append(" |");
        out.append("\n|---|---|--:|").append("--:|".repeat(others.size())).append('\n');
        for (String size : sizes)
            for (String jdk : jdks) {
                Double subject = cpu.get(List.of(size, jdk, Question.SUBJECT));
                if (subject == null) continue;
                out.append("| ")
                        .append(size.replaceAll("(\\d)x(\\d)", "$1×$2"))
                        .append(" | ")
                        .append(feature(jdk));
                out.append(" | ").append(digits(subject / 1000)).append(" |");
                for (String other : others) {
                    Double time = cpu.get(List.of(size, jdk, other));
                    out.append(' ')
                            .append(time == null ? "" : digits(time / subject) + "×")
                            .append(" |");
                }
                out.append('\n');
            }
        return out.toString();
    }

    private static String feature(String jdk) {
        int dot = jdk.indexOf('.');
        return dot < 0 ? jdk : jdk.substring(0, dot);
    }

    /** At least two digits that count. */
    private static String digits(double x) {
        int decimals = x >= 10 ? 0 : x >= 1 ? 1 : x >= 0.1 ? 2 : x >= 0.01 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", x);
    }

    /**
     * Writes docs/PERFORMANCE.md: a section for each question that {@code folder} has answers to; of others what the
     * document has said before stays.
     */
    static void write(Path home, Path folder) throws IOException {
        List<Answer> answers = Answer.load(folder);
        StringBuilder out = new StringBuilder("""
            # Performance

            Written by `./mml bench`; how it measures is said in `mml.bench.Question`. Times are milliseconds of
            processor time of mml on one thread; every other column says how many times as
            long that library takes for the same, so more than 1× is slower than mml. Each is the median of three
            fresh JVMs with a heap of 1 GB touched before, subject and peers in turn. OpenBLAS, called through
            NumPy and SciPy on one thread, is native code; so is scikit-learn, on the same rows and one thread.
            Below each table stands when and where it was measured, and the load of the machine, whose times only a
            load near 0 leaves comparable from table to table; the ratios of a table are of one run.

            """);
        out.append("- peers: ").append(String.join(", ", peers())).append('\n');
        String native_ = Numpy.version(home);
        if (!native_.isEmpty()) out.append("- native: ").append(native_).append('\n');
        Path file = home.resolve("docs").resolve("PERFORMANCE.md");
        String before = Files.exists(file) ? Files.readString(file) : "";
        for (Map.Entry<String, String> question : TITLES.entrySet()) {
            List<Answer> own = answers.stream()
                    .filter(a -> a.question().equals(question.getKey()))
                    .toList();
            String title = "\n## " + question.getValue() + "\n\n";
            if (own.isEmpty()) out.append(section(before, title));
            else out.append(title).append(table(own)).append(remarks(folder, question.getKey()));
        }
        Files.writeString(file, out + pages(before));
    }

    /** What {@link Main} has written beside the answers. */
    private static String remarks(Path folder, String question) throws IOException {
        StringBuilder out = new StringBuilder();
        for (String part : List.of(".where", ".md"))
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, question + "-jdk*" + part)) {
                Set<Path> sorted = new TreeSet<>();
                files.forEach(sorted::add);
                for (Path file : sorted) out.append('\n').append(Files.readString(file));
            }
        return out.toString();
    }

    private static String section(String report, String title) {
        int from = report.indexOf(title);
        if (from < 0) return "";
        int next = report.indexOf("\n## ", from + 1);
        int pages = report.indexOf("\n<!-- pages -->", from);
        int end = next < 0 ? report.length() : next;
        return report.substring(from, pages < 0 ? end : Math.min(end, pages));
    }

    /** What {@code ./mml bench pages} wrote into the report stays. */
    private static String pages(String report) {
        int from = report.indexOf("<!-- pages -->");
        return from < 0 ? "" : "\n" + report.substring(from);
    }

    /** Under which circumstances answers were found. */
    static String where(double before, double after) throws IOException {
        return String.format(
                Locale.ROOT,
                "Measured on %s with JDK %s; %s; load %.1f at the start, %.1f at the end.%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.version"),
                machine(),
                before,
                after);
    }

    private static String machine() throws IOException {
        String model = System.getProperty("os.arch");
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (Files.isReadable(cpuinfo))
            for (String line : Files.readAllLines(cpuinfo))
                if (line.startsWith("model name")) model = line.substring(line.indexOf(':') + 2);
        return model + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name")
                + " " + System.getProperty("os.version");
    }

    /** The peers' names and versions. */
    static List<String> peers() {
        List<String> peers = new ArrayList<>();
        for (String jar : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            String name = Path.of(jar).getFileName().toString();
            for (String peer : List.of(
                    "commons-math3-",
                    "commons-statistics-distribution-",
                    "hipparchus-core-",
                    "hipparchus-optim-",
                    "ejml-ddense-",
                    "ojalgo-",
                    "libsvm-"))
                if (name.startsWith(peer)) peers.add(name.substring(0, name.length() - ".jar".length()));
        }
        return peers;
    }
}
