package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.Lasso;

class LassoModelTest extends EstimatorContract<Lasso> {
    @Override
    protected Lasso fit(Matrix X) {
        return Lasso.of(X, Vector.generate(X.rows(), n -> n % 7 - 0.5 * n), 3);
    }

    @Override
    protected Matrix answer(Lasso model, Matrix X) {
        return Matrix.ofColumns(model.predict(X));
    }

    @Override
    protected String toJson(Lasso model) {
        return model.toJson();
    }

    @Override
    protected Lasso fromJson(String json) {
        return Lasso.fromJson(json);
    }

    @Override
    protected String learnt(String place) {
        return "Φ" + place;
    }
}
