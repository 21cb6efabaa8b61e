package mml.bench.accuracy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How many digits of distributions come out right, far out in their tails above all; the right values are in tails.csv. */
final class Tails {
    private static final double ALL = 15.9; // digits of a double

    private Tails() {}

    private interface Maker {
        Distributions of(String name, double... parameters);
    }

    static String table() throws IOException {
        Map<String, Maker> libraries = new LinkedHashMap<>();
        libraries.put("mml", Distributions::mml);
        libraries.put("Commons Math", Distributions::commonsMath);
        libraries.put("Hipparchus", Distributions::hipparchus);
        libraries.put("Commons Statistics", Distributions::commonsStatistics);
        StringBuilder out = new StringBuilder("| question | value | ").append(String.join(" | ", libraries.keySet()));
        out.append(" |\n|---|--:").append("|--:".repeat(libraries.size())).append("|\n");
        for (String line : lines()) {
            if (line.startsWith("#")) continue;
            String[] field = line.split(",", -1);
            double[] p = Arrays.stream(field[1].split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double x = Double.parseDouble(field[3]);
            double right = Double.parseDouble(field[4]);
            out.append("| ").append(words(field[0], p, field[2], x));
            out.append(" | ").append(String.format(Locale.ROOT, "%.4g", right));
            for (Maker library : libraries.values()) {
                double error = Patience.errorOf(() ->
                        Math.abs(library.of(field[0], p).question(field[2]).applyAsDouble(x) - right)
                                / Math.abs(right));
                double digits = Math.max(0, Math.min(ALL, -Math.log10(error)));
                out.append(" | ").append(String.format(Locale.ROOT, "%.1f", digits));
            }
            out.append(" |\n");
        }
        return out.toString();
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tails.class.getResourceAsStream("tails.csv")), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static String words(String name, double[] p, String question, double x) {
        StringBuilder parameters = new StringBuilder();
        for (double v : p) parameters.append(parameters.isEmpty() ? "" : ", ").append(number(v));
        String of = name + "(" + parameters + ")";
        return switch (question) {
            case "cdf" -> of + ", P(X ≤ " + number(x) + ")";
            case "survival" -> of + ", P(X > " + number(x) + ")";
            case "quantile" -> of + ", quantile of " + number(x);
            default -> of + ", log density at " + number(x);
        };
    }

    private static String number(double x) {
        boolean whole = x == Math.rint(x) && Math.abs(x) < 1e7;
        return (whole
                        ? Long.toString((long) x)
                        : Double.toString(x).replace("E", "e").replace(".0e", "e"))
                .replace("-", "−");
    }
}
