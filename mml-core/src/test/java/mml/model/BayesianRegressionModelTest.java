package mml.model;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;
import mml.regression.Prediction;

class BayesianRegressionModelTest extends EstimatorContract<BayesianRegression> {
    @Override
    protected BayesianRegression fit(Matrix X) {
        return BayesianRegression.prior(FeatureMap.powers(3, 2), 4, 0.5)
                .update(X, Vector.generate(X.rows(), n -> n % 7 - 0.5 * n));
    }

    @Override
    protected Matrix answer(BayesianRegression model, Matrix X) {
        List<Prediction> said = model.observations(X);
        return Matrix.generate(
                X.rows(), 2, (n, k) -> k == 0 ? said.get(n).mean() : said.get(n).variance());
    }

    @Override
    protected String toJson(BayesianRegression model) {
        return model.toJson();
    }

    @Override
    protected BayesianRegression fromJson(String json) {
        return BayesianRegression.fromJson(json);
    }
}
