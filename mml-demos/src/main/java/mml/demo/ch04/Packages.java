package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.demo.Folder;
import mml.demo.Resources;
import mml.matrix.Matrix;
import mml.spectral.PageRank;
import mml.spectral.PageRankStep;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.viz.scene.spectral.PageRankScene;

/**
 * Example 4.9 on a small real graph: the packages of mml, a link is an import. What everything leans on comes out on top.
 *
 * @mml §4.2, Example 4.9
 */
public final class Packages {
    private static final CsvTable IMPORTS = Resources.table(Packages.class, "packages.csv");

    private Packages() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "page-rank")));
    }

    /** Ranks the packages, draws the iterations and returns the three on top. */
    public static String run(Folder out) throws IOException {
        List<String> names = new ArrayList<>();
        for (String column : List.of("from", "to"))
            for (String name : IMPORTS.texts(column)) if (!names.contains(name)) names.add(name);
        double[][] links = new double[names.size()][names.size()];
        for (int k = 0; k < IMPORTS.rows(); k++)
            links[names.indexOf(IMPORTS.texts("from").get(k))][
                    names.indexOf(IMPORTS.texts("to").get(k))] = 1;
        Matrix A = Matrix.of(links);
        Recorder<PageRankStep> recorder = Recorder.atMost(16);
        PageRank ranks = PageRank.of(A, 0.85, recorder);
        PageRankScene scene = new PageRankScene(recorder.trace(), A, names, out.canvas());
        out.figure("packages", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) order.add(i);
        order.sort((i, j) -> Double.compare(ranks.ranks().get(j), ranks.ranks().get(i)));
        StringBuilder line = new StringBuilder("of " + names.size() + " packages, most leans on");
        for (int i : order.subList(0, 3))
            line.append(line.indexOf(" %") > 0 ? ", " : " ")
                    .append(names.get(i))
                    .append(' ')
                    .append(Numbers.rounded(100 * ranks.ranks().get(i), 1))
                    .append(" %");
        return line.append(ranks.certificate().holds() ? "; Gx = x checked" : "; unconfirmed")
                .toString();
    }
}
