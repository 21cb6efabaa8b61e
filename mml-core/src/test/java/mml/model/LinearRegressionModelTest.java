package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import org.junit.jupiter.api.Test;

class LinearRegressionModelTest extends EstimatorContract<LinearRegression> {
    @Override
    protected LinearRegression fit(Matrix X) {
        return LinearRegression.of(X, Vector.generate(X.rows(), n -> n % 7 - 0.5 * n));
    }

    @Override
    protected Matrix answer(LinearRegression model, Matrix X) {
        return Matrix.ofColumns(model.predict(X));
    }

    @Override
    protected String toJson(LinearRegression model) {
        return model.toJson();
    }

    @Override
    protected LinearRegression fromJson(String json) {
        return LinearRegression.fromJson(json);
    }

    @Test
    void featuresOfEveryTypeAreWritten() {
        Matrix x = Matrix.generate(9, 1, (n, d) -> n - 4);
        Vector y = Vector.generate(9, n -> n * n % 5);
        for (FeatureMap phi : List.of(
                FeatureMap.linear(1),
                FeatureMap.throughOrigin(1),
                FeatureMap.polynomial(3),
                FeatureMap.powers(1, 2),
                FeatureMap.radial(Vector.of(-2, 0, 2), 1.5),
                FeatureMap.fourier(2, 9))) {
            LinearRegression model = LinearRegression.of(phi, x, y);
            LinearRegression read = LinearRegression.fromJson(model.toJson());
            assertEquals(model, read);
            assertEquals(phi, read.features());
            assertEquals(model.predict(x), read.predict(x));
        }
        FeatureMap own = FeatureMap.named(1, v -> v, List.of("x"));
        String said = assertThrows(
                        IllegalArgumentException.class,
                        () -> LinearRegression.of(own, x, y).toJson())
                .getMessage();
        assertTrue(said.contains("a function of your own"), said);
    }

    @Test
    void parametersThatTheDataDoNotGiveAreRefused() {
        String json =
                LinearRegression.of(Matrix.of(2, 1, 0, 1), Vector.of(1, 3)).toJson();
        String other = json.replace("\"y\":[1,3]", "\"y\":[1,4]");
        assertNotEquals(json, other);
        String said = assertThrows(IllegalArgumentException.class, () -> LinearRegression.fromJson(other))
                .getMessage();
        assertTrue(said.contains("theta is"), said);
    }
}
