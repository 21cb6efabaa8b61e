package mml.demo.ch10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.model.Standardiser;
import mml.random.Rng;
import mml.reduction.Dimensions;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.Ppca;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.plot.Arrows;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import mml.viz.scene.reduction.BiplotPicture;
import mml.viz.scene.reduction.DimensionsPicture;
import mml.viz.scene.reduction.TipNames;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;

/**
 * Thirteen measures of 178 wines told by two coordinates of variance 1, and how each measure hangs together with them: an
 * arrow is a row of the loadings, three times as long as it is. And how many directions wines not seen ask for.
 *
 * @mml §10.1; §10.3
 */
public final class Biplot {
    private static final double LONGER = 3;
    private static final double NAMES = 19;
    private static final int FOLDS = 5;

    private Biplot() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "biplot")));
    }

    /** Draws the wines and the measures, and returns how much two numbers tell. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.wine().table();
        List<String> columns = table.names().subList(0, table.names().size() - 1);
        List<String> names =
                columns.stream().map(name -> name.replace('_', ' ')).toList();
        Matrix X = table.matrix(columns.toArray(String[]::new));
        List<String> kinds = table.texts("class");
        Pca pca = Pca.of(X, PcaSettings.BOOK.standardised().withComponents(2));
        Matrix Z = pca.whiten(X);
        Plot plot = out.plot(Canvas.WIDE).square().x("z_1 / √λ_1, loadings × 3").y("z_2 / √λ_2, loadings × 3");
        for (int kind = 0; kind < 3; kind++) {
            List<Vector> own = new ArrayList<>();
            for (int n = 0; n < kinds.size(); n++) if (kinds.get(n).equals(Integer.toString(kind))) own.add(Z.row(n));
            plot = plot.add(Dots.at(own)
                    .painted(Role.series(kind))
                    .shaped(Symbol.series(kind))
                    .named("cultivar " + (kind + 1)));
        }
        Matrix L = pca.loadings().times(LONGER);
        for (int d = 0; d < L.rows(); d++) {
            plot = plot.add(Arrows.at(Vector.zeros(2), L.row(d)).painted(Role.INK));
        }
        Svg drawn = plot.svg("Wines, and what was measured of them");
        List<Mark> marks = new ArrayList<>(drawn.marks());
        marks.addAll(TipNames.of(plot.plane(), Z, L, names, NAMES).marks(L.rows(), -1));
        out.figure("wines", new Svg(drawn.width(), drawn.height(), drawn.title(), drawn.description(), marks));
        BiplotPicture weighed =
                new BiplotPicture(Z, pca.loadings(), pca.B(), pca.explained().part(0, 2), names, out.canvas());
        out.figure(
                "weights",
                weighed.frame(
                        names.size(),
                        "Wines, their measures and the weights",
                        "Each wine is a dot, each measure an arrow; beside them the weights of the measures in both directions."));
        Matrix Y = Standardiser.of(X).apply(X);
        Dimensions unseen = Dimensions.of(Y, X.cols() - 1, Folds.shuffled(X.rows(), FOLDS, Rng.seeded(1)));
        Vector seen = Vector.generate(X.cols(), m -> Ppca.of(Y, m).logLikelihood() / X.rows());
        DimensionsPicture judged = new DimensionsPicture(pca.explained(), seen, unseen.logDensity(), out.canvas());
        out.figure(
                "dimensions",
                judged.frame(
                        X.cols() - 1,
                        "How many directions wines have",
                        "The share of each direction, and the mean log density of wines fitted to and of wines left out."));
        return "two of " + Count.of(X.cols(), "direction") + " keep "
                + NumberText.significant(100 * pca.captured(2), 3)
                + " % of the variance; unseen wines are told best by "
                + unseen.best() + (pca.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }
}
