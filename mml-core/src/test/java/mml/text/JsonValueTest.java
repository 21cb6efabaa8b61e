package mml.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    @Test
    void everythingThatIsJson() {
        JsonValue json = JsonValue.of(" {\"a\": [1, -0.5e3, 0], \"b\": {\"c\": \"x\\n"
                + "\\u00e9\\\"\"}, \"t\": true, \"f\": false, \"n\": null, \"e\": []} ");
        assertEquals(List.of("a", "b", "t", "f", "n", "e"), json.names());
        assertEquals(-500, json.get("a").numbers()[1]);
        assertEquals("x\né\"", json.get("b").get("c").text());
        assertTrue(json.get("t").truth());
        assertEquals(0, json.get("e").items().size());
        assertEquals(Double.NEGATIVE_INFINITY, JsonValue.of("\"-Infinity\"").number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "01",
                "1.",
                "+1",
                ".5",
                "1e",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "1 2",
                "[",
                "NaN",
                "1e999",
                "'a'",
                "{\"a\"}",
                "-"
            })
    void whatIsNotIsRefused(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> JsonValue.of(text));
        assertTrue(e.getMessage().startsWith("not JSON at character "), e.getMessage());
    }

    @Test
    void ofSeveralLinesTheLineIsNamed() {
        refused(
                "not JSON in line 3 at character 3: expected a name in quotes",
                () -> JsonValue.of("{\n \"a\": 1,\n  b}"));
        refused("not JSON in line 2 at character 1: expected a comma or ]", () -> JsonValue.of("[1\n2]"));
        refused("not JSON in line 2 at character 1: the text ends, expected a value", () -> JsonValue.of("[1,\n"));
    }

    @Test
    void deepNestingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JsonValue.of("[".repeat(100_000)));
    }

    @Test
    void anotherTypeIsNamedWithItsPlace() {
        JsonValue json = JsonValue.of("{\"a\": {\"b\": [1, \"x\"]}}");
        refused(
                "a.b[1] is \"x\", expected a number",
                () -> json.get("a").get("b").numbers());
        refused("a has no \"c\"", () -> json.get("a").get("c"));
        refused("a is an object, expected an array", () -> json.get("a").items());
        refused("the model is of kind x, expected pca", () -> JsonValue.model("{\"kind\":\"x\"}", "pca", 1));
        refused("version 2", () -> JsonValue.model("{\"kind\":\"pca\",\"version\":2}", "pca", 1));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Property(seed = "1")
    void numbersAndTextsReadBackAsTheyWere(@ForAll double x, @ForAll String text) {
        String json = Json.object().put("x", x).put("text", text).toString();
        assertEquals(
                Double.doubleToLongBits(x),
                Double.doubleToLongBits(JsonValue.of(json).get("x").number()));
        assertEquals(text, JsonValue.of(json).get("text").text());
    }
}
