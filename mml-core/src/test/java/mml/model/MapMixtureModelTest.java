package mml.model;

import mml.matrix.Matrix;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.mixture.Prior;
import mml.random.Rng;

class MapMixtureModelTest extends EstimatorContract<GaussianMixture> {
    @Override
    protected GaussianMixture fit(Matrix X) {
        return Em.fit(
                        X,
                        2,
                        EmSettings.BOOK
                                .withPrior(new Prior(5, Matrix.identity(3).times(0.1)))
                                .withRestarts(2),
                        Rng.seeded(3))
                .mixture();
    }

    @Override
    protected Matrix answer(GaussianMixture model, Matrix X) {
        return model.responsibilities(X);
    }

    @Override
    protected String toJson(GaussianMixture model) {
        return model.toJson();
    }

    @Override
    protected GaussianMixture fromJson(String json) {
        return GaussianMixture.fromJson(json);
    }
}
