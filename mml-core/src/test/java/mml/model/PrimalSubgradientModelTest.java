package mml.model;

import mml.matrix.Matrix;
import mml.svm.PrimalSubgradient;

class PrimalSubgradientModelTest extends EstimatorContract<PrimalSubgradient> {
    @Override
    protected PrimalSubgradient fit(Matrix X) {
        return PrimalSubgradient.of(X, parity(X), 1, 50);
    }

    @Override
    protected Matrix answer(PrimalSubgradient model, Matrix X) {
        return Matrix.ofColumns(model.decision(X));
    }

    @Override
    protected String toJson(PrimalSubgradient model) {
        return model.toJson();
    }

    @Override
    protected PrimalSubgradient fromJson(String json) {
        return PrimalSubgradient.fromJson(json);
    }
}
