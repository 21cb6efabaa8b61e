package mml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mml.calculus.Derivative;
import mml.calculus.DifferenceError;
import mml.calculus.DifferenceQuotient;
import mml.calculus.ForwardMode;
import mml.calculus.GradientCheck;
import mml.calculus.Hessian;
import mml.calculus.HessianVector;
import mml.calculus.Jacobian;
import mml.calculus.MultivariateTaylor;
import mml.calculus.ReverseMode;
import mml.calculus.TaylorPolynomial;
import mml.data.CsvReader;
import mml.data.Datasets;
import mml.data.MatrixMarket;
import mml.decomposition.Cholesky;
import mml.decomposition.GivensQr;
import mml.decomposition.Ldlt;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.decomposition.PivotedQr;
import mml.decomposition.Qr;
import mml.exact.AffineMap;
import mml.exact.AffineSubspace;
import mml.exact.BasisChange;
import mml.exact.Cases;
import mml.exact.CayleyTable;
import mml.exact.CharacteristicPolynomial;
import mml.exact.Coordinates;
import mml.exact.Determinant;
import mml.exact.Diagonalization;
import mml.exact.Eigenspaces;
import mml.exact.ExactMatrix;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.GroupAxioms;
import mml.exact.ImageAndKernel;
import mml.exact.Inverse;
import mml.exact.LaplaceExpansion;
import mml.exact.LinearIndependence;
import mml.exact.MinusOneTrick;
import mml.exact.RationalFunction;
import mml.exact.RowReduction;
import mml.exact.Rules;
import mml.exact.Sarrus;
import mml.exact.SolutionSet;
import mml.exact.Subspace;
import mml.exact.SumAndIntersection;
import mml.exact.Worksheet;
import mml.expression.Expression;
import mml.geometry.AffineProjection;
import mml.geometry.Angle;
import mml.geometry.CauchySchwarz;
import mml.geometry.Definiteness;
import mml.geometry.FourierProjection;
import mml.geometry.GramSchmidt;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Orthonormality;
import mml.geometry.PlaneRotation;
import mml.geometry.Projection;
import mml.geometry.Rotation;
import mml.geometry.RotationOrder;
import mml.iterative.ConjugateGradient;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.ConstrainedNewton;
import mml.optimization.ConstrainedProblem;
import mml.optimization.GradientDescent;
import mml.optimization.Kkt;
import mml.optimization.LinearProgram;
import mml.optimization.Newton;
import mml.optimization.Quadratic;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;
import mml.probability.BayesRule;
import mml.probability.Beta;
import mml.probability.ConjugateUpdate;
import mml.probability.Dirichlet;
import mml.probability.Gaussian;
import mml.probability.Independence;
import mml.probability.JointTable;
import mml.probability.Moments;
import mml.probability.Normal;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.regression.LinearRegression;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.JacobiEigen;
import mml.spectral.LowRank;
import mml.spectral.MatrixPhylogeny;
import mml.spectral.MatrixPower;
import mml.spectral.OneSidedJacobiSvd;
import mml.spectral.PageRank;
import mml.spectral.Polar;
import mml.spectral.PowerIteration;
import mml.spectral.PseudoInverse;
import mml.spectral.RankSequence;
import mml.spectral.Svd;
import mml.spectral.SvdStages;
import mml.spectral.SvdViaGram;
import mml.spectral.SymmetricEigen;
import mml.svm.Gram;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.trace.Certificate;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a student prints can be read. */
class PrintedResultsTest {
    private static final Matrix S = Matrix.of(new int[][] {{4, 2, -2}, {2, 5, 3}, {-2, 3, 6}});
    private static final Matrix T = Matrix.of(new int[][] {{1, 2}, {3, 4}, {5, 7}});
    private static final Matrix TURN = Matrix.of(new int[][] {{0, -1}, {1, 0}});
    private static final Vector b = Vector.of(1, -2, 3);
    private static final ExactMatrix E = ExactMatrix.parse("1 2 1; 1 -1/2 0; 0 1 3");
    private static final ExactMatrix F = ExactMatrix.parse("1 1 1; 1 -1 2; 2 0 3");
    private static final ExactMatrix D = ExactMatrix.parse("5/2 -1; -1 5/2");
    private static final Expression f = Expression.parse("x^2*y - 1");
    private static final Vector x = Vector.of(2, -1);

    static Stream<Object> results() {
        return Stream.of(
                Lu.of(S),
                Cholesky.of(S.plus(Matrix.identity(3))),
                Qr.of(T),
                GivensQr.of(T),
                PivotedQr.of(T),
                Ldlt.of(S),
                LeastSquares.of(T, b),
                Svd.of(T),
                OneSidedJacobiSvd.of(T),
                SvdViaGram.of(T),
                SvdStages.of(Matrix.of(2, 2, 1, -0.8, 0, 1)),
                SymmetricEigen.of(S),
                JacobiEigen.of(S),
                Eigen.of(TURN),
                Eigen.of(S),
                PowerIteration.of(S),
                PageRank.of(Matrix.of(new int[][] {{0, 1}, {1, 0}})),
                Polar.of(TURN.times(2)),
                PseudoInverse.of(T),
                LowRank.of(T, 1),
                RankSequence.of(T),
                Condition.of(S),
                MatrixPower.of(S, 3),
                MatrixPhylogeny.of(S),
                RowReduction.of(F),
                SolutionSet.of(F, ExactMatrix.vector(3, 2, 5)),
                SolutionSet.of(E, ExactMatrix.vector(3, 2, 5)),
                SolutionSet.of(F, ExactMatrix.vector(3, 2, 6)),
                Cases.of(
                        FieldMatrix.parseParametric(new String[][] {{"a", "1"}, {"1", "a"}})
                                .map(RationalFunction::of),
                        FieldMatrix.parseParametric(new String[][] {{"1"}, {"1"}})
                                .map(RationalFunction::of)),
                Inverse.of(E),
                Determinant.of(E),
                LaplaceExpansion.of(E),
                Sarrus.of(E),
                MinusOneTrick.of(F),
                ImageAndKernel.of(F),
                LinearIndependence.of(F),
                Coordinates.of(E, ExactMatrix.vector("1 -1/3 0")),
                BasisChange.similar(E, F.plus(ExactMatrix.identity(3).times(9))),
                CharacteristicPolynomial.of(D),
                Eigenspaces.of(D),
                Eigenspaces.of(E),
                Diagonalization.of(D),
                SumAndIntersection.of(Subspace.span(F.columns(0, 1)), Subspace.span(F)),
                Subspace.zero(3, E.field()),
                new AffineMap<>(D, ExactMatrix.vector(1, -2)),
                AffineSubspace.through(D),
                GroupAxioms.of(CayleyTable.addition(3)),
                GroupAxioms.of(CayleyTable.multiplication(4)),
                CayleyTable.addition(3),
                Worksheet.of(F, Rules.reduced()),
                Projection.of(T, b),
                AffineProjection.of(b, T, Vector.of(1, 1, 1)),
                Angle.of(Vector.of(1, 1), x),
                CauchySchwarz.of(Vector.of(1, 1), x),
                Definiteness.of(S),
                Definiteness.of(S.times(-1)),
                GramSchmidt.of(T),
                GramSchmidt.of(Matrix.of(new int[][] {{1, 2}, {1, 2}})),
                OrthogonalComplement.of(T),
                Orthonormality.of(T),
                FourierProjection.of(t -> t, 3),
                Rotation.of(PlaneRotation.of(0.5)),
                RotationOrder.of(PlaneRotation.about(0, 1), PlaneRotation.about(2, 1)),
                ConjugateGradient.of(S.plus(Matrix.identity(3)), b),
                ForwardMode.of(f, x, Vector.of(1, 0)),
                ReverseMode.of(f, x),
                Jacobian.of(List.of(f, f), x),
                Hessian.of(f, x),
                HessianVector.of(f, x, Vector.of(0, -1)),
                GradientCheck.of(v -> v.dot(v), Vector.of(4, -2), x),
                TaylorPolynomial.of(Expression.parse("sin(x)"), 0, 5),
                MultivariateTaylor.of(f, x, 2, Vector.of(2.1, -1)),
                DifferenceQuotient.of(Expression.parse("x^3"), 1, DifferenceQuotient.Kind.CENTRAL),
                DifferenceError.of(Expression.parse("x^3"), 1, DifferenceQuotient.Kind.CENTRAL),
                Derivative.of(f, "x"),
                Gram.of(Kernel.linear(), T),
                Svm.of(T, List.of("a", "a", "b"), Kernel.linear(), 1),
                new Newton().minimise(Expression.parse("x1^2 - x1 + x2^2"), Vector.of(1, 1)),
                new Newton().minimise(Expression.parse("x1^2 - x2^2"), Vector.of(0, 0)),
                GradientDescent.withStepSize(0.1).minimise(Expression.parse("-x1^2"), Vector.of(1)),
                new ConstrainedNewton().minimise(CIRCLE, Vector.of(1, 0.5)),
                Kkt.at(CIRCLE, Vector.of(-1, 0)),
                CIRCLE,
                Simplex.of(PROGRAM.subjectTo(Matrix.of(1, 2, 1, 1), Vector.of(1))),
                Simplex.of(PROGRAM.subjectTo(Matrix.of(1, 2, 1, 1), Vector.of(-1))),
                Simplex.of(PROGRAM),
                PROGRAM,
                ActiveSet.of(QuadraticProgram.of(Matrix.identity(2), Vector.of(-1, 1))),
                QuadraticProgram.of(Matrix.identity(2), Vector.of(-1, 1))
                        .subjectTo(Matrix.of(1, 2, 1, 1), Vector.of(1)),
                Quadratic.of(Matrix.identity(2), Vector.of(-1, 1)),
                BayesRule.of(
                        List.of(Fractions.parse("1/100"), Fractions.parse("99/100")),
                        ExactMatrix.parse("9/10 1/10; 1/20 19/20"),
                        0),
                Independence.of(JointTable.parse(new String[][] {{"1/2", "0"}, {"1/4", "1/4"}})),
                Moments.of(T),
                new Gaussian(Vector.of(1, 2), Matrix.identity(2)),
                new Normal(0, 2),
                new Beta(2, 3),
                new Dirichlet(Vector.of(1, 2)),
                ConjugateUpdate.of(new Beta(1, 1), Vector.of(1, 0), Tracer.off()),
                Pca.of(T),
                LinearRegression.of(T.columns(0, 1), T.column(1)),
                Datasets.iris(),
                CsvReader.standard().read("x,y\n1,2.5\n-3,abc\n"),
                MatrixMarket.read("%%MatrixMarket matrix array real general\n2 1\n0.5\n-1\n"),
                Rng.seeded(1),
                S,
                S.times(-0.0),
                Rng.seeded(1).normalMatrix(30, 30),
                ExactMatrix.zeros(30, 30),
                Trace.of(t -> Lu.of(S, t)));
    }

    private static final ConstrainedProblem CIRCLE = ConstrainedProblem.parse("x1", "x1^2 + x2^2 = 1");
    private static final LinearProgram PROGRAM =
            LinearProgram.minimise(Vector.of(-1, -2)).nonNegative();

    @ParameterizedTest
    @MethodSource("results")
    void isReadable(Object result) {
        String text = result.toString();
        assertFalse(text.contains("@"), text);
        assertFalse(Pattern.compile("(?<![\\d.,])[-−]0(?![.\\d])").matcher(text).find(), text);
        assertFalse(Pattern.compile("\\w\\[\\w+=").matcher(text).find(), text);
        assertFalse(Pattern.compile("\\d\\.\\d{8}").matcher(text).find(), text);
        assertFalse(Pattern.compile("\\b(NaN|null|Optional)\\b").matcher(text).find(), text);
        assertFalse(Pattern.compile("[ \\t](\\n|$)").matcher(text).find(), text);
        assertTrue(text.lines().count() <= 40, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 160), text);
        assertEquals(text, result.toString());
        if (certificate(result) instanceof Certificate proof) assertTrue(text.endsWith(proof.toString()), text);
    }

    private static Object certificate(Object result) {
        try {
            Method method = result.getClass().getMethod("certificate");
            return result instanceof CharacteristicPolynomial<?> ? "" : method.invoke(result);
        } catch (NoSuchMethodException e) {
            return "";
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Test
    void asAWorkedExample() {
        assertEquals("""
                Cholesky decomposition A = LLᵀ (2×2)
                L =
                  2  0
                  1  2
                ✓ A = LLᵀ: ‖A − LLᵀ‖ = 0 ≤ 8.88×10⁻¹⁵; l_jj > 0""", Cholesky.of(Matrix.of(new int[][] {{4, 2}, {2, 5}})).toString());
        assertEquals(
                "1 + 2i",
                Eigen.of(Matrix.of(2, 2, 1, -2, 2, 1)).eigenvalues().get(0).toString());
    }

    @Test
    void realEigenvectorsAreAMatrix() {
        Matrix X = Eigen.of(S).eigenvectors().real();
        assertEquals(3, X.cols());
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalArgumentException.class,
                        () -> Eigen.of(TURN).eigenvectors().real())
                .getMessage()
                .endsWith("expected a real matrix"));
    }

    /** What is set, not computed, prints its parts as Java does. */
    private static final Set<String> SETTINGS = Set.of(
            "mml.data.CsvReader",
            "mml.exact.Rules",
            "mml.geometry.AdaptiveSimpson",
            "mml.geometry.FunctionInnerProduct",
            "mml.geometry.PlaneRotation",
            "mml.iteration.Stopping",
            "mml.mixture.EmSettings",
            "mml.mixture.Prior",
            "mml.optimization.ConstrainedNewton",
            "mml.optimization.LevenbergMarquardt",
            "mml.optimization.ProjectedGradient",
            "mml.optimization.Simplex",
            "mml.optimization.StepSize",
            "mml.optimization.StochasticDescent",
            "mml.reduction.PcaSettings",
            "mml.spectral.InverseIteration",
            "mml.spectral.PowerIteration",
            "mml.spectral.RayleighQuotientIteration",
            "mml.svm.SvmSettings");

    /** Machinery that nobody prints. */
    private static final Set<String> INNER = Set.of(
            "mml.calculus.ScalarMatrix",
            "mml.calculus.Tape",
            "mml.expression.Program",
            "mml.kernel.Block",
            "mml.kernel.LongProduct",
            "mml.kernel.Threads",
            "mml.mixture.Em",
            "mml.svm.Points",
            "mml.trace.JsonTracer",
            "mml.trace.Recorder",
            "mml.trace.Telling");

    /** Every package whose results are complete; a new one joins when its results print themselves. */
    private static final Set<String> PACKAGES = Set.of(
            "mml.calculus",
            "mml.data",
            "mml.decomposition",
            "mml.exact",
            "mml.expression",
            "mml.geometry",
            "mml.iteration",
            "mml.iterative",
            "mml.kernel",
            "mml.matrix",
            "mml.mixture",
            "mml.model",
            "mml.optimization",
            "mml.probability",
            "mml.random",
            "mml.reduction",
            "mml.regression",
            "mml.spectral",
            "mml.svm",
            "mml.pillars",
            "mml.text",
            "mml.trace");

    @Test
    void everyPublicResultPrintsItself() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Class<?> type : types())
            if (PACKAGES.contains(type.getPackageName())
                    && !printsItself(type)
                    && !SETTINGS.contains(type.getName())
                    && !INNER.contains(type.getName())) silent.add(type.getName());
        assertEquals(Set.of(), silent);
    }

    @Test
    void everyResultWithACertificateIsPrintedHere() throws IOException {
        Set<String> printed = results().map(r -> r.getClass().getName()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : types())
            if (List.of("decomposition", "spectral", "exact", "geometry", "iterative")
                            .contains(type.getPackageName().replace("mml.", ""))
                    && Arrays.stream(type.getMethods())
                            .anyMatch(m -> m.getName().equals("certificate") && m.getParameterCount() == 0)
                    && !printed.contains(type.getName())) missing.add(type.getName());
        assertEquals(Set.of(), missing);
    }

    /** The {@code toString} that Java makes of a record is final, one that is written is not. */
    private static boolean printsItself(Class<?> type) {
        try {
            Method method = type.getMethod("toString");
            return method.getDeclaringClass() != Object.class
                    && !(type.isRecord() && Modifier.isFinal(method.getModifiers()));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** Public types that a program holds values of: no steps, errors, collections of functions. */
    private static List<Class<?>> types() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(sources::relativize)
                    .map(path -> path.toString().replace('\\', '.').replace('/', '.'))
                    .filter(name -> name.endsWith(".java") && !name.contains("-info"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - 5)))
                    .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isInterface() && !type.isEnum())
                    .filter(type -> !Throwable.class.isAssignableFrom(type) && !Step.class.isAssignableFrom(type))
                    .filter(type -> !isUtility(type))
                    .toList();
        }
    }

    private static boolean isUtility(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                        .allMatch(c -> Modifier.isPrivate(c.getModifiers()) && c.getParameterCount() == 0)
                && Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .allMatch(m -> Modifier.isStatic(m.getModifiers()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PrintedResultsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
