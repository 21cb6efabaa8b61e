package mml.model;

import mml.matrix.Matrix;
import mml.svm.HardMarginSvm;
import mml.svm.Svm;

class HardMarginModelTest extends EstimatorContract<Svm> {
    @Override
    protected Svm fit(Matrix X) {
        return HardMarginSvm.of(X, parity(X));
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
