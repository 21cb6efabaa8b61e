package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of the list of bad inputs has a test that bears its number, one that is named beside it, or a reason why not. */
class BadInputsTest {
    /** {@code b048ToB056}, {@code b028AndB029}, {@code F001 to F042}. */
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\b(?:badInput|file)?([BF])(\\d{3})(?:( to |To| and |And|, )([BF])(\\d{3}))?");

    @Test
    void everyCaseIsTried() throws IOException {
        Map<String, String> sources = sources();
        Set<String> tried = new TreeSet<>();
        for (String source : sources.values()) {
            Matcher m = NUMBER.matcher(source);
            while (m.find()) {
                int from = Integer.parseInt(m.group(2));
                int to = m.group(3) == null ? from : Integer.parseInt(m.group(5));
                boolean range = m.group(3) != null && m.group(3).strip().equalsIgnoreCase("to");
                for (int k = from; k <= to; k++)
                    if (range || k == from || k == to)
                        tried.add(m.group(1).toUpperCase(java.util.Locale.ROOT) + String.format("%03d", k));
            }
        }
        Map<String, String> named = named(sources);
        Set<String> without = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/badinputs/cases.csv"))) {
            String id = line.substring(0, Math.max(0, line.indexOf(',')));
            if (id.matches("[BF]\\d{3}") && !tried.contains(id) && !named.containsKey(id)) without.add(line);
        }
        assertEquals(Set.of(), without);
    }

    /** Tests of other names: each exists; a reason stands in parentheses. */
    private static Map<String, String> named(Map<String, String> sources) throws IOException {
        Map<String, String> named = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/badinputs/elsewhere.csv"))) {
            List<String> parts = List.of(line.split(",", 2));
            named.put(parts.get(0), parts.get(1));
            if (parts.get(1).startsWith("(")) continue;
            String[] test = parts.get(1).split("#", -1);
            assertTrue(sources.getOrDefault(test[0], "").contains("void " + test[1] + "("), line);
        }
        return named;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("mml-core", "mml-viz", "mml-demos"))
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith("Test.java")).toList())
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        return sources;
    }
}
