package mml.hub.widget.ch01;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.NumericalException;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.pillars.FourPillars;
import mml.pillars.PillarStep;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.DataAxes;
import mml.viz.scene.pillars.PillarScene;

/**
 * The same points under four questions: regression, dimensionality reduction, density estimation, classification.
 *
 * @mml §1.2, Figure 1.1
 */
public final class PillarsWidget extends TraceWidget {
    /** From so many times the spread on, two measurements are compared in standard deviations. */
    private static final double UNLIKE = 5;

    private static final double CLOSE = 1e-9;

    private static final DataInput DATA = DataInput.classes()
            .checked(PillarsWidget::answerable)
            .example(
                    "penguins",
                    "24 penguins",
                    "flipper cm,mass kg,species;19,3.65,Adelie;19.7,4.5,Adelie;18,3.95,Adelie;19.5,3.9,Adelie;20,4.05,"
                            + "Adelie;19.2,3.95,Adelie;18.4,3.9,Adelie;19,3.6,Adelie;20.3,4.725,Adelie;19.7,4.275,"
                            + "Adelie;19.9,4,Adelie;20,3.975,Adelie;21.5,5.4,Gentoo;21,4.2,Gentoo;21.5,5,Gentoo;22,"
                            + "5.15,Gentoo;22.2,5.55,Gentoo;21.7,4.9,Gentoo;21.9,4.7,Gentoo;21.6,4.7,Gentoo;21.2,"
                            + "4.75,Gentoo;21.4,4.85,Gentoo;21.6,4.725,Gentoo;21.7,4.375,Gentoo")
            .example("squares", "Two squares", "0,0,a;1,0,a;0,1,a;1,1,a;4,2,b;5,2,b;4,3,b;5,3,b")
            .example("falling", "The more, the less", "1,6,a;2,5,a;2,7,a;3,5.5,a;3,4,b;4,4.5,b;5,2,b;6,2.5,b;6,1,b")
            .outdates("step", "units");

    private static final Param<String> UNITS = Param.choice(
                    "units",
                    "Units",
                    List.of(new Option("given", "as they are given"), new Option("deviations", "standard deviations")),
                    PillarsWidget::units)
            .outdates("step");

    /** What a state asks for, answered. */
    record Asked(Matrix X, List<String> y, FourPillars answers, Trace<PillarStep> trace) {}

    private static final Memo<State, Asked> ASKED = new Memo<>(PillarsWidget::ask);

    private static final Prediction STEEPER =
            Prediction.of("Regression and reduction both draw a line. Which is steeper?", PillarsWidget::question);

    public PillarsWidget() {
        super(
                "pillars",
                "Four questions to the same points",
                STEEPER.group(),
                Group.of("Data", DATA),
                Group.of("Both measurements in", UNITS));
    }

    static Asked of(State state) {
        return ASKED.get(computed(state));
    }

    private static Asked ask(State state) {
        DataText data = DATA.in(state);
        Matrix X = standardised(state) ? Standardiser.of(data.X()).apply(data.X()) : data.X();
        Recorder<PillarStep> steps = Recorder.all();
        FourPillars answers = FourPillars.of(X, data.labels(), steps);
        return new Asked(X, data.labels(), answers, steps.trace());
    }

    private static boolean standardised(State state) {
        return UNITS.in(state).equals("deviations");
    }

    private static String units(State state) {
        Vector spread = Standardiser.of(DATA.points(state)).scale();
        boolean alike = spread.get(0) <= UNLIKE * spread.get(1) && spread.get(1) <= UNLIKE * spread.get(0);
        return alike ? "given" : "deviations";
    }

    /** Points that all four can be asked about. */
    private static DataText answerable(DataText data) {
        Matrix Z = Standardiser.of(data.X()).apply(data.X());
        try {
            FourPillars.of(data.X(), data.labels());
            FourPillars.of(Z, data.labels());
        } catch (NumericalException e) {
            throw new IllegalArgumentException(
                    "The points lie so nearly on one line that they have no density in the plane.", e);
        }
        return data;
    }

    private static Prediction.Asked question(State state) {
        FourPillars answers = of(state).answers();
        double line = answers.regression().theta().get(1);
        Vector b = answers.reduction().B().column(0);
        double rise = Math.abs(b.get(1)) - Math.abs(line * b.get(0));
        String right = Math.abs(rise) <= CLOSE ? "alike" : rise > 0 ? "reduction" : "regression";
        String words = "the line of regression has slope " + NumberText.significant(line, 3)
                + ", that of reduction "
                + (Math.abs(b.get(0)) <= CLOSE ? "is vertical" : NumberText.significant(b.get(1) / b.get(0), 3))
                + ". One makes misses straight up small, the other those at right angles.";
        return new Prediction.Asked(
                List.of(
                        new Option("regression", "that of regression"),
                        new Option("reduction", "that of reduction"),
                        new Option("alike", "equally steep")),
                right,
                (guess, is) -> words);
    }

    /** What was found last stands first. */
    @Override
    protected Showing run(State state) {
        Asked asked = of(state);
        FourPillars answers = asked.answers();
        DataAxes axes = DATA.axes(state);
        boolean given = !standardised(state);
        PillarScene scene = new PillarScene(asked.trace(), Screen.canvas(state))
                .within(given ? axes : new DataAxes(named(axes.names()), null, null));
        List<Certificate> sure = answers.certificates();
        List<String> calls = calls(asked);
        Vector weights = answers.density().mixture().weights();
        return Showing.of(scene)
                .handles(step -> given ? DATA.handles(state, scene.plane(), 0) : List.of())
                .each((step, view) -> view.java(calls.get(step)))
                .from(4)
                .fact("classification: on the wrong side", Integer.toString(answers.wrong(asked.y())))
                .fact(
                        "support vectors",
                        Integer.toString(answers.classification().support().length))
                .check("widest street", sure.get(3).holds())
                .from(3)
                .fact("density: weights", NumberText.tuple(weights))
                .check("likelihood climbed", sure.get(2).holds())
                .from(2)
                .fact(
                        "reduction: direction",
                        NumberText.tuple(answers.reduction().B().column(0)))
                .fact(
                        "variance kept",
                        NumberText.significant(100 * answers.reduction().captured(1), 3) + " %")
                .check("largest variance", sure.get(1).holds())
                .from(1)
                .fact(
                        "regression: slope",
                        NumberText.significant(answers.regression().theta().get(1), 4))
                .check("least squares", sure.get(0).holds());
    }

    private static List<String> named(List<String> features) {
        List<String> out = new ArrayList<>();
        for (String feature : features) out.add(feature + ", standardised");
        return out;
    }

    /** What answers each of the questions; at first all of them at once. */
    private static List<String> calls(Asked asked) {
        Matrix X = asked.X();
        StringBuilder y = new StringBuilder();
        for (String label : asked.y())
            y.append(y.length() == 0 ? "" : ", ").append('"').append(label).append('"');
        String points = Calls.data("X", X);
        String classes = X.rows() <= 24
                ? "List<String> y = List.of(" + y + ");\n"
                : "List<String> y = CsvFile.read(Path.of(\"data.csv\")).texts(\"class\");\n";
        return List.of(
                points + classes + "FourPillars.of(X, y);",
                points + "LinearRegression.of(FeatureMap.polynomial(1), X.columns(0, 1), X.column(1)).theta();",
                points + "Pca.of(X, PcaSettings.BOOK.withComponents(1)).encode(X);",
                points + classes + "FourPillars.of(X, y).density().mixture();   // Em.of(X, start, FourPillars.CLIMB)",
                points + classes + "Svm.of(X, y, FourPillars.STREET).hyperplane();");
    }
}
