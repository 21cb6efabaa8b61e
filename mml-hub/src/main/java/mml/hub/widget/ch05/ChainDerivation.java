package mml.hub.widget.ch05;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ForwardMode;
import mml.calculus.NotDifferentiableException;
import mml.calculus.ReverseMode;
import mml.calculus.TapeStep;
import mml.calculus.TapeStep.Adjoint;
import mml.calculus.TapeStep.Value;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;

/**
 * Reverse mode line by line: values forwards, the end, the sum over all uses, and that forward mode gives the same.
 *
 * @mml §5.6.2, (5.143) to (5.145), Example 5.14
 */
public final class ChainDerivation extends Derivation {
    private static final int SHOWN = 3;

    public ChainDerivation() {
        super("chain", "tape");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Expression f = Expression.parse("(x + y) x y + sin(x + y)");
        return lines(f, Vector.of(Draws.sign(rng) * rng.between(1, 3), rng.between(1, 3)));
    }

    @Override
    public List<Line> following(State state) {
        try {
            return lines(Chained.INPUT.in(state), Chained.point(state));
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("The figure's function has no gradient at this point.", e);
        }
    }

    private static List<Line> lines(Expression f, Vector x) {
        Trace<TapeStep> trace = Trace.of(t -> ReverseMode.of(f, x, t));
        List<Value> values = kinds(trace, Value.class);
        List<Adjoint> edges = kinds(trace, Adjoint.class);
        if (edges.isEmpty()) throw new IllegalArgumentException("In the figure's function nothing flows.");
        ReverseMode result = ReverseMode.of(f, x);
        int most = mostUsed(edges);
        double size = 0;
        for (Adjoint a : edges) size = Math.max(size, Math.abs(a.added()));
        double close = 64 * EPSILON * edges.size() * size;
        List<Line> out = new ArrayList<>();
        out.add(new Line(values(values), values.get(values.size() - 1).value() == f.at(x.toArray()), "focus"));
        Adjoint first = edges.get(0);
        out.add(new Line(
                partial("f", name(first)) + "=1\\cdot" + Live.factor(first.local()) + "=" + Live.number(first.added()),
                first.adjoint() == 1 && first.added() == first.local(),
                "change"));
        out.add(sum(edges, most, close));
        double forward = ForwardMode.of(f, x, unit(x.size())).derivative();
        out.add(new Line(
                "\\text{forwards: }" + Live.number(forward, size) + "=" + partial("f", variable(f)),
                Math.abs(forward - result.gradient().get(0)) <= close,
                "change"));
        return out;
    }

    private static <T extends TapeStep> List<T> kinds(Trace<TapeStep> trace, Class<T> kind) {
        List<T> out = new ArrayList<>();
        for (TapeStep step : trace) if (kind.isInstance(step)) out.add(kind.cast(step));
        return out;
    }

    private static Vector unit(int n) {
        return Vector.generate(n, i -> i == 0 ? 1 : 0);
    }

    private static String partial(String above, String below) {
        return "\\frac{\\partial " + above + "}{\\partial " + below + "}";
    }

    private static String name(Adjoint a) {
        return tex(a.inputName());
    }

    private static String variable(Expression f) {
        return tex(f.variables().get(0));
    }

    private static String tex(String name) {
        int letters = 1;
        while (letters < name.length() && (name.charAt(letters) < '0' || name.charAt(letters) > '9')) letters++;
        return letters == name.length() ? name : name.substring(0, letters) + "_{" + name.substring(letters) + "}";
    }

    /** The first few values, and the last. */
    private static String values(List<Value> values) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            if (k >= SHOWN && k < values.size() - 1) {
                if (k == SHOWN) out.append("\\;\\dots,\\;");
                continue;
            }
            Value v = values.get(k);
            out.append(k == 0 || out.toString().endsWith("\\;") ? "" : "\\;")
                    .append(tex(v.name()))
                    .append('=')
                    .append(Live.number(v.value()))
                    .append(k < values.size() - 1 ? "," : "");
        }
        return out.toString();
    }

    /** The node that is used most often; of several the first. */
    private static int mostUsed(List<Adjoint> edges) {
        int best = edges.get(0).input();
        int most = 0;
        for (Adjoint a : edges) {
            int uses = 0;
            for (Adjoint b : edges) if (b.input() == a.input()) uses++;
            if (uses > most) {
                most = uses;
                best = a.input();
            }
        }
        return best;
    }

    private static Line sum(List<Adjoint> edges, int node, double close) {
        StringBuilder out = new StringBuilder();
        double sum = 0;
        double total = 0;
        for (Adjoint a : edges) {
            if (a.input() != node) continue;
            out.append(out.isEmpty() ? partial("f", name(a)) + "=" : "+")
                    .append(Live.factor(a.adjoint()))
                    .append("\\cdot")
                    .append(Live.factor(a.local()));
            sum += a.adjoint() * a.local();
            total = a.total();
        }
        return new Line(
                out.append('=').append(Live.number(total)).toString(), Math.abs(sum - total) <= close, "change");
    }
}
