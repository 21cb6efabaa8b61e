package mml.model;

import mml.matrix.Matrix;
import mml.mixture.KMeans;
import mml.random.Rng;

class KMeansModelTest extends EstimatorContract<KMeans> {
    @Override
    protected KMeans fit(Matrix X) {
        return KMeans.of(X, 3, Rng.seeded(3));
    }

    @Override
    protected Matrix answer(KMeans model, Matrix X) {
        int[] labels = model.predict(X);
        return Matrix.generate(X.rows(), 1, (n, d) -> labels[n]);
    }

    @Override
    protected String toJson(KMeans model) {
        return model.toJson();
    }

    @Override
    protected KMeans fromJson(String json) {
        return KMeans.fromJson(json);
    }
}
