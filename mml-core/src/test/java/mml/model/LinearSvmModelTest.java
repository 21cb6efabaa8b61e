package mml.model;

import mml.matrix.Matrix;
import mml.random.Rng;
import mml.svm.LinearSvm;

class LinearSvmModelTest extends EstimatorContract<LinearSvm> {
    @Override
    protected LinearSvm fit(Matrix X) {
        return LinearSvm.of(X, parity(X), 3, Rng.seeded(2));
    }

    @Override
    protected Matrix answer(LinearSvm model, Matrix X) {
        return Matrix.ofColumns(model.decision(X));
    }

    @Override
    protected String toJson(LinearSvm model) {
        return model.toJson();
    }

    @Override
    protected LinearSvm fromJson(String json) {
        return LinearSvm.fromJson(json);
    }
}
