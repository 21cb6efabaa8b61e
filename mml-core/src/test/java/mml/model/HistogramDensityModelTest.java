package mml.model;

import mml.matrix.Matrix;
import mml.mixture.HistogramDensity;

class HistogramDensityModelTest extends EstimatorContract<HistogramDensity> {
    @Override
    protected HistogramDensity fit(Matrix X) {
        return HistogramDensity.of(X.column(0));
    }

    @Override
    protected Matrix answer(HistogramDensity model, Matrix X) {
        return Matrix.ofColumns(model.density(X));
    }

    @Override
    protected String toJson(HistogramDensity model) {
        return model.toJson();
    }

    @Override
    protected HistogramDensity fromJson(String json) {
        return HistogramDensity.fromJson(json);
    }

    /** A histogram is of the line. */
    @Override
    protected Matrix data() {
        return Matrix.ofColumns(super.data().column(0));
    }

    @Override
    protected String learnt(String place) {
        return "x[4]";
    }

    @Override
    protected String answered(String place) {
        return "X" + place;
    }
}
