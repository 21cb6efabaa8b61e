package coursework;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mml.data.CsvFile;
import mml.data.CsvTable;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.LeastSquares;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.export.Format;
import mml.viz.export.Figure;
import mml.viz.scene.decomposition.CholeskyScene;

/** Doubles: a line through the points of a file, and the decomposition of its normal equations as figures. */
public final class Doubles {
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CsvTable points = CsvFile.read(Path.of(args.length > 0 ? args[0] : "points.csv"));
        Matrix X = Matrix.ofColumns(Vector.ones(points.rows()), points.vector("x"));
        out.println(LeastSquares.of(X, points.vector("y")));

        Matrix gram = X.transpose().times(X);
        Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(gram, t));
        out.println(trace);
        Path folder = Path.of(args.length > 1 ? args[1] : "figures");
        Figure.of(new CholeskyScene(trace)).save(folder, Format.SVG);
    }
}
