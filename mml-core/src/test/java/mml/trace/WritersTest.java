package mml.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Tex;
import mml.trace.Certificate.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON, CSV and TeX of a step that has a part of every kind. */
class WritersTest {
    private static final JsonMapper JSON = new JsonMapper();

    private record Sample(String text, double x) implements Step {
        @Override
        public void tell(Telling t) {
            t.kind("sample")
                    .put("text", text)
                    .put("x", x)
                    .put("n", 3)
                    .put("yes", true)
                    .put("indices", List.of(4, 5))
                    .put("v", Vector.of(0.1, Double.NaN))
                    .put("A", Matrix.of(1, 2, 1e300, -0.5))
                    .put("F", FieldMatrix.parse(new String[][] {{"-3/2"}, {"2"}}))
                    .put("inner", new Inner())
                    .caption(text)
                    .formula("x");
        }
    }

    private record Inner() implements Step {
        @Override
        public void tell(Telling t) {
            t.kind("inner").caption("c").formula("f");
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @Test
    void jsonHoldsEveryPart() {
        assertEquals(
                "{\"kind\":\"sample\",\"text\":\"t\",\"x\":0.25,\"n\":3,\"yes\":true,\"indices\":[4,5],"
                        + "\"v\":[0.1,\"NaN\"],\"A\":[[1e300,-0.5]],\"F\":[[\"-3/2\"],[\"2\"]],"
                        + "\"inner\":{\"kind\":\"inner\",\"caption\":\"c\",\"formula\":\"f\"},"
                        + "\"caption\":\"t\",\"formula\":\"x\"}",
                TraceJson.of(new Sample("t", 0.25)).toString());
    }

    @Property(seed = "1")
    void anyTextComesBackFromJsonAndCannotEndAScript(@ForAll String text) {
        String json = TraceJson.of(new Sample(text, 0)).toString();
        assertEquals(text, read(json).get("text").asText());
        for (char c : new char[] {'<', '>', '&', '\u2028', '\u2029', '\n', '\0'})
            assertTrue(json.indexOf(c) < 0, () -> "contains character " + (int) c);
    }

    @Property(seed = "1")
    void anyFiniteNumberComesBackFromJson(@ForAll double x) {
        assertEquals(
                x, read(TraceJson.of(new Sample("", x)).toString()).get("x").asDouble());
    }

    @Test
    void badInputB119AScriptCannotBeLeft() {
        assertTrue(
                TraceJson.of(new Sample("</script>\u2028", 0)).toString().contains("\"\\u003c/script\\u003e\\u2028\""));
    }

    @Test
    void aTraceInJsonHasItsTotalAndOneLineAStep() {
        Recorder<Step> recorder = Recorder.every(2);
        for (int i = 0; i < 4; i++) recorder.step(new Sample("s" + i, i));
        String json = TraceJson.of(recorder.trace());
        assertEquals(4, read(json).get("total").asInt());
        assertEquals(3, read(json).get("steps").size());
        assertEquals("s3", read(json).get("steps").get(2).get("text").asText());
        assertEquals(
                "{\"steps\":[\n],\"total\":0}\n",
                TraceJson.of(Recorder.<Step>all().trace()));
    }

    @Test
    void aCertificateInJsonShowsEachCheck() {
        Certificate c = Certificate.of("claim", new Check("a", 1e-17, 1e-16), new Check("b", Double.NaN, 1));
        assertEquals(
                "{\"claim\":\"claim\",\"holds\":false,\"checks\":[{\"name\":\"a\",\"value\":1e-17,\"bound\":1e-16},"
                        + "{\"name\":\"b\",\"value\":\"NaN\",\"bound\":1}]}",
                TraceJson.of(c).toString());
    }

    @Test
    void aCertificateHoldsOnlyWhenEveryNumberIsWithinItsBound() {
        assertTrue(new Check("x", 1, 1).holds());
        assertFalse(new Check("x", Math.nextUp(1.0), 1).holds());
        assertFalse(new Check("x", Double.NaN, Double.POSITIVE_INFINITY).holds());
        assertFalse(new Check("x", 0, Double.NaN).holds());
        assertTrue(Check.exact("x", true).holds());
        assertFalse(Check.exact("x", false).holds());
        assertTrue(Certificate.of("nothing to check").holds());
        assertFalse(Certificate.of("one fails", new Check("a", 0, 0), new Check("b", 1, 0))
                .holds());
    }

    private static String cell(String text) {
        Recorder<Step> recorder = Recorder.all();
        recorder.step(new Sample(text, 2));
        String csv = Csv.of(recorder.trace());
        String start = "step,kind,text,x,n,yes,indices,caption\n0,sample,";
        assertTrue(csv.startsWith(start), csv);
        assertTrue(csv.endsWith("\n"), csv);
        return csv.substring(start.length(), csv.indexOf(",2,3,true,4 5,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-a",
                "@SUM(A1)",
                "-1+cmd|' /C calc'!A0",
                "-",
                "\tx",
                "-2/0x",
                "-1.5.2",
                "-1e",
                "-3/2/1"
            })
    void fileF039WhatASpreadsheetWouldRunIsMarkedAsText(String text) {
        assertEquals("'" + text, cell(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-3/2", "-0.25", "-1.5e-7", "1", "a + 1", "R₂ ← R₂ − 3·R₁", "− 1", "'"})
    void numbersAndPlainTextStayAsTheyAre(String text) {
        assertEquals(text, cell(text));
    }

    @Test
    void separatorsAndQuotesAreQuoted() {
        assertEquals("\"a,b\"", cell("a,b"));
        assertEquals("\"say \"\"x\"\"\"", cell("say \"x\""));
        assertEquals("\"a\nb\"", cell("a\nb"));
        assertEquals("\"'=a,b\"", cell("=a,b"));
    }

    @Test
    void stepsOfDifferentKindsShareOneHeader() {
        Recorder<Step> recorder = Recorder.every(2);
        recorder.step(new Inner());
        recorder.step(new Inner());
        recorder.step(new Sample("t", 1));
        assertEquals(
                "step,kind,text,x,n,yes,indices,caption\n0,inner,,,,,,c\n2,sample,t,1,3,true,4 5,t\n",
                Csv.of(recorder.trace()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3;3",
                "-3/2;-\\tfrac{3}{2}",
                "1.5e-7;1.5\\cdot 10^{-7}",
                "2e21;2\\cdot 10^{21}",
                "a + 1;a + 1",
                "3/2 a - 1/2;\\tfrac{3}{2} a - \\tfrac{1}{2}",
                "2e;2e",
                "e;e",
                "a/b;a/b"
            })
    void numbersInTex(String text, String tex) {
        assertEquals(tex, Tex.entry(text));
    }

    @Test
    void whatIsNothingButRoundingIsZeroInTexButNeverWhatSomebodyWrote() {
        Matrix A = Matrix.of(2, 2, 4, 1.6653345369377348e-16, 1e-20, 1e-9);
        assertEquals("A = \\begin{bmatrix} 4 & 0 \\\\ 10^{-20} & 10^{-9} \\end{bmatrix}", Tex.equation("A", A));
        assertEquals(
                "A = \\begin{bmatrix} 4 & 1.665\\cdot 10^{-16} \\\\ 10^{-20} & 10^{-9} \\end{bmatrix}",
                Tex.equation("A", A, 0));
        Vector x = Vector.of(4, 1.6653345369377348e-16);
        assertEquals("x = \\begin{bmatrix} 4 \\\\ 0 \\end{bmatrix}", Tex.equation("x", x, 4));
        assertEquals("x = \\begin{bmatrix} 4 \\\\ 1.665\\cdot 10^{-16} \\end{bmatrix}", Tex.equation("x", x));
    }

    @Test
    void matricesAndTracesInTex() {
        FieldMatrix<?> A = FieldMatrix.of(new int[][] {{1, 2, 3}, {4, 5, 6}});
        assertEquals("\\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix}", Tex.matrix(A));
        assertEquals("\\left[\\begin{array}{rr|r} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{array}\\right]", Tex.matrix(A, 2));
        assertEquals(Tex.matrix(A), Tex.matrix(A, 3));
        Recorder<Step> recorder = Recorder.all();
        recorder.step(new Inner());
        recorder.step(new Inner());
        assertEquals("\\begin{align*}\n  &f \\\\\n  &f\n\\end{align*}\n", Latex.of(recorder.trace()));
    }

    @Property(seed = "1")
    void lettersInTexEntriesDoNotHang(@ForAll @CharRange(from = ' ', to = 'z') String text) {
        assertFalse(Tex.entry(text).contains("\n"));
    }
}
