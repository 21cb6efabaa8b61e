package mml.demo.ch04;

import java.io.IOException;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.spectral.LowRank;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.RatingsScene;

/**
 * Examples 4.14 and 4.15: what people think of films has few themes. First the book's four films, then eight films and ten
 * people.
 *
 * @mml §4.5.2, Figure 4.10, Example 4.14; §4.6, Example 4.15
 */
public final class Films {
    private static final Matrix BOOK = Matrix.of(4, 3, 5, 4, 1, 5, 5, 0, 0, 0, 5, 1, 0, 4);
    private static final List<String> FILMS = List.of("Star Wars", "Blade Runner", "Amelie", "Delicatessen");
    private static final List<String> PEOPLE = List.of("Ali", "Beatrix", "Chandra");

    private Films() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "films")));
    }

    /** Draws the themes of both tables and returns how much two of them leave out. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.tinyRatings().table();
        List<String> films = table.names().subList(1, table.cols());
        Matrix ratings = table.matrix(films.toArray(new String[0])).transpose();
        draw("book", BOOK, FILMS, PEOPLE, new Canvas(480, 430, 18), out);
        draw("ten-people", ratings, films, table.texts("user"), new Canvas(960, 600, 24), out);
        return "two themes leave out " + leftOut(BOOK) + " of the book's ratings, " + leftOut(ratings)
                + " of those of ten people";
    }

    private static void draw(String name, Matrix A, List<String> rows, List<String> columns, Canvas canvas, Folder out)
            throws IOException {
        Trace<RankSequenceStep> trace = Trace.of(t -> RankSequence.of(A, List.of(0, 1, 2, 3), t));
        RatingsScene scene = new RatingsScene(trace, rows, columns, out.canvas(canvas));
        out.figure(name + "-one-theme", scene.frame(2).picture());
        out.figure(name + "-two-themes", scene.frame(3).picture());
        out.frames(name + "-steps", scene);
    }

    private static String leftOut(Matrix A) {
        return Numbers.rounded(
                        100
                                * LowRank.of(A, 2).frobeniusError()
                                / LowRank.of(A, 0).frobeniusError(),
                        1) + " %";
    }
}
