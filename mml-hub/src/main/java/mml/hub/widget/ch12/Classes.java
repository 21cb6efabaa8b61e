package mml.hub.widget.ch12;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataText;
import mml.hub.widget.Param;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.trace.Trace;

/**
 * Two classes of points and a machine trained on them, as the figures of the chapter need it.
 *
 * @param names of the classes; f is positive for the second
 */
record Classes(DataText data, List<String> names, Svm svm, Trace<SmoStep> trace) {
    private static final double UNLIKE = 20; // from so many times the spread on, the smaller hardly counts
    private static final int STEPS = 80;
    private static final int FEW = 8; // multipliers that are told one by one
    private static final int PAIRS = 20_000;
    private static final double TOLERANCE = 1e-6;
    private static final double LOG_TEN = 2.302585092994046;

    /** C on a logarithmic slider. */
    static final Param<Double> C =
            Param.decimal("c", "log₁₀ C", new Range(-3, 4, "0.25"), 0.0).outdates("step");

    private static final Option LINEAR = new Option("linear", "linear, xᵀz");
    static final Param<String> KERNEL = Param.choice(
                    "kernel",
                    "Kernel",
                    new Option("rbf", "Gaussian, exp(−γ‖x − z‖²)"),
                    new Option("polynomial", "polynomial, (xᵀz + 1)ᵈ"),
                    new Option("rational", "rational quadratic"),
                    LINEAR)
            .outdates("step");
    static final Param<Double> GAMMA =
            Param.decimal("g", "log₁₀ γ", new Range(-3, 3, "0.25"), 0.0).outdates("step");
    static final Param<Integer> DEGREE =
            Param.count("d", "Degree d", new Range(2, 6, "1"), 2).outdates("step");

    /** In the order in which the machine takes them. */
    private static List<String> names(DataText data) {
        List<String> names = new ArrayList<>();
        for (String label : data.labels()) {
            int at = 0;
            while (at < names.size() && names.get(at).compareTo(label) < 0) at++;
            if (at == names.size() || !names.get(at).equals(label)) names.add(at, label);
        }
        return names;
    }

    /** The power of ten on a logarithmic slider. */
    static double power(double log) {
        return Elementary.exp(LOG_TEN * log);
    }

    static Kernel kernel(State state) {
        double gamma = power(GAMMA.in(state));
        return switch (KERNEL.in(state)) {
            case "linear" -> Kernel.linear();
            case "polynomial" -> Kernel.polynomial(DEGREE.in(state), 1, 1);
            case "rational" -> Kernel.rationalQuadratic(1, Math.sqrt(1 / (2 * gamma)));
            default -> Kernel.rbf(gamma);
        };
    }

    /** A machine on three points of each class. */
    static Classes drawn(Rng rng) {
        Matrix X = Matrix.generate(6, 2, (n, d) -> (n < 3 ? -2 : 1) + rng.between(-2, 2));
        DataText data = new DataText(X, List.of(), List.of("-1", "-1", "-1", "1", "1", "1"));
        return of(data, Kernel.rbf(0.25), rng.between(1, 4));
    }

    /** The machine on these data, to a tolerance that a picture asks for. */
    static Classes of(DataText data, Kernel kernel, double C) {
        Recorder<SmoStep> steps = Recorder.atMost(STEPS);
        SvmSettings settings =
                SvmSettings.of(kernel, C).withTolerance(TOLERANCE).withIterations(PAIRS);
        Svm svm = Svm.of(data.X(), data.labels(), settings, steps);
        return new Classes(data, svm.classes(), svm, steps.trace());
    }

    /** How many points lie on the side of the other class. */
    int wrong() {
        List<String> said = svm.predict(data.X());
        int wrong = 0;
        for (int n = 0; n < said.size(); n++)
            if (!said.get(n).equals(data.labels().get(n))) wrong++;
        return wrong;
    }

    /** Which class is which, unless they are called −1 and 1 anyway. */
    Showing named(Showing showing) {
        String note = note(data);
        if (!note.isEmpty()) showing.fact("Note", note);
        return names.equals(List.of("-1", "1"))
                ? showing
                : showing.fact("● y = −1, ■ y = 1", names.get(0) + ", " + names.get(1));
    }

    /** What to do about features so unlike in size that only one of them counts; nothing if they are not. */
    static String note(DataText data) {
        Vector across = data.X().column(0);
        Vector up = data.X().column(1);
        double first = across.max() - across.min();
        double second = up.max() - up.min();
        double large = Math.max(first, second);
        double small = Math.min(first, second);
        if (!(small > 0 && large / small >= UNLIKE)) return "";
        double unit = 10;
        while (10 * unit <= large / small) unit *= 10;
        List<String> names = data.names().isEmpty() ? List.of("x₁", "x₂") : data.names();
        String other = names.get(first < second ? 0 : 1);
        return other + " is spread over " + NumberText.of(small) + " only, beside " + NumberText.of(large)
                + ": it hardly counts in a distance. Give it in a unit " + NumberText.of(unit) + " times as small.";
    }

    /** {@code α_n} of each support vector where they are few. */
    Showing weighed(Showing showing) {
        int[] support = svm.support();
        if (support.length > FEW) return showing;
        for (int k = 0; k < support.length; k++)
            showing.fact(
                    "α" + Scripts.subscript(support[k] + 1),
                    NumberText.of(svm.alpha().get(k)));
        return showing;
    }

    /** 1 for the second class, −1 for the first. */
    static Vector signs(DataText data) {
        String second = names(data).get(1);
        return Vector.generate(data.labels().size(), n -> data.labels().get(n).equals(second) ? 1 : -1);
    }

    /** The call that trains it. */
    String java(String kernel, double C) {
        return call(data) + "Svm svm = Svm.of(X, y, " + kernel + ", " + Numbers.significant(C, 4)
                + ");\nsvm.decision(X);";
    }

    /** X and y: read from a file where there are many. */
    static String call(DataText data) {
        Matrix X = data.X();
        StringBuilder out = new StringBuilder();
        if (X.rows() > 24) {
            out.append("CsvTable data = CsvFile.read(Path.of(\"data.csv\"));   // x1, x2, label\n")
                    .append("Matrix X = data.matrix(\"x1\", \"x2\");\n")
                    .append("List<String> y = data.texts(\"label\");\n");
        } else {
            out.append(Calls.line("X", X)).append("List<String> y = List.of(");
            for (int n = 0; n < X.rows(); n++)
                out.append(n > 0 ? ", \"" : "\"").append(data.labels().get(n)).append('"');
            out.append(");\n");
        }
        return out.toString();
    }
}
