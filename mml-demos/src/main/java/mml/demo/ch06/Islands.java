package mml.demo.ch06;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.probability.Independence;
import mml.probability.JointStep;
import mml.probability.JointTable;
import mml.trace.Trace;
import mml.viz.scene.probability.JointScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Does the island tell the species of a penguin? The shares of 344 penguins, in fractions.
 *
 * @mml §6.2.1; §6.4.5
 */
public final class Islands {
    private Islands() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "islands")));
    }

    /** Counts, draws the table and returns what it shows. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.penguins().table();
        List<String> species = table.texts("species");
        List<String> island = table.texts("island");
        List<String> rows = List.copyOf(new TreeSet<>(species));
        List<String> columns = List.copyOf(new TreeSet<>(island));
        int[][] count = new int[rows.size()][columns.size()];
        for (int n = 0; n < table.rows(); n++) count[rows.indexOf(species.get(n))][columns.indexOf(island.get(n))]++;
        JointTable joint = new JointTable(FieldMatrix.generate(
                rows.size(), columns.size(), (i, j) -> new BigFraction(count[i][j], table.rows())));
        Trace<JointStep> trace = Trace.of(t -> Independence.of(joint, t));
        JointScene scene = new JointScene(trace, out.canvas());
        out.figure("species-and-islands", scene.frame(scene.frames() - 1).picture());
        Independence found = Independence.of(joint);
        String cell = rows.get(found.row()) + " on " + columns.get(found.column());
        return table.rows() + " penguins: " + (found.holds() ? "independent" : "dependent, as " + cell + " shows")
                + (found.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
