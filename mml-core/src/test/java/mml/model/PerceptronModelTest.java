package mml.model;

import mml.matrix.Matrix;
import mml.svm.Perceptron;

class PerceptronModelTest extends EstimatorContract<Perceptron> {
    @Override
    protected Perceptron fit(Matrix X) {
        return Perceptron.of(X, parity(X));
    }

    @Override
    protected Matrix answer(Perceptron model, Matrix X) {
        return Matrix.ofColumns(model.decision(X));
    }

    @Override
    protected String toJson(Perceptron model) {
        return model.toJson();
    }

    @Override
    protected Perceptron fromJson(String json) {
        return Perceptron.fromJson(json);
    }
}
