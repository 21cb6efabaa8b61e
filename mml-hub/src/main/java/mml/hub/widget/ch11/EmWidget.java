package mml.hub.widget.ch11;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Memo;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Sentence;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.hub.widget.View;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.EmResult;
import mml.mixture.EmStep;
import mml.mixture.Family;
import mml.mixture.GaussianMixture;
import mml.mixture.Prior;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.mixture.EmScene;

/**
 * EM on points of the reader's own: the E-step and the three parts of the M-step one by one, with the log likelihood beside
 * them. Points and the means of the start are dragged.
 *
 * @mml §11.2, Examples 11.1 to 11.5, Figures 11.3 to 11.7; §11.3, Example 11.6, Figures 11.8 to 11.10
 */
public final class EmWidget extends TraceWidget {
    private static final Memo<State, EmRun> RUN = new Memo<>(EmRun::of);
    private static final Prediction OWNER =
            Prediction.of("Which component answers most for the ringed point in the end?", EmWidget::question);

    public EmWidget() {
        super("em", "EM, part by part", OWNER.group(), Group.of("Data", Mixing.DATA), Mixing.group());
    }

    /** The run that a state asks for, whatever step it looks at. */
    static EmRun of(State state) {
        return RUN.get(computed(state));
    }

    private static Prediction.Asked question(State state) {
        EmRun run = of(state);
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < run.mixing().start().size(); k++)
            options.add(new Option(Integer.toString(k + 1), "component " + (k + 1)));
        int n = run.contested();
        int owner = run.owner(run.last(), n);
        String first = share(run.responsibilities(1), n, owner);
        String last = share(run.responsibilities(run.last()), n, owner);
        return new Prediction.Asked(
                options,
                Integer.toString(owner + 1),
                (guess, right) -> "component " + (owner + 1) + " has " + last + " of it in the end, and had " + first
                        + " in the first E-step.");
    }

    private static String share(Matrix R, int n, int k) {
        return k < R.cols() ? NumberText.significant(R.get(n, k), 3) : "nothing";
    }

    @Override
    protected Showing run(State state) {
        EmRun run = of(state);
        EmScene scene = new EmScene(run.trace(), Screen.canvas(state))
                .within(Mixing.DATA.axes(state))
                .ringed(run.contested());
        Showing showing = Showing.of(scene)
                .each((step, view) -> tell(run, step, view))
                .handles(step -> handles(state, run, scene.plane(), scene.below(), step))
                .java(java(run.mixing()))
                .atTheEnd();
        EmResult result = run.result();
        if (result == null) return showing.warning(collapse(run));
        showing.fact("EM", outcome(result));
        for (String note : result.notes()) showing.fact("Note", note);
        return showing.check(
                "mixture and likelihood checked",
                result.certificate(run.mixing().X()).holds());
    }

    private static String collapse(EmRun run) {
        return Sentence.of(Objects.requireNonNull(run.collapse()).getMessage());
    }

    private static String outcome(EmResult result) {
        int k = result.iterations();
        String after = " after " + k + (k == 1 ? " iteration" : " iterations");
        if (result.outcome() == Outcome.ITERATION_LIMIT) return "still rising" + after;
        if (result.outcome() == Outcome.SADDLE) return "at a saddle: components that start alike stay alike";
        return result.outcome().verb() + after;
    }

    /** What is known at a step. */
    private static void tell(EmRun run, int step, View.Builder view) {
        Trace<EmStep> trace = run.trace();
        EmStep.Start start = trace.start(EmStep.Start.class);
        trace.latest(step, EmStep.Responsibilities.class).ifPresent(e -> {
            boolean prior = e.objective() != e.logLikelihood();
            view.fact("log p(X)", NumberText.of(e.logLikelihood()));
            if (prior) view.fact("log p(X) + log prior", NumberText.of(e.objective()));
            view.fact("r of the ringed point", NumberText.tuple(e.R().row(run.contested()), 1));
        });
        Vector weights = trace.latest(step, EmStep.Weights.class)
                .map(EmStep.Weights::weights)
                .orElse(start.weights());
        Matrix means =
                trace.latest(step, EmStep.Means.class).map(EmStep.Means::means).orElse(start.means());
        Matrix covariances = trace.latest(step, EmStep.Covariances.class)
                .map(EmStep.Covariances::covariances)
                .orElse(start.covariances());
        view.fact("π", NumberText.tuple(weights, 1));
        if (means.cols() == 1) {
            view.fact("μ", NumberText.tuple(means.column(0))).fact("σ²", NumberText.tuple(covariances.column(0)));
            return;
        }
        for (int k = 0; k < means.rows(); k++)
            view.fact("μ" + Scripts.subscript(k + 1), NumberText.tuple(means.row(k)));
    }

    /** The points; before the first E-step also the means it starts from. */
    private static List<Handle> handles(State state, EmRun run, Plane plane, double below, int step) {
        List<Handle> out = new ArrayList<>(Mixing.DATA.handles(state, plane, below));
        if (step > 0) return out;
        GaussianMixture start = run.mixing().start();
        for (int k = 0; k < start.size(); k++) {
            int component = k;
            Vector mean = start.components().get(k).mean();
            Vector at = mean.size() == 1 ? Vector.of(mean.get(0), 0) : mean;
            out.add(Handle.of(
                    "mu" + (k + 1),
                    "μ" + Scripts.subscript(k + 1) + " = " + NumberText.tuple(mean),
                    plane,
                    at,
                    DataInput.step(plane.across()),
                    (now, to) -> Mixing.moved(now, component, DataInput.placed(plane, to, mean.size()))));
        }
        return out;
    }

    private static String java(Mixing m) {
        StringBuilder out = new StringBuilder(Calls.data("X", m.X()));
        out.append("GaussianMixture start = ").append(start(m)).append("EmSettings settings = EmSettings.BOOK");
        Family family = m.settings().family();
        Prior prior = m.settings().prior();
        if (family != Family.FULL)
            out.append(".withFamily(Family.").append(family.name()).append(')');
        if (prior != null)
            out.append("\n    .withPrior(new Prior(")
                    .append(Numbers.shortest(prior.strength()))
                    .append(", ")
                    .append(Calls.matrix(prior.S0()))
                    .append("))");
        return out.append(";\nEm.of(X, start, settings, Tracer.off());").toString();
    }

    /** The start by its numbers. */
    private static String start(Mixing m) {
        GaussianMixture start = m.start();
        StringBuilder out = new StringBuilder("GaussianMixture.of(\n    ").append(Calls.vector(start.weights()));
        if (start.features() == 1) {
            Vector variances = Vector.generate(
                    start.size(), k -> start.covariances().get(k).get(0, 0));
            return out.append(",\n    " + Calls.vector(start.means().column(0)))
                    .append(",\n    " + Calls.vector(variances) + ");\n")
                    .toString();
        }
        out.append(",\n    ").append(Calls.matrix(start.means())).append(",\n    List.of(");
        for (int k = 0; k < start.size(); k++)
            out.append(k > 0 ? ",\n        " : "")
                    .append(Calls.matrix(start.covariances().get(k)));
        return out.append("));\n").toString();
    }
}
