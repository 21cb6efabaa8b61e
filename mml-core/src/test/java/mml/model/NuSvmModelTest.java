package mml.model;

import mml.matrix.Matrix;
import mml.svm.Kernel;
import mml.svm.NuSvm;
import mml.svm.Svm;

class NuSvmModelTest extends EstimatorContract<Svm> {
    @Override
    protected Svm fit(Matrix X) {
        return NuSvm.of(X, parity(X), Kernel.rbf(0.05), 0.3);
    }

    @Override
    protected Matrix answer(Svm model, Matrix X) {
        return Matrix.ofColumns(model.decision(X));
    }

    @Override
    protected String toJson(Svm model) {
        return model.toJson();
    }

    @Override
    protected Svm fromJson(String json) {
        return Svm.fromJson(json);
    }
}
