package mml.hub.widget.ch09;

import mml.hub.widget.DataInput;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.plot.Scale;

/** The data that the figures of chapter 9 begin with, as text, and the field for data of the reader's own. */
final class Samples {
    /** Ten points about a wave. */
    private static final String WAVE =
            "-4.5,0.2;-3.5,1.1;-2.6,-0.4;-1.8,-1.6;-0.9,-0.7;0.2,0.5;1.3,1.3;2.3,1.1;3.4,-0.6;4.4,-1.5";

    /** Eight points about a line. */
    static final String LINE = "-3,-1.6;-2.2,-0.9;-1,-0.9;-0.3,0.2;0.6,0.1;1.5,1.2;2.3,0.9;3,1.8";

    /** Anscombe's four; the data set {@code anscombe}. */
    static final String ANSCOMBE_1 =
            "10,8.04;8,6.95;13,7.58;9,8.81;11,8.33;14,9.96;6,7.24;4,4.26;12,10.84;7,4.82;5,5.68";

    static final String ANSCOMBE_2 = "10,9.14;8,8.14;13,8.74;9,8.77;11,9.26;14,8.1;6,6.13;4,3.1;12,9.13;7,7.26;5,4.74";

    static final String ANSCOMBE_3 =
            "10,7.46;8,6.77;13,12.74;9,7.11;11,7.81;14,8.84;6,6.08;4,5.39;12,8.15;7,6.42;5,5.73";

    static final String ANSCOMBE_4 = "8,6.58;8,5.76;8,7.71;8,8.84;8,8.47;8,7.04;8,5.25;19,12.5;8,5.56;8,7.91;8,6.89";

    private Samples() {}

    /** Pairs of input and observation, with at least so many different inputs. */
    static DataInput pairs(int inputs) {
        return DataInput.points(2).checked(data -> {
            if (data.X().cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed, x and y.");
            int different = different(data.X());
            if (different < inputs)
                throw new IllegalArgumentException(
                        "There are " + different + " different x; " + inputs + " are needed at least.");
            return data;
        });
    }

    /** The same with the examples that curves are fitted to. */
    static DataInput curves(int inputs) {
        return pairs(inputs)
                .example("wave", "Ten points about a wave", WAVE)
                .example("line", "Eight points about a line", LINE)
                .example("anscombe-1", "Anscombe’s first", ANSCOMBE_1)
                .example("anscombe-2", "Anscombe’s second", ANSCOMBE_2)
                .example("anscombe-3", "Anscombe’s third", ANSCOMBE_3)
                .outdates("step");
    }

    /** How the picture runs along x. */
    static Scale across(DataInput data, State state) {
        Scale dragged = data.reach(state, 0);
        return dragged == null ? Scale.roomy(0.12, data.points(state).column(0).toArray()) : dragged;
    }

    /** The third of the picture that x lies in: {@code left}, {@code middle} or {@code right}. */
    static String third(Scale across, double x) {
        double share = across.share(x);
        return share < 1.0 / 3 ? "left" : share <= 2.0 / 3 ? "middle" : "right";
    }

    private static int different(Matrix points) {
        int count = 0;
        for (int n = 0; n < points.rows(); n++) {
            boolean fresh = true;
            for (int m = 0; m < n; m++) fresh &= points.get(m, 0) != points.get(n, 0);
            if (fresh) count++;
        }
        return count;
    }

    /** The inputs, one a row. */
    static Matrix inputs(Matrix points) {
        return points.columns(0, 1);
    }

    /** The observations. */
    static Vector observations(Matrix points) {
        return points.column(1);
    }
}
