package mml.hub.widget.ch07;

import java.util.List;
import mml.hub.widget.Control.Option;
import mml.optimization.Adam;
import mml.optimization.Bfgs;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Momentum;
import mml.optimization.Newton;
import mml.optimization.StepSize;
import mml.text.Numbers;
import mml.viz.scene.optimization.LineSearchScene;

/** A way down that the descent lab offers. */
enum DescentMethod {
    FIXED("fixed", "Gradient descent, fixed step", "fixed step"),
    BACKTRACKING("backtracking", "Gradient descent, step tried", "tried"),
    GROW("grow", "Gradient descent, undo and grow", "grow"),
    MOMENTUM("momentum", "Momentum", "Momentum"),
    NESTEROV("nesterov", "Nesterov's momentum", "Nesterov's momentum"),
    ADAM("adam", "Adam", "Adam"),
    NEWTON("newton", "Newton", "Newton"),
    BFGS("bfgs", "BFGS", "BFGS");

    static final List<DescentMethod> ALL = List.of(values());

    private final String key;
    private final String label;
    private final String title;

    DescentMethod(String key, String label, String title) {
        this.key = key;
        this.label = label;
        this.title = title;
    }

    static List<Option> options() {
        return ALL.stream().map(m -> new Option(m.key, m.label)).toList();
    }

    /** The one that a state calls so. */
    static DescentMethod of(String key) {
        for (DescentMethod method : ALL) if (method.key.equals(key)) return method;
        return FIXED;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** What it is called in a picture. */
    String title() {
        return title;
    }

    /** Whether it wants a step size. */
    boolean hasStep() {
        return this != NEWTON && this != BFGS;
    }

    boolean hasMomentum() {
        return this == MOMENTUM || this == NESTEROV;
    }

    Minimiser minimiser(double gamma, double alpha) {
        return switch (this) {
            case FIXED -> GradientDescent.withStepSize(gamma);
            case BACKTRACKING -> GradientDescent.with(StepSize.backtracking(gamma));
            case GROW -> GradientDescent.with(StepSize.undoAndGrow(gamma));
            case MOMENTUM -> Momentum.of(gamma, alpha);
            case NESTEROV -> Momentum.nesterov(gamma, alpha);
            case ADAM -> Adam.withStepSize(gamma);
            case NEWTON -> new Newton();
            case BFGS -> new Bfgs();
        };
    }

    /** The same in Java, as a reader would write it. */
    String java(double gamma, double alpha) {
        String g = Numbers.shortest(gamma);
        return switch (this) {
            case FIXED -> "GradientDescent.withStepSize(" + g + ")";
            case BACKTRACKING -> "GradientDescent.with(StepSize.backtracking(" + g + "))";
            case GROW -> "GradientDescent.with(StepSize.undoAndGrow(" + g + "))";
            case MOMENTUM -> "Momentum.of(" + g + ", " + Numbers.shortest(alpha) + ")";
            case NESTEROV -> "Momentum.nesterov(" + g + ", " + Numbers.shortest(alpha) + ")";
            case ADAM -> "Adam.withStepSize(" + g + ")";
            case NEWTON -> "new Newton()";
            case BFGS -> "new Bfgs()";
        };
    }

    /** What its search asks of a step. */
    LineSearchScene.Asked asked() {
        return switch (this) {
            case BACKTRACKING -> LineSearchScene.Asked.armijo(StepSize.ARMIJO);
            case GROW -> LineSearchScene.Asked.lower();
            case NEWTON, BFGS -> LineSearchScene.Asked.wolfe();
            default -> LineSearchScene.Asked.nothing();
        };
    }
}
