package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;

class SvmModelTest extends EstimatorContract<Svm> {
    @Override
    protected Svm fit(Matrix X) {
        List<String> y = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) y.add(n % 2 == 0 ? "even" : "odd");
        return Svm.of(X, y, SvmSettings.of(Kernel.rbf(0.05), 3).standardised());
    }

    @Override
    protected Matrix answer(Svm model, Matrix X) {
        return Matrix.of(X.rows(), 1, model.decision(X).toArray());
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
