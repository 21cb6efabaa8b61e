package mml.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.data.Datasets;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

/** What stands around a machine: several classes, probabilities, the choice of C and γ, files, many points. */
class PracticeTest {
    private static final Matrix IRIS =
            Datasets.iris().table().matrix("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");
    private static final List<String> SPECIES = Datasets.iris().table().texts("species");

    private static int right(List<String> said, List<String> y) {
        int right = 0;
        for (int n = 0; n < y.size(); n++) if (said.get(n).equals(y.get(n))) right++;
        return right;
    }

    @Test
    void threeSpeciesAreToldApart() {
        OneVsOne machine = OneVsOne.of(IRIS, SPECIES, SvmSettings.of(Kernel.rbf(0.5), 10));
        assertEquals(List.of("setosa", "versicolor", "virginica"), machine.classes());
        assertEquals(3, machine.machines().size());
        assertTrue(right(machine.predict(IRIS), SPECIES) >= 147);
        Svm pair = machine.machines().get(2);
        assertEquals(List.of("versicolor", "virginica"), pair.classes());
        List<String> two = List.of("a", "b");
        Matrix X = Matrix.of(2, 1, 0, 1);
        Svm svm = Svm.of(X, two, Kernel.linear(), 1);
        Matrix points = Matrix.of(3, 1, 0.1, 0.4, 2);
        assertEquals(
                svm.predict(points),
                OneVsOne.of(X, two, SvmSettings.of(Kernel.linear(), 1)).predict(points));
    }

    @Test
    void probabilitiesAreFittedByNewton() {
        Platt six = Platt.of(Vector.of(-2, -1, -0.5, 0.5, 1, 2), Vector.of(-1, -1, 1, -1, 1, 1));
        assertEquals(-0.6304156291572252, six.A(), 1e-9);
        assertEquals(0, six.B(), 1e-9);
        assertEquals(0.5781559179483396, six.probability(0.5), 1e-9);
        Platt five = Platt.of(Vector.of(-2, -1, -0.5, 0.5, 1), Vector.of(-1, -1, 1, -1, 1));
        assertEquals(-0.5428180396809091, five.A(), 1e-9);
        assertEquals(0.1340784977310843, five.B(), 1e-9);
    }

    @Test
    void calibrationIsSeededAndWantsEnoughExamples() {
        List<Integer> rows = new ArrayList<>();
        for (int n = 50; n < 150; n++) rows.add(n);
        Matrix X = Folds.rows(IRIS, rows);
        List<String> y = SPECIES.subList(50, 150);
        SvmSettings settings = SvmSettings.of(Kernel.rbf(0.3), 1);
        Platt.Calibrated one = Platt.of(X, y, settings, Rng.seeded(1));
        assertEquals(one.platt(), Platt.of(X, y, settings, Rng.seeded(1)).platt());
        assertTrue(one.platt().A() < 0);
        Vector p = one.probability(X);
        for (int n = 0; n < 100; n++) assertTrue(p.get(n) > 0 && p.get(n) < 1);
        assertTrue(one.notes().get(0).contains("sign of f"));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Platt.of(
                                Matrix.of(4, 1, 0, 1, 2, 3), List.of("a", "a", "b", "b"), settings, Rng.seeded(1)))
                .getMessage();
        assertTrue(message.contains("class a has 2"), message);
    }

    @Test
    void aGridFindsWhatGeneralises() {
        SvmGrid grid = SvmGrid.of(
                IRIS,
                SPECIES,
                Vector.of(0.01, 1, 100),
                Vector.of(1e-4, 0.1, 100),
                SvmSettings.of(Kernel.rbf(1), 1).withTolerance(1e-3),
                5,
                Rng.seeded(2));
        assertEquals(0.1, grid.bestGamma());
        assertTrue(grid.accuracy().get(grid.best().get(0), grid.best().get(1)) > 0.94);
        assertTrue(grid.accuracy().get(0, 0) < grid.accuracy().get(1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> SvmGrid.of(
                        IRIS, SPECIES, Vector.of(), Vector.of(1), SvmSettings.of(Kernel.rbf(1), 1), 5, Rng.seeded(2)));
    }

    @Test
    void aModelOfLibsvmReadsBackBitForBit() {
        Matrix X = Matrix.of(5, 2, 0.1, 0, 1, 1, 0.3, 2, 2, 0, 1.7, 1e-3);
        Vector y = Vector.of(1, -1, 1, -1, -1);
        for (Kernel kernel :
                List.of(Kernel.linear(), Kernel.rbf(0.7), Kernel.polynomial(2, 0.3, 1), Kernel.sigmoid(0.1, 0))) {
            Svm svm = Svm.of(X, y, SvmSettings.of(kernel, 3));
            LibsvmModel model = LibsvmModel.of(svm);
            LibsvmModel read = LibsvmModel.of(model.toText());
            assertEquals(model.toText(), read.toText());
            assertEquals(kernel, read.kernel());
            assertArrayEquals(svm.decision(X).toArray(), model.decision(X).toArray(), 0);
            assertArrayEquals(svm.decision(X).toArray(), read.decision(X).toArray(), 1e-14);
            assertEquals(svm.predict(X), read.predict(X));
        }
    }

    @Test
    void aModelThatLibsvmWroteIsRead() {
        LibsvmModel model = LibsvmModel.of("""
            svm_type c_svc
            kernel_type linear
            nr_class 2
            total_sv 2
            rho 1
            label 1 -1
            nr_sv 1 1
            SV
            0.5 1:2\s
            -0.5 2:0\s
            """);
        assertArrayEquals(
                new double[] {-1, 1},
                model.decision(Matrix.of(2, 2, 0, 0, 2, 0)).toArray(),
                0);
        assertEquals(List.of("-1", "1"), model.predict(Matrix.of(2, 2, 0, 0, 2, 0)));
        for (String bad :
                List.of("", "svm_type one_class", "svm_type c_svc\nkernel_type rbf\nlabel 1 2\nSV\n1 x:2", "what 3"))
            assertThrows(IllegalArgumentException.class, () -> LibsvmModel.of(bad));
        Svm named = Svm.of(Matrix.of(2, 1, 0, 1), List.of("a", "b"), Kernel.linear(), 1);
        assertThrows(IllegalArgumentException.class, () -> LibsvmModel.of(named));
    }

    @Test
    void manyPointsOneMultiplierAtATime() {
        Rng rng = Rng.seeded(6);
        int N = 3000;
        double[] x = new double[2 * N];
        List<String> y = new ArrayList<>();
        for (int n = 0; n < N; n++) {
            x[2 * n] = rng.normal();
            x[2 * n + 1] = rng.normal();
            y.add(x[2 * n] + 2 * x[2 * n + 1] + 0.3 * rng.normal() > 0.5 ? "b" : "a");
        }
        Matrix X = Matrix.of(N, 2, x);
        LinearSvm svm = LinearSvm.of(X, y, 0.1, Rng.seeded(1));
        assertEquals(Outcome.CONVERGED, svm.outcome());
        assertTrue(svm.certificate(X, y).holds());
        assertEquals(svm, LinearSvm.of(X, y, 0.1, Rng.seeded(1)));
        assertTrue(svm.primal() - svm.dual() <= 1e-4 * svm.primal());
        int right = 0;
        for (int n = 0; n < N; n++) if (svm.predict(X.row(n)).equals(y.get(n))) right++;
        assertTrue(right > 0.93 * N);
        Svm same = Svm.of(X, y, SvmSettings.of(Kernel.linear(), 0.1).withTolerance(1e-4));
        assertEquals(same.hyperplane().w().get(0), svm.w().get(0), 0.02);
        assertEquals(
                Outcome.ITERATION_LIMIT,
                LinearSvm.of(X, y, 0.1, 1e-9, 1, Rng.seeded(1)).outcome());
    }

    @Test
    void aLinearMachineOnLargeNumbersIsCertifiedAndAnotherIsNot() {
        Matrix X = Matrix.of(4, 2, 1e8, 2e8, 3e8, 3e8, -1e8, -2e8, -2e8, -1e8);
        List<String> y = List.of("b", "b", "a", "a");
        LinearSvm svm = LinearSvm.of(X, y, 1000, Rng.seeded(1));
        assertTrue(svm.certificate(X, y).holds(), svm.certificate(X, y).toString());
        LinearSvm half = new LinearSvm(
                svm.classes(),
                svm.w(),
                svm.b(),
                svm.alpha().times(0.9),
                svm.primal(),
                svm.dual(),
                svm.rounds(),
                svm.C(),
                svm.tolerance(),
                svm.outcome());
        assertFalse(half.certificate(X, y).holds());
    }
}
