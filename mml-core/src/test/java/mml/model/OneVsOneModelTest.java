package mml.model;

import mml.matrix.Matrix;
import mml.svm.Kernel;
import mml.svm.OneVsOne;
import mml.svm.SvmSettings;

class OneVsOneModelTest extends EstimatorContract<OneVsOne> {
    @Override
    protected OneVsOne fit(Matrix X) {
        return OneVsOne.of(X, names(X, 3), SvmSettings.of(Kernel.rbf(0.05), 3));
    }

    @Override
    protected Matrix answer(OneVsOne model, Matrix X) {
        var said = model.predict(X);
        return Matrix.generate(X.rows(), 1, (n, d) -> model.classes().indexOf(said.get(n)));
    }

    @Override
    protected String toJson(OneVsOne model) {
        return model.toJson();
    }

    @Override
    protected OneVsOne fromJson(String json) {
        return OneVsOne.fromJson(json);
    }
}
