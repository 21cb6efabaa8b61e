package mml.model;

import mml.matrix.Matrix;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.Platt;
import mml.svm.SvmSettings;

class CalibratedModelTest extends EstimatorContract<Platt.Calibrated> {
    @Override
    protected Platt.Calibrated fit(Matrix X) {
        return Platt.of(X, parity(X), SvmSettings.of(Kernel.rbf(0.05), 3), Rng.seeded(2));
    }

    @Override
    protected Matrix answer(Platt.Calibrated model, Matrix X) {
        return Matrix.ofColumns(model.probability(X));
    }

    @Override
    protected String toJson(Platt.Calibrated model) {
        return model.toJson();
    }

    @Override
    protected Platt.Calibrated fromJson(String json) {
        return Platt.Calibrated.fromJson(json);
    }
}
