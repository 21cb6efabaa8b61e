package mml.model;

import mml.matrix.Matrix;
import mml.reduction.FactorAnalysis;

class FactorAnalysisModelTest extends EstimatorContract<FactorAnalysis> {
    @Override
    protected FactorAnalysis fit(Matrix X) {
        return FactorAnalysis.of(X, 1);
    }

    @Override
    protected Matrix answer(FactorAnalysis model, Matrix X) {
        return model.encode(X);
    }

    @Override
    protected String toJson(FactorAnalysis model) {
        return model.toJson();
    }

    @Override
    protected FactorAnalysis fromJson(String json) {
        return FactorAnalysis.fromJson(json);
    }
}
