package mml.cli;

import java.util.List;
import mml.calculus.Hessian;
import mml.calculus.ReverseMode;
import mml.matrix.Vector;

/** Chapter 5 on the command line: derivatives. */
final class Chapter05 {
    static final List<Algorithm> ALGORITHMS = List.of(Algorithm.of(
                    "differentiate",
                    "§5.6.2",
                    "Value, gradient and second derivatives of a formula at a point",
                    Chapter05::differentiate)
            .withFields("function", "x")
            .drawnBy(Drawings::tape));

    private Chapter05() {}

    private static Answer differentiate(Run run) {
        Vector x = run.vector("x");
        Formula formula = Formula.of(run, x);
        ReverseMode reverse = ReverseMode.of(formula.f(), x, run.trace());
        Hessian hessian = Hessian.of(formula.f(), x);
        Answer answer = new Answer(reverse.certificate())
                .show("value", "f(x) = ", reverse.value())
                .show("gradient", "∇f(x) = ", reverse.gradient())
                .show("hessian", "second derivatives", hessian.H());
        return formula.told(answer);
    }
}
