package mml.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import mml.data.Decimal;
import mml.data.Quoted;
import mml.viz.export.ThemeFile;
import mml.viz.svg.Theme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** How options are declared: switches, files, choices. */
final class Options {
    private Options() {}

    static OptionSpec on(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .defaultValue("false")
                .description(description)
                .build();
    }

    /** Any text; need not be given. */
    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec file(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(Path.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** For what is computed with fractions. */
    static OptionSpec exact() {
        return on("--exact", "With --json: exact fractions beside the doubles.");
    }

    /** A right-hand side that is not the last column of the table. */
    static OptionSpec rightHandSide() {
        return file("--rhs", "FILE", "The right-hand side, when it is not the last column of the table.");
    }

    /** A whole number of 0 or more. */
    static OptionSpec count(String name, String label, String standard, String description) {
        return value(name, label, Integer.class, standard, description, text -> {
            if (text.matches("\\d{1,9}")) return Integer.valueOf(text);
            throw new IllegalArgumentException(Quoted.of(text) + ", expected a whole number such as " + standard);
        });
    }

    /** A decimal number. */
    static OptionSpec number(String name, String label, String standard, String description) {
        return value(name, label, Double.class, standard, description, Decimal::parse);
    }

    /** A decimal number that need not be given. */
    static OptionSpec number(String name, String label, String description) {
        return read(name, label, Double.class, description, Decimal::parse);
    }

    /** What need not be given, as {@code read} reads it. */
    static <T> OptionSpec read(String name, String label, Class<T> type, String description, Function<String, T> read) {
        return OptionSpec.builder(name)
                .type(type)
                .arity("1")
                .paramLabel(label)
                .converters(converter(read))
                .description(description)
                .build();
    }

    /** One of some words. */
    static OptionSpec word(String name, List<String> words, String standard, String description) {
        return value(name, String.join("|", words), String.class, standard, description, text -> {
            if (words.contains(text)) return text;
            throw new IllegalArgumentException(Quoted.of(text) + Nearest.hint(text, words, ""));
        });
    }

    private static <T> OptionSpec value(
            String name, String label, Class<T> type, String standard, String description, Function<String, T> read) {
        return OptionSpec.builder(name)
                .type(type)
                .arity("1")
                .paramLabel(label)
                .defaultValue(standard)
                .converters(converter(read))
                .description(description + " " + standard + " without it.")
                .build();
    }

    /** One of the constants of an enum, in lower case; anything else is refused with the nearest. {@code standard} may be null. */
    static <E extends Enum<E>> OptionSpec choice(String name, Class<E> type, @Nullable E standard, String description) {
        List<String> words = words(type);
        OptionSpec.Builder option = OptionSpec.builder(name)
                .type(type)
                .arity("1")
                .paramLabel(String.join("|", words))
                .converters(converter(text -> {
                    int k = words.indexOf(text);
                    if (k < 0) throw new IllegalArgumentException(Quoted.of(text) + Nearest.hint(text, words, ""));
                    return type.getEnumConstants()[k];
                }))
                .description(description);
        if (standard != null) option.defaultValue(word(standard));
        return option.build();
    }

    /** A theme by its name or its file. */
    static OptionSpec theme(String description) {
        return read("--theme", "light|dark|print|FILE.json", Theme.class, description, ThemeFile::of);
    }

    /** A converter whose refusals picocli reports with the name of the option. */
    static <T> ITypeConverter<T> converter(Function<String, T> read) {
        return text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Options::word).toList();
    }

    /** A constant as it is typed. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
