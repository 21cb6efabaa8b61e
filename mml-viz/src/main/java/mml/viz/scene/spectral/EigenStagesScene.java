package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.EigenStagesStep;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.Room;

/**
 * The unit circle, two eigenvectors and the grid that they span on their way through P⁻¹, D and P.
 *
 * @mml §4.4, Figure 4.7
 */
public final class EigenStagesScene extends Film<EigenStagesStep> {
    private static final int LINES = 2;
    /** Beyond the vectors their names stand; beyond the curve there is a margin. */
    private static final double NAMED = 1.3;

    private static final double ROOM = 1.1;
    private static final List<String> FACTORS = List.of("P", "D", "P^{−1}");

    private final Matrix P;
    private final double reach;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public EigenStagesScene(Trace<? extends EigenStagesStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of the stages of a 2×2 matrix, whole
     * @throws IllegalArgumentException if it is that of another shape, or does not begin with what is given
     */
    public EigenStagesScene(Trace<? extends EigenStagesStep> trace, Canvas canvas) {
        super(trace, canvas);
        EigenStagesStep.Given given = this.trace.start(EigenStagesStep.Given.class);
        P = given.P();
        if (P.rows() != 2) throw new IllegalArgumentException("A is " + Shapes.shape(P) + ", expected 2×2");
        double far = NAMED;
        for (EigenStagesStep step : this.trace)
            for (int j = 0; j < 2; j++) {
                far = Math.max(far, NAMED * step.map().times(P.column(j)).norm());
                far = Math.max(far, ROOM * step.map().row(j).norm()); // what the circle becomes reaches so far
            }
        reach = far;
    }

    @Override
    protected double height(Room roomy) {
        return roomy.width() + ThreeFactors.BAR * roomy.font();
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double font = room.font();
        List<Mark> marks =
                new ArrayList<>(ThreeFactors.bar(FACTORS, k -> k < i ? 1 : 0, room.area(), room.top(), font));
        Clip area = room.within(0, ThreeFactors.BAR * font, 0, 0).area();
        double[][] map = trace.get(i).map().toArray();
        List<String> names = List.of(name(i, 1), name(i, 2));
        Plane plane = ThreeFactors.around(area, reach, reach, font);
        marks.addAll(Apart.of(ThreeFactors.plane(plane, area, font, map, grid(), P.toArray(), names), area));
        return marks;
    }

    /** Lines along each eigenvector, some of the other one apart. */
    private List<double[][]> grid() {
        List<double[][]> out = new ArrayList<>();
        for (int k = -LINES; k <= LINES; k++)
            for (int j = 0; j < 2; j++) {
                Vector along = P.column(j);
                Vector off = P.column(1 - j).times(k);
                Vector a = off.plus(-LINES, along);
                Vector b = off.plus(LINES, along);
                out.add(new double[][] {{a.get(0), b.get(0)}, {a.get(1), b.get(1)}});
            }
        return out;
    }

    /** What eigenvector j, from 1, has become in frame i. */
    private static String name(int i, int j) {
        return switch (i) {
            case 0 -> "p_" + j;
            case 1 -> "e_" + j;
            case 2 -> "λ_" + j + " e_" + j;
            default -> "λ_" + j + " p_" + j;
        };
    }
}
