package coursework;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import mml.exact.Determinant;
import mml.exact.ExactMatrix;
import mml.exact.SolutionSet;
import mml.trace.Tracer;

/** Fractions: all solutions of a system with every row operation printed, and a determinant. */
public final class Exact {
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ExactMatrix A = ExactMatrix.parse("1 1 1; 1 -1 2; 2 0 3");
        ExactMatrix b = ExactMatrix.vector(3, 2, 5);
        out.println(SolutionSet.of(A, b, Tracer.printing(out)));

        ExactMatrix B = ExactMatrix.parse("1 2; 3 1/2");
        out.println(Determinant.of(B));
        out.println(B.times(B).minus(ExactMatrix.identity(2)));
    }
}
