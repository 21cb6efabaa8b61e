package mml.model;

import mml.matrix.Matrix;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;

class PcaModelTest extends EstimatorContract<Pca> {
    @Override
    protected Pca fit(Matrix X) {
        return Pca.of(X, PcaSettings.BOOK.standardised().withComponents(2));
    }

    @Override
    protected Matrix answer(Pca model, Matrix X) {
        return model.encode(X);
    }

    @Override
    protected String toJson(Pca model) {
        return model.toJson();
    }

    @Override
    protected Pca fromJson(String json) {
        return Pca.fromJson(json);
    }
}
