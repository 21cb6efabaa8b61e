package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.object;
import static mml.cli.GoldenCase.parse;
import static mml.cli.GoldenCase.result;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chapter 8 on the command line. */
class ModelChoiceTest {
    private static final String BOOK = "{\"graph\": \"a -> b -> c; a -> d <- c; d -> e\", ";

    @Test
    void everyTrailIsNamedWithWhatBlocksIt() throws IOException {
        Ran ran = on(BOOK + "\"A\": \"b\", \"B\": \"d\", \"C\": [\"a\", \"c\"]}", "run", "d-separation", "--json");
        Map<String, Object> result = result(ran);
        assertEquals("true", String.valueOf(result.get("separated")));
        assertEquals(List.of("b ← a → d", "b → c → d"), result.get("blocked"));
        String words = on(BOOK + "\"A\": [\"a\"], \"B\": [\"c\"], \"C\": [\"b\", \"e\"]}", "run", "d-separation")
                .fine()
                .out();
        assertTrue(words.contains("open     a → d ← c: d is opened by e below it"), words);
        assertTrue(words.contains("does not promise independence"), words);
        assertTrue(words.contains("checked: the moralised ancestral graph says the same"), words);
    }

    @Test
    void whatTheGraphPromisesOfEveryTwoIsToldToo() throws IOException {
        String asked = "\"A\": \"a\", \"B\": \"c\"}";
        List<String> five = List.of("a ⫫ c | b", "a ⫫ e | d", "b ⫫ d | a, c", "b ⫫ e | d", "c ⫫ e | d");
        assertEquals(
                five, result(on(BOOK + asked, "run", "d-separation", "--json")).get("implications"));
        String words = on(BOOK + asked, "run", "d-separation").fine().out();
        assertTrue(words.contains("the graph promises: " + String.join("; ", five) + "\n"), words);
        String full = on("{\"graph\": \"a -> b -> c; a -> c\", " + asked, "run", "d-separation")
                .fine()
                .out();
        assertTrue(full.contains("the graph promises nothing of any two: arrows join them all"), full);
        String chain = "{\"graph\": \"a -> b -> c -> d -> e -> f -> g\", ";
        String some = on(chain + asked, "run", "d-separation").fine().out();
        assertTrue(some.contains("; b ⫫ f | c; and 7 more, --json prints all"), some);
        StringBuilder many = new StringBuilder("a -> b -> c");
        for (int k = 0; k < 38; k++) many.append("; v").append(k);
        Map<String, Object> large =
                result(on("{\"graph\": \"" + many + "\", " + asked, "run", "d-separation", "--json"));
        assertEquals(List.of("a → b → c"), large.get("open"));
        assertTrue(!large.containsKey("implications"));
    }

    @Test
    void aLineIsJudgedOnWhatItHasNotSeen() throws IOException {
        String four = "x,y\n0,1\n1,3\n2,2\n4,5\n";
        String[] args = {"run", "cross-validate", "--label", "y", "--folds", "4", "--header", "yes", "--json"};
        Map<String, Object> result = result(on(four, args));
        assertEquals(18215 / 12168.0, Double.parseDouble(result.get("meanLoss").toString()), 1e-13);
        String data = "{\"X\": [[0], [1], [2], [4]], \"y\": [1, 3, 2, 5], \"lambda\": 1, \"folds\": 4}";
        Map<String, Object> ridge = result(on(data, "run", "cross-validate", "--json"));
        assertEquals(
                1.7806079470742935, Double.parseDouble(ridge.get("meanLoss").toString()), 1e-13);
        on(data.replace("\"folds\": 4", "\"folds\": 5"), "run", "cross-validate")
                .refused(2, "standard input: K is 5 for 4 examples, expected 4 at most");
    }

    private static final String SEVEN =
            "{\"X\": [[0], [1], [2], [4], [5], [7], [8]], \"y\": [1, 3, 2, 5, 4, 8, 7], \"folds\": 3";

    /** The error is that of each fold with the λ that was chosen without it, as a run of one λ says it. */
    @Test
    void lambdaIsChosenWithoutTheFoldThatJudgesIt() throws IOException {
        String data = SEVEN + ", \"innerFolds\": 2, \"lambdas\": [0.01, 100, 1]}";
        Map<String, Object> nested = result(on(data, "run", "cross-validate", "--json"));
        List<Double> chosen = numbers(nested.get("chosen"));
        assertEquals(List.of(100.0, 1.0, 0.01), numbers(nested.get("lambdas")));
        List<Double> fold = numbers(nested.get("fold"));
        List<Double> y = List.of(1.0, 3.0, 2.0, 5.0, 4.0, 8.0, 7.0);
        double flat = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (double lambda : List.of(100.0, 1.0, 0.01)) {
            String one = SEVEN + ", \"lambda\": " + lambda + "}";
            Map<String, Object> single = result(on(one, "run", "cross-validate", "--json"));
            assertEquals(fold, numbers(single.get("fold")));
            flat = Math.min(flat, number(single.get("meanLoss")));
            List<Double> said = numbers(single.get("predictions"));
            for (int n = 0; n < 7; n++)
                if (chosen.get(fold.get(n).intValue()) == lambda)
                    sum += (y.get(n) - said.get(n)) * (y.get(n) - said.get(n));
        }
        assertEquals(sum / 7, number(nested.get("meanLoss")), 1e-13);
        assertEquals(flat, number(nested.get("flatLoss")), 1e-13);
        assertEquals(sum / 7 - flat, number(nested.get("optimism")), 1e-13);
        assertTrue(chosen.contains(100.0) && chosen.contains(0.01), chosen::toString);
        String[] simple = {"run", "cross-validate", "--rule", "one-standard-error", "--json"};
        List<Double> larger = numbers(result(on(data, simple)).get("chosen"));
        for (int k = 0; k < 3; k++) assertTrue(larger.get(k) >= chosen.get(k), larger::toString);
        assertTrue(!larger.equals(chosen));
        String[] option = {"run", "cross-validate", "--lambdas", "100, 0.01,1", "--inner-folds", "2", "--json"};
        assertEquals(nested, result(on(SEVEN + "}", option)));
        String words = on(data, "run", "cross-validate").fine().out();
        assertTrue(words.contains("lambda chosen without each fold (100, 0.01, 0.01)\n"), words);
        assertTrue(words.contains("checked: no fold had a say in what was chosen for it"), words);
    }

    @Test
    void foldsKeepGroupsWholeAndShareClasses() throws IOException {
        String groups = SEVEN + ", \"groups\": [\"u\", \"v\", \"u\", \"w\", \"u\", \"v\", \"w\"]";
        assertEquals(
                List.of(0.0, 1.0, 0.0, 2.0, 0.0, 1.0, 2.0),
                numbers(result(on(groups + "}", "run", "cross-validate", "--json"))
                        .get("fold")));
        String classes = SEVEN + ", \"classes\": [1, 1, 1, 0, 0, 0, 0]";
        List<Double> fold = numbers(
                result(on(classes + "}", "run", "cross-validate", "--json")).get("fold"));
        assertEquals(
                List.of(0.0, 1.0, 2.0), fold.subList(0, 3).stream().sorted().toList());
        assertEquals(
                List.of(0.0, 0.0, 1.0, 2.0),
                fold.subList(3, 7).stream().sorted().toList());
        on(SEVEN + ", \"groups\": [1, 2, 3]}", "run", "cross-validate")
                .refused(2, "standard input: groups has 3 entries, expected 7, one for each row of X");
        on(SEVEN + ", \"groups\": [1, 2, 1, 2, 1, 2, 1]}", "run", "cross-validate")
                .refused(2, "standard input: K is 3 for 2 groups, expected 2 at most");
        on(groups + ", \"classes\": [1, 1, 1, 0, 0, 0, 0]}", "run", "cross-validate")
                .refused(2, "standard input: groups and classes are both given, expected one of them");
        on(classes + "}", "run", "cross-validate", "--in-order")
                .refused(2, "standard input: classes and --in-order are both given, expected one of them");
    }

    private static double number(Object value) {
        return Double.parseDouble(String.valueOf(value));
    }

    @Test
    void lambdasThatAreNoneAreNamedWithTheirPlace() {
        lambdas("1,x").refused(2, "standard input: lambdas, number 2: \"x\", expected a number of 0 or more");
        lambdas("1,2,-3").refused(2, "standard input: lambdas, number 3: −3, expected 0 or more");
        lambdas("0,-0").refused(2, "standard input: lambdas, number 2: 0 comes twice, expected each once");
        lambdas("").refused(2, "standard input: lambdas, number 1: \"\", expected a number of 0 or more");
        on(SEVEN + ", \"lambda\": 1, \"lambdas\": [1, 2]}", "run", "cross-validate")
                .refused(2, "standard input: lambda and lambdas are both given, expected one of them");
        on(SEVEN + ", \"lambdas\": [1, -2]}", "run", "cross-validate")
                .refused(2, "standard input: lambdas, number 2: −2, expected 0 or more");
        on(SEVEN + ", \"lambdas\": [1, 2], \"innerFolds\": 5}", "run", "cross-validate")
                .refused(2, "standard input: innerFolds is 5, expected 2 to 4, the fewest examples outside of a fold");
    }

    private static Ran lambdas(String text) {
        return on(SEVEN + "}", "run", "cross-validate", "--lambdas", text);
    }

    @Test
    void aChoiceBeforeTheFoldsIsFoundOut() throws IOException {
        String data =
                "{\"X\": [[1, 4], [2, 1], [3, 3], [4, 2], [5, 9], [6, 1]], \"y\": [1, 3, 2, 5, 4, 7], \"folds\": 3}";
        Map<String, Object> early =
                object(parse(on(data, "run", "leak", "--json").out()).get("result"));
        assertEquals("[0, 1, 2]", String.valueOf(early.get("leaks")));
        String words = on(data, "run", "leak").out();
        assertTrue(words.contains("3 folds of 3 seen too early"), words);
        assertTrue(words.contains("NOT confirmed: no fold was seen before it was predicted"), words);
        Map<String, Object> inside = result(on(data, "run", "leak", "--select", "inside", "--json"));
        assertEquals("[]", String.valueOf(inside.get("leaks")));
        assertEquals(early.get("honest"), inside.get("risk"));
        on(data, "run", "leak", "--keep", "3")
                .refused(2, "standard input: count is 3, expected 2 at most, the columns of X");
    }

    @Test
    void badInputIsNamed() {
        on("{\"graph\": \"a -> -> b\", \"A\": \"a\", \"B\": \"b\"}", "run", "d-separation")
                .refused(2, "standard input: graph: position 6: there is ->, expected the name of a node");
        on("{\"graph\": \"a -> b\", \"A\": \"a\"}", "run", "d-separation")
                .refused(2, "standard input: B is empty, expected the name of a node");
        on("{\"graph\": \"a -> b\", \"A\": \"a\", \"B\": \"z\"}", "run", "d-separation")
                .refused(2, "standard input: there is no node 'z', expected one of a, b");
        on("{\"graph\": [\"a -> b\", \"b\"], \"A\": \"a\", \"B\": \"b\"}", "run", "d-separation")
                .refused(2, "standard input: graph is a table, expected one text such as \"a -> b; b -> c\"");
    }

    @Test
    void nothingGivenMayBeAnEmptyList() {
        String some = BOOK + "\"A\": \"a\", \"B\": \"c\"";
        Ran none = on(some + "}", "run", "d-separation");
        assertEquals(
                none.fine().out(),
                on(some + ", \"C\": []}", "run", "d-separation").fine().out());
        on(BOOK + "\"A\": [], \"B\": \"c\"}", "run", "d-separation")
                .refused(2, "standard input: A is empty, needs at least 1×1");
    }
}
