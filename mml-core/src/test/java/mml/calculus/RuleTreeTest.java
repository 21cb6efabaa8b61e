package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.calculus.RuleTree.Choice;
import mml.expression.Expression;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTreeTest extends TraceContract<RuleTreeStep> {
    private static final String ALL =
            "x^2 sin(x^3)/(x+1) - 3 + 2^x + x^x - 3log(x) + max(x, 2x) + sqrt(x) + exp(-x) + (2x+1)^a/2 + tanh(1)";

    @Override
    protected Class<RuleTreeStep> family() {
        return RuleTreeStep.class;
    }

    @Override
    protected Stream<Run<RuleTreeStep>> runs() {
        return Stream.of(
                t -> tree("x^2 sin(2x) + 3").replay(List.of(), t),
                t -> tree("2x").replay(List.of(new Choice(0, Rule.PRODUCT), new Choice(2, Rule.VARIABLE)), t));
    }

    private static RuleTree tree(String f) {
        return RuleTree.of(Expression.parse(f), "x");
    }

    /** The best rules are those of {@link Derivative}, and so is what comes out. */
    @ParameterizedTest
    @ValueSource(strings = {ALL, "3", "x", "a x", "sin(x^2)^3", "1/x", "-exp(-x^2/2)", "log(exp(x) + 1)", "x^x"})
    void theBestRulesLeadToTheDerivative(String f) {
        RuleTree done = tree(f).replay(List.of(), Tracer.off());
        assertTrue(done.isDone());
        assertEquals(
                Derivative.of(done.f(), "x").expression().toString(),
                done.derivative(0).toString());
        assertEquals(done.derivative(0).toString(), done.soFar());
    }

    /** Whatever is chosen among what is true: the derivative has the same values. */
    @Test
    void everyWayLeadsToADerivative() {
        Rng rng = Rng.seeded(5);
        List<Rule> rules = List.of(Rule.values());
        for (int run = 0; run < 60; run++) {
            RuleTree tree = tree(ALL);
            while (!tree.isDone()) {
                List<Integer> open = tree.open();
                int part = open.get(rng.below(open.size()));
                Rule rule = rules.get(rng.below(rules.size()));
                if (tree.problem(part, rule).isEmpty()) tree = tree.by(part, rule);
            }
            Derivative d = new Derivative(tree.f(), "x", tree.derivative(0));
            assertTrue(d.certificate().holds(), tree + " " + d.certificate());
        }
    }

    @Test
    void theBestRuleCanAlwaysBeUsedAndIsNoDetour() {
        RuleTree tree = tree(ALL);
        while (!tree.isDone()) {
            int part = tree.open().get(0);
            assertEquals("", tree.problem(part, tree.best(part)));
            assertFalse(tree.isDetour(part, tree.best(part)));
            tree = tree.by(part, tree.best(part));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x sin(x); SUM; x·sin(x) is a product, no sum",
                "x + 1; PRODUCT; x + 1 is a sum, no product",
                "x + 1; CONSTANT; x + 1 changes with x, so it is no constant",
                "x sin(x); CONSTANT_FACTOR; both factors of x·sin(x) change with x",
                "1/x; CONSTANT_FACTOR; the denominator of 1/x changes with x",
                "2^x; POWER; the exponent of 2^x changes with x",
                "x^2; EXPONENTIAL; the base of x² changes with x",
                "x^2; GENERAL_POWER; would need a base above 0",
                "sin(2x); FUNCTION; inside of sin(2x) stands 2x, not x alone",
                "x^x; CHAIN; is a power whose base and exponent both change",
                "2; VARIABLE; 2 is a number, not x itself"
            })
    void aRuleThatIsNotTrueThereIsRefusedWithTheReason(String f, Rule rule, String reason) {
        RuleTree tree = tree(f);
        assertTrue(tree.problem(0, rule).contains(reason), tree.problem(0, rule));
        assertThrows(IllegalArgumentException.class, () -> tree.by(0, rule));
    }

    @Test
    void whatIsStillAskedForStandsInBrackets() {
        RuleTree tree = tree("x sin(x)");
        assertEquals("(x*sin(x))′", tree.soFar());
        tree = tree.by(0, Rule.PRODUCT);
        assertEquals("(x)′*sin(x) + x*(sin(x))′", tree.soFar());
        tree = tree.by(2, Rule.FUNCTION);
        assertEquals("(x)′*sin(x) + x*cos(x)", tree.soFar());
        assertEquals(List.of(1), tree.open());
        RuleTree open = tree;
        assertThrows(IllegalArgumentException.class, () -> open.derivative(0));
        assertEquals("sin(x) + x*cos(x)", tree.by(1, Rule.VARIABLE).soFar());
    }

    @Test
    void aDetourIsSeenButLeadsThere() {
        assertTrue(tree("2x").isDetour(0, Rule.PRODUCT));
        assertTrue(tree("x^3").isDetour(0, Rule.CHAIN));
        assertFalse(tree("(2x)^3").isDetour(0, Rule.CHAIN));
        assertFalse(tree("exp(2x)").isDetour(0, Rule.EXPONENTIAL));
    }
}
