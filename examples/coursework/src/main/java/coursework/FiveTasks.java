package coursework;

import static mml.LinearAlgebra.*;

import java.nio.file.Path;
import mml.data.CsvFile;
import mml.matrix.*;
import mml.random.Rng;

public class FiveTasks {
    public static void main(String[] args) throws Exception {
        Matrix A = Matrix.of(new int[][] {{2, 1}, {1, 3}});
        System.out.println("x = " + solve(A, Vector.of(3, 5)));
        System.out.println("eigenvalues " + eigenvalues(A));

        var points = CsvFile.read(Path.of(args.length > 0 ? args[0] : "points.csv"));
        Matrix X = Matrix.ofColumns(Vector.ones(points.rows()), points.vector("x"));
        System.out.println("intercept and slope " + leastSquares(X, points.vector("y")));

        System.out.println("nearest of rank 2\n" + lowRank(Rng.seeded(1).normalMatrix(4, 3), 2));

        Matrix D = points.matrix();
        Matrix centred = D.minus(Vector.ones(D.rows()).outer(D.columnMeans()));
        System.out.println("principal axes\n" + svd(centred).V());
    }
}
