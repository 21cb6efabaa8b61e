package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.Ridge;

class RidgeModelTest extends EstimatorContract<Ridge> {
    @Override
    protected Ridge fit(Matrix X) {
        return Ridge.withFreeConstant(X, Vector.generate(X.rows(), n -> n % 7 - 0.5 * n), 0.5);
    }

    @Override
    protected Matrix answer(Ridge model, Matrix X) {
        return Matrix.ofColumns(model.predict(X));
    }

    @Override
    protected String toJson(Ridge model) {
        return model.toJson();
    }

    @Override
    protected Ridge fromJson(String json) {
        return Ridge.fromJson(json);
    }

    @Override
    protected String learnt(String place) {
        return "Φ" + place;
    }
}
