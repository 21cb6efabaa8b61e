package mml.cli;

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
