package mml.model;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.Kernel;
import mml.svm.SupportVectorRegression;
import mml.svm.SvmSettings;

class RegressionModelTest extends EstimatorContract<SupportVectorRegression> {
    @Override
    protected SupportVectorRegression fit(Matrix X) {
        return SupportVectorRegression.of(
                X, Vector.generate(X.rows(), n -> n % 7), 0.1, SvmSettings.of(Kernel.rbf(0.05), 3));
    }

    @Override
    protected Matrix answer(SupportVectorRegression model, Matrix X) {
        return Matrix.ofColumns(model.predict(X));
    }

    @Override
    protected String toJson(SupportVectorRegression model) {
        return model.toJson();
    }

    @Override
    protected SupportVectorRegression fromJson(String json) {
        return SupportVectorRegression.fromJson(json);
    }
}
