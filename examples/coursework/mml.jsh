// jshell --class-path "$(mvn -q exec:exec -Dexec.executable=echo -Dexec.args=%classpath)" mml.jsh
import static mml.LinearAlgebra.*;
import mml.data.*;
import mml.decomposition.*;
import mml.exact.*;
import mml.geometry.*;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.*;
import mml.trace.Trace;
import mml.trace.Tracer;
Matrix A = Matrix.of(new int[][] {{4, 2}, {2, 5}});
Vector b = Vector.of(2, 1);
solve(A, b)
Cholesky.of(A, Tracer.printing(System.out))
ExactMatrix.parse("1 2; 3 1/2").times(2)
