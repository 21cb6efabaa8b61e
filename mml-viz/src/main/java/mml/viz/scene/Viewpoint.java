package mml.viz.scene;

import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Vector;

/** The direction from which vectors of space are told apart best. */
public final class Viewpoint {
    /** What everybody expects; taken unless another direction is clearly better. */
    private static final double AZIMUTH = 30;

    private static final double ELEVATION = 20;
    /** Nearer to an axis than this, or to 90° from it, the cube looks flat. */
    private static final double NEAREST = 25;

    private static final double FARTHEST = 90 - NEAREST;
    private static final double STEP = 10;
    private static final double HABIT = 1.5;
    private static final double RADIAN = Math.PI / 180;

    private Viewpoint() {}

    /** The eye, looking from where it says or, where it does not, from where these points are seen best. */
    public static Eye of(List<Vector> points, Eye eye) {
        return of(List.of(points), List.of(), eye);
    }

    /**
     * The same for a film with planes.
     *
     * @param frames the points that are seen together
     * @param normals of the planes that are drawn: none of them is to be seen from its edge
     */
    public static Eye of(List<List<Vector>> frames, List<Vector> normals, Eye eye) {
        boolean flat = frames.stream().anyMatch(points -> points.stream().anyMatch(x -> x.size() == 2));
        if (eye.placed() || flat) return eye;
        double azimuth = AZIMUTH;
        double elevation = ELEVATION;
        double best = HABIT * worth(frames, normals, new Direction(AZIMUTH, ELEVATION));
        for (double lift = 15; lift <= 35; lift += 10)
            for (double turn = -FARTHEST; turn <= FARTHEST; turn += STEP) {
                if (Math.abs(turn) < NEAREST) continue;
                double worth = worth(frames, normals, new Direction(turn, lift));
                if (!(worth > best * (1 + 1e-9))) continue;
                best = worth;
                azimuth = turn;
                elevation = lift;
            }
        return Eye.at(azimuth, elevation).reaching(eye.reach());
    }

    /** The worst frame, times the smallest share of its area that a plane shows. */
    private static double worth(List<List<Vector>> frames, List<Vector> normals, Direction eye) {
        double worst = 1;
        for (List<Vector> points : frames) worst = Math.min(worst, worth(points, eye));
        double area = 1;
        for (Vector n : normals) if (n.norm() > 0) area = Math.min(area, Math.abs(eye.along(n)) / n.norm());
        return worst * area;
    }

    /**
     * How well vectors are seen: the smallest share of its length that one of them shows, times the smallest sine of the
     * angle that two of them show, as far as they differ in space.
     */
    private static double worth(List<Vector> points, Direction eye) {
        double shown = 1;
        double apart = 1;
        for (int i = 0; i < points.size(); i++) {
            Vector x = points.get(i);
            double length = x.norm();
            if (length == 0) continue;
            double[] a = eye.seen(x);
            shown = Math.min(shown, norm(a) / length);
            for (int j = 0; j < i; j++) {
                Vector y = points.get(j);
                double cosine = y.norm() == 0 ? 1 : x.dot(y) / (length * y.norm());
                if (cosine > 0.999) continue;
                double[] b = eye.seen(y);
                double both = Math.max(1e-300, norm(a) * norm(b));
                boolean across = a[0] * b[0] + a[1] * b[1] < 0;
                apart = Math.min(apart, across ? 1 : Math.abs(a[0] * b[1] - a[1] * b[0]) / both);
            }
        }
        return shown * apart;
    }

    private static double norm(double[] a) {
        return Math.sqrt(a[0] * a[0] + a[1] * a[1]);
    }

    /** From where one looks. */
    private static final class Direction {
        private final double sinA;
        private final double cosA;
        private final double sinE;
        private final double cosE;

        Direction(double azimuth, double elevation) {
            sinA = Elementary.sin(azimuth * RADIAN);
            cosA = Elementary.cos(azimuth * RADIAN);
            sinE = Elementary.sin(elevation * RADIAN);
            cosE = Elementary.cos(elevation * RADIAN);
        }

        /** To the right and up. */
        double[] seen(Vector x) {
            double right = -sinA * x.get(0) + cosA * x.get(1);
            double up = -sinE * cosA * x.get(0) - sinE * sinA * x.get(1) + cosE * x.get(2);
            return new double[] {right, up};
        }

        /** Towards the eye. */
        double along(Vector x) {
            return cosE * (cosA * x.get(0) + sinA * x.get(1)) + sinE * x.get(2);
        }
    }
}
