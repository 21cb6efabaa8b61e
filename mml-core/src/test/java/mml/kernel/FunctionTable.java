package mml.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Values of functions to forty digits, computed by the script beside the file. */
final class FunctionTable {
    /** One line: the function, its arguments, which are doubles, and its value there. */
    record Row(String function, double[] arguments, BigDecimal value) {
        double x() {
            return arguments[0];
        }

        double y() {
            return arguments[1];
        }

        double z() {
            return arguments[2];
        }

        /** How far y is from the value, in units in the last place of the value. */
        double units(double y) {
            if (!(Math.abs(y) <= Double.MAX_VALUE)) return y == value.doubleValue() ? 0 : Double.POSITIVE_INFINITY;
            BigDecimal unit = new BigDecimal(Math.min(Math.ulp(value.doubleValue()), Math.ulp(Double.MAX_VALUE)));
            return new BigDecimal(y)
                    .subtract(value)
                    .divide(unit, MathContext.DECIMAL32)
                    .abs()
                    .doubleValue();
        }

        /** How far y is from the value, as a part of it. */
        double relative(double y) {
            if (!(Math.abs(y) <= Double.MAX_VALUE)) return Double.POSITIVE_INFINITY;
            BigDecimal difference = new BigDecimal(y).subtract(value).abs();
            if (value.signum() == 0) return difference.doubleValue();
            return difference.divide(value, MathContext.DECIMAL32).abs().doubleValue();
        }

        @Override
        public String toString() {
            return function
                    + Stream.of(arguments).map(java.util.Arrays::toString).toList() + " = " + value;
        }
    }

    private FunctionTable() {}

    static List<Row> read(String name) {
        try (InputStream in = FunctionTable.class.getResourceAsStream("/functions/" + name)) {
            if (in == null) throw new IllegalStateException("no file " + name);
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(FunctionTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> parts = List.of(line.split(",", -1));
        double[] arguments = parts.subList(1, parts.size() - 1).stream()
                .filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Row(parts.get(0), arguments, new BigDecimal(parts.get(parts.size() - 1)));
    }
}
