package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Ppca;
import org.junit.jupiter.api.Test;

class PpcaModelTest extends EstimatorContract<Ppca> {
    @Override
    protected Ppca fit(Matrix X) {
        return Ppca.of(X, 1);
    }

    @Override
    protected Matrix answer(Ppca model, Matrix X) {
        return Matrix.ofColumns(model.logDensity(X));
    }

    @Override
    protected String toJson(Ppca model) {
        return model.toJson();
    }

    @Override
    protected Ppca fromJson(String json) {
        return Ppca.fromJson(json);
    }

    /** NaN is a missing value here: the closed form refuses it, EM and the answers do not. */
    @Override
    @Test
    void whatIsNotFiniteIsNamedWithItsPlace() {
        double[] x = data().entries();
        x[4] = Double.NaN;
        Matrix missing = Matrix.of(60, 3, x);
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> fit(missing)).getMessage());
        assertTrue(message.contains("X[1][1] is NaN"), message);
        Ppca model = Ppca.em(missing, 1, Rng.seeded(1));
        Vector seen = Vector.of(x[3], x[5]);
        assertEquals(model.density().marginal(List.of(0, 2)).logDensity(seen), model.logDensity(missing.row(1)), 1e-10);
        x[4] = Double.POSITIVE_INFINITY;
        assertThrows(IllegalArgumentException.class, () -> answer(model, Matrix.of(60, 3, x)));
    }
}
