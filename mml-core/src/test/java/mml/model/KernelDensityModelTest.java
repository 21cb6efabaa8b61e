package mml.model;

import mml.matrix.Matrix;
import mml.mixture.KernelDensity;

class KernelDensityModelTest extends EstimatorContract<KernelDensity> {
    @Override
    protected KernelDensity fit(Matrix X) {
        return KernelDensity.of(X);
    }

    @Override
    protected Matrix answer(KernelDensity model, Matrix X) {
        return Matrix.ofColumns(model.logDensity(X));
    }

    @Override
    protected String toJson(KernelDensity model) {
        return model.toJson();
    }

    @Override
    protected KernelDensity fromJson(String json) {
        return KernelDensity.fromJson(json);
    }
}
