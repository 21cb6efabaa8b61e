package mml.model;

import mml.matrix.Matrix;
import mml.svm.Kernel;
import mml.svm.KernelPca;

class KernelPcaModelTest extends EstimatorContract<KernelPca> {
    @Override
    protected KernelPca fit(Matrix X) {
        return KernelPca.of(X, Kernel.rbf(0.05), 2);
    }

    @Override
    protected Matrix answer(KernelPca model, Matrix X) {
        return model.encode(X);
    }

    @Override
    protected String toJson(KernelPca model) {
        return model.toJson();
    }

    @Override
    protected KernelPca fromJson(String json) {
        return KernelPca.fromJson(json);
    }
}
