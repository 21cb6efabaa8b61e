package mml.hub.widget.ch10;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Param;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.text.Scripts;

/** Tables of up to 13 features, from the page or of the reader's own, for figures that ask what directions mean. */
final class Tables {
    static final int FEATURES = 13;

    static final Param<String> UNITS = Param.choice(
                    "units",
                    "Features",
                    new Option("", "divided by their deviations"),
                    new Option("raw", "as they are"))
            .outdates("step");

    private Tables() {}

    /** How the features are taken. */
    static PcaSettings settings(State state) {
        return UNITS.in(state).isEmpty() ? PcaSettings.BOOK.standardised() : PcaSettings.BOOK;
    }

    /** With the tables of the page; each figure adds what it cannot do with. */
    static DataInput input() {
        return DataInput.points(FEATURES)
                .example("two", "40 fruits, 5 measures", Samples.TWO)
                .example("iris", "Four lengths of 150 irises", Samples.IRIS)
                .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE);
    }

    /** What the features are called. */
    static List<String> names(DataInput input, State state) {
        List<String> own = input.in(state).names();
        List<String> out = new ArrayList<>();
        for (int d = 0; d < input.points(state).cols(); d++)
            out.add(d < own.size() ? own.get(d).replace('_', ' ') : "x" + Scripts.subscript(d + 1));
        return out;
    }

    /** Each feature about its mean, and divided by its deviation if the settings say so. */
    static Matrix scaled(Matrix X, PcaSettings settings) {
        Pca pca = Pca.of(X, settings.withComponents(1));
        return Matrix.generate(
                X.rows(),
                X.cols(),
                (n, d) -> (X.get(n, d) - pca.mean().get(d)) / pca.scale().get(d));
    }
}
