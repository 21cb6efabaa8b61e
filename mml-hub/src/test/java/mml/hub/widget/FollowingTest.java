package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A derivation speaks of the numbers that its figure shows, or says why it cannot. */
class FollowingTest {
    record Pair(Derivation derivation, Widget figure) {
        @Override
        public String toString() {
            return derivation.name();
        }
    }

    static Stream<Pair> pairs() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.derivations().stream()
                        .filter(d -> !d.figure().isEmpty())
                        .map(d -> new Pair(d, chapter.widget(d.figure()))));
    }

    private static Pair pair(String derivation) {
        return pairs().filter(p -> p.derivation.name().equals(derivation))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyStateThatAControlLeadsToHoldsOrIsExplained(Pair pair) {
        List<State> states = new ArrayList<>(List.of(pair.figure.example()));
        State now = pair.figure.example();
        for (Panel panel : pair.figure.view(now).panels())
            for (Control control : panel.controls()) {
                if (control instanceof Control.Choice c)
                    for (Control.Option o : c.options()) states.add(pair.figure.set(now, c.key(), o.value()));
                if (control instanceof Control.Slider s)
                    for (String v : new String[] {Integer.toString(s.min()), Integer.toString(s.max()), "1"})
                        states.add(pair.figure.set(now, s.key(), v));
            }
        int held = 0;
        for (State state : states) {
            try {
                for (Derivation.Line line : pair.derivation.following(state))
                    assertTrue(line.holds(), pair + " in " + state + ": " + line.tex());
                held++;
            } catch (IllegalArgumentException reason) {
                assertTrue(String.valueOf(reason.getMessage()).endsWith("."), reason.getMessage());
            }
        }
        assertTrue(held > 0, "some state of the figure fits");
    }

    /** As many lines as with the numbers of its own, so that they stand below the same formulas. */
    @ParameterizedTest
    @MethodSource("pairs")
    void itHasTheSameLinesWhateverTheNumbers(Pair pair) {
        for (int seed = 0; seed < 5; seed++)
            assertEquals(
                    pair.derivation.lines(0).size(), pair.derivation.lines(seed).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "elementary # m=1,1,3;1,-1,1 # \\begin{bmatrix}1&1\\end{bmatrix}",
                "minus-one # kind=0&m=1,2;2,4 # \\begin{bmatrix}1&2\\\\2&4\\end{bmatrix}",
                "rank # m=1,2;2,4 # \\begin{bmatrix}1\\\\2\\end{bmatrix}\\begin{bmatrix}1&2\\end{bmatrix}",
                "basis-change # s10=2&s11=0 # \\begin{bmatrix}2&1\\\\0&-1\\end{bmatrix}",
                "cauchy-schwarz # x0=2&x1=1.5 # \\begin{bmatrix}2\\\\1.5\\end{bmatrix}",
                "projection # x0=3&x1=-2 # \\begin{bmatrix}3\\\\-2\\end{bmatrix}",
                "gram-schmidt # m=2,-1,0;1,2,1;0,1,2 # \\begin{bmatrix}-1\\\\2\\\\1\\end{bmatrix}",
                "characteristic # a=7,0;0,-3 # \\begin{bmatrix}7&0\\\\0&-3\\end{bmatrix}",
                "trace # a=1,2;3,4&s10=1&s11=1 # \\tfrac{1}{2}\\left(5-\\sqrt{33}\\right)=5",
                "spectral # s11=2&s12=1&s22=2 # \\lambda_1=1,\\ \\lambda_2=3",
                "spectral # s11=1&s12=1&s22=0.5 # \\sqrt{4.25}",
                "gram # a=2,1;1,2 # \\begin{bmatrix}5&4\\\\4&5\\end{bmatrix}",
                "eckart-young # a=5,0;0,4 # \\begin{bmatrix}5&0\\\\0&4\\end{bmatrix}",
                "turns # example=hand&order=alone&degree=1 # R_1=\\frac{(-0.5)^2}{1}=0.25",
                "turns # example=hand&k=2&degree=1 # R_1=\\frac{2^2+2.5^2}{2}=5.125",
                "parts # f=x/2&degree=1&noise=0&x0=3 # f=1.5,\\ \\hat y=1.5, 1.5, 1.5, 1.5:",
                "early # select=inside # s_{1}'-s_{1}=0",
                "standardise # data=0,0;1,10;2,20 # \\rho=\\frac{6.667}{0.8165\\cdot8.165}=1",
                "shares # digit=8&step=3 # z_{3}=",
                "power # data=2,0;-2,0;0,1;0,-1 # \\frac{0.5}{2}=0.25",
                "missing # data=0,0;1,1;2,1;3,3;4,?;5,? # 0.1754",
                "weights # example=seven&k=1 # \\pi_1=\\frac{7}{7}=1",
                "gap # step=3 # \\ge",
                "centre # data=0,0;2,0;10,0;12,0&k=1 # \\vec c_1=",
                "parameters # step=2&family=TIED # M=3+1+2=6",
                "parameters # example=geyser&step=1 # 2\\cdot\\frac{2\\cdot3}{2}=6",
                "hinge # step=4 # \\xi=\\max(0,\\ 2)=2",
                "distance # step=1 # =2.121",
                "distance # data=0,0,-1;0,4,1 # \\frac{2}{0.5}=4",
                "map # data=1,2,1;3,-1,-1 # (3+(-2))^2=1",
                "pair # data=0,0,-1;2,0,1&kernel=linear # \\frac{2}{4}=0.5",
                "duality-gap # data=0,0,-1;2,0,1&kernel=linear&step=1 # 0.5\\ge0.5"
            })
    void theReadersNumbersStandInTheLines(String derivation, String state, String tex) {
        StringBuilder all = new StringBuilder();
        for (Derivation.Line line : pair(derivation).derivation.following(State.parse(state))) {
            assertTrue(line.holds(), line.tex());
            all.append(line.tex());
        }
        assertTrue(all.toString().replace(" ", "").contains(tex.replace(" ", "")), all.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "elementary # m=1,1,1;1,1,2 # no solution",
                "elementary # kind=0&m=1,2;3,4 # no right-hand side",
                "elementary # # parameter",
                "minus-one # kind=0&m=1,2;3,4 # only 0",
                "rank # m=0,0;0,0 # basis is empty",
                "projection # kind=affine # affine",
                "characteristic # a=0,-1;1,0 # no fractions",
                "trace # s10=1&s11=1&s20=1&s21=1 # no basis",
                "spectral # t=0.5 # not symmetric",
                "gram-schmidt # # three vectors",
                "early # select=never # No feature is chosen",
                "standardise # standardise= # as they are",
                "standardise # data=1,5;2,5;4,5 # constant",
                "power # data=1,1;2,2;3,3 # one direction only",
                "missing # example=cloud # Hide one",
                "centre # method=soft # hard labels",
                "distance # example=xor # meet"
            })
    void whatDoesNotFitIsExplained(String derivation, String state, String why) {
        Derivation d = pair(derivation).derivation;
        String message = assertThrows(
                        IllegalArgumentException.class, () -> d.following(State.parse(state == null ? "" : state)))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void theLinesAreWrittenInTheTexThatThePageReads() throws IOException {
        Set<String> known = new HashSet<>(List.of(
                "begin", "end", "quad", "qquad", "left", "right", "mat", "vec", "frac", "tfrac", "text", "sqrt",
                "tilde", "hat", "mathcal", "rk", "hline", "det", "dim", "ker", "cos", "max"));
        Matcher sign = Pattern.compile("\\b([A-Za-z]+):").matcher(signs());
        while (sign.find()) known.add(sign.group(1));
        Chapters.ALL.stream().forEach(chapter -> {
            for (Derivation d : chapter.derivations())
                for (Derivation.Line line : d.lines(1)) assertKnown(line.tex(), known);
            for (Exercise e : chapter.exercises())
                for (String tex : e.task(1).values().values()) assertKnown(tex, known);
        });
    }

    /** The signs that the page knows by name. */
    private static String signs() throws IOException {
        String script = Files.readString(Path.of("src/main/pages/shell/math.js"));
        int from = script.indexOf("const signs = {");
        return script.substring(from, script.indexOf("};", from));
    }

    private static void assertKnown(String tex, Set<String> known) {
        for (int i = tex.indexOf('\\'); i >= 0; i = tex.indexOf('\\', i)) {
            int end = ++i;
            while (end < tex.length() && Character.isLetter(tex.charAt(end))) end++;
            if (end == i) i++;
            else assertFalse(!known.contains(tex.substring(i, end)), tex.substring(i, end) + " in " + tex);
        }
    }
}
