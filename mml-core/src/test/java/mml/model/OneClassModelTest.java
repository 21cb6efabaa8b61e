package mml.model;

import mml.matrix.Matrix;
import mml.svm.Kernel;
import mml.svm.OneClassSvm;
import mml.svm.SvmSettings;

class OneClassModelTest extends EstimatorContract<OneClassSvm> {
    @Override
    protected OneClassSvm fit(Matrix X) {
        return OneClassSvm.of(X, 0.3, SvmSettings.of(Kernel.rbf(0.05), 1).standardised());
    }

    @Override
    protected Matrix answer(OneClassSvm model, Matrix X) {
        return Matrix.ofColumns(model.decision(X));
    }

    @Override
    protected String toJson(OneClassSvm model) {
        return model.toJson();
    }

    @Override
    protected OneClassSvm fromJson(String json) {
        return OneClassSvm.fromJson(json);
    }
}
