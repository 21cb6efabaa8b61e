package mml.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Numbers;
import mml.text.Printed;

/**
 * A machine for two classes in the text format of LIBSVM's model files, so that either side reads what the other has
 * trained. Classes are whole numbers there; all numbers are written so that they read back as the same doubles.
 *
 * @param classes the two labels: f is positive for the first
 */
public record LibsvmModel(List<String> classes, Kernel kernel, Matrix vectors, Vector coefficients, double b) {
    public LibsvmModel {
        classes = List.copyOf(classes);
    }

    /**
     * A machine as such a model.
     *
     * @throws IllegalArgumentException if its classes are no whole numbers, it scales its features, or its kernel is none
     *     that LIBSVM knows
     */
    public static LibsvmModel of(Svm svm) {
        List<String> classes = List.of(svm.classes().get(1), svm.classes().get(0));
        for (String name : classes)
            if (!isWhole(name))
                throw new IllegalArgumentException(
                        "class " + name + " is no whole number, and LIBSVM has no other labels");
        Expansion f = svm.expansion();
        if (f.scaling != null)
            throw new IllegalArgumentException("the machine scales its features, which LIBSVM's format cannot say");
        kind(f.kernel);
        return new LibsvmModel(classes, f.kernel, f.vectors, Vector.of(f.coefficients), f.b);
    }

    private static boolean isWhole(String name) {
        int from = name.startsWith("-") || name.startsWith("+") ? 1 : 0;
        if (from == name.length() || name.length() > 9) return false;
        for (int i = from; i < name.length(); i++) if (name.charAt(i) < '0' || name.charAt(i) > '9') return false;
        return true;
    }

    private static String kind(Kernel kernel) {
        if (kernel instanceof Kernel.Linear) return "linear";
        if (kernel instanceof Kernel.Polynomial) return "polynomial";
        if (kernel instanceof Kernel.Rbf) return "rbf";
        if (kernel instanceof Kernel.Sigmoid) return "sigmoid";
        throw new IllegalArgumentException(
                "the kernel " + kernel + " is none of LIBSVM's, expected linear, polynomial, rbf or sigmoid");
    }

    /** The file. */
    public String toText() {
        StringBuilder out = new StringBuilder("svm_type c_svc\n");
        out.append("kernel_type ").append(kind(kernel)).append('\n');
        if (kernel instanceof Kernel.Polynomial p)
            out.append("degree ").append(p.degree()).append('\n');
        if (kernel instanceof Kernel.Polynomial p) parameters(out, p.gamma(), p.c());
        if (kernel instanceof Kernel.Sigmoid s) parameters(out, s.gamma(), s.c());
        if (kernel instanceof Kernel.Rbf r) line(out, "gamma", r.gamma());
        int first = 0;
        for (int n = 0; n < coefficients.size(); n++) if (coefficients.get(n) > 0) first++;
        out.append("nr_class 2\ntotal_sv ").append(coefficients.size()).append('\n');
        line(out, "rho", 0 - b);
        out.append("label ").append(classes.get(0)).append(' ').append(classes.get(1));
        out.append("\nnr_sv ")
                .append(first)
                .append(' ')
                .append(coefficients.size() - first)
                .append("\nSV\n");
        for (int sign = 1; sign >= -1; sign -= 2)
            for (int n = 0; n < coefficients.size(); n++) if (coefficients.get(n) * sign > 0) vector(out, n);
        return out.toString();
    }

    private static void parameters(StringBuilder out, double gamma, double c) {
        line(out, "gamma", gamma);
        line(out, "coef0", c);
    }

    private static void line(StringBuilder out, String name, double value) {
        out.append(name).append(' ').append(Numbers.shortest(value)).append('\n');
    }

    private void vector(StringBuilder out, int n) {
        out.append(Numbers.shortest(coefficients.get(n)));
        for (int d = 0; d < vectors.cols(); d++)
            if (vectors.get(n, d) != 0 || d == vectors.cols() - 1) // the last one, so that the width is known
            out.append(' ').append(d + 1).append(':').append(Numbers.shortest(vectors.get(n, d)));
        out.append('\n');
    }

    /**
     * Reads such a file.
     *
     * @throws IllegalArgumentException naming the line that is not understood
     */
    public static LibsvmModel of(String text) {
        String type = "";
        String kernel = "";
        double gamma = 0;
        double c = 0;
        double rho = 0;
        int degree = 3;
        List<String> labels = List.of();
        List<Double> coefficients = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        boolean vectors = false;
        int width = 0;
        int number = 0;
        for (String line : lines(text)) {
            number++;
            List<String> words = words(line);
            if (words.isEmpty()) continue;
            String name = words.get(0);
            if (vectors) {
                coefficients.add(value(name, number));
                rows.add(words.subList(1, words.size()));
                for (String entry : rows.get(rows.size() - 1)) width = Math.max(width, index(entry, number));
                continue;
            }
            String value = words.size() > 1 ? words.get(1) : "";
            switch (name) {
                case "svm_type" -> type = value;
                case "kernel_type" -> kernel = value;
                case "degree" -> degree = (int) value(value, number);
                case "gamma" -> gamma = value(value, number);
                case "coef0" -> c = value(value, number);
                case "rho" -> rho = value(value, number);
                case "label" -> labels = List.copyOf(words.subList(1, words.size()));
                case "SV" -> vectors = true;
                case "nr_class", "total_sv", "nr_sv", "probA", "probB", "prob_density_marks" -> {}
                default ->
                    throw new IllegalArgumentException("line " + number + " says " + name + ", which is not known");
            }
        }
        if (!type.equals("c_svc") && !type.equals("nu_svc"))
            throw new IllegalArgumentException("svm_type is " + type + ", expected c_svc or nu_svc");
        if (labels.size() != 2)
            throw new IllegalArgumentException("the model has the labels " + labels + ", expected two");
        if (!vectors) throw new IllegalArgumentException("the model has no line SV, expected support vectors after it");
        double[] x = new double[rows.size() * width];
        for (int n = 0; n < rows.size(); n++)
            for (String entry : rows.get(n)) {
                int colon = entry.indexOf(':');
                x[n * width + index(entry, 0) - 1] = value(entry.substring(colon + 1), 0);
            }
        double[] beta = new double[coefficients.size()];
        for (int n = 0; n < beta.length; n++) beta[n] = coefficients.get(n);
        return new LibsvmModel(
                labels, kernel(kernel, degree, gamma, c), Matrix.of(rows.size(), width, x), Vector.of(beta), 0 - rho);
    }

    private static Kernel kernel(String name, int degree, double gamma, double c) {
        return switch (name) {
            case "linear" -> Kernel.linear();
            case "polynomial" -> Kernel.polynomial(degree, gamma, c);
            case "rbf" -> Kernel.rbf(gamma);
            case "sigmoid" -> Kernel.sigmoid(gamma, c);
            default ->
                throw new IllegalArgumentException(
                        "kernel_type is " + name + ", expected linear, polynomial, rbf or sigmoid");
        };
    }

    private static int index(String entry, int line) {
        int colon = entry.indexOf(':');
        double index = colon < 1 ? 0 : value(entry.substring(0, colon), line);
        if (!(index >= 1 && index <= 1_000_000 && index == Math.floor(index)))
            throw new IllegalArgumentException("line " + line + " has " + entry + ", expected index:value");
        value(entry.substring(colon + 1), line);
        return (int) index;
    }

    private static double value(String text, int line) {
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) <= Double.MAX_VALUE) return value;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("line " + line + " has " + text + ", expected a finite number");
    }

    private static List<String> lines(String text) {
        return parts(text, "\n\r");
    }

    private static List<String> words(String line) {
        return parts(line, " \t");
    }

    private static List<String> parts(String text, String between) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++)
            if (i == text.length() || between.indexOf(text.charAt(i)) >= 0) {
                if (i > from) parts.add(text.substring(from, i));
                from = i + 1;
            }
        return parts;
    }

    /** {@code f(x)} of every row of X. */
    public Vector decision(Matrix X) {
        int[] all = new int[coefficients.size()];
        for (int n = 0; n < all.length; n++) all[n] = n;
        return new Expansion(kernel, null, all, vectors, coefficients.toArray(), b).values(X);
    }

    /** The label of every row of X, by the sign of f. */
    public List<String> predict(Matrix X) {
        Vector f = decision(X);
        List<String> said = new ArrayList<>();
        for (int m = 0; m < f.size(); m++) said.add(classes.get(f.get(m) < 0 ? 1 : 0));
        return said;
    }

    @Override
    public String toString() {
        return Printed.of("LIBSVM model of " + Count.of(vectors.rows(), "support vector"))
                .put("classes", classes)
                .put("kernel", kernel.toString())
                .put("b", b)
                .toString();
    }
}
