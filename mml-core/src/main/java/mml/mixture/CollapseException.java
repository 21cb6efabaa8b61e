package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.NumericalException;

/**
 * A component of a mixture has closed in on points that leave it no room in some direction: there the likelihood grows
 * without bound, and has no largest value to be found.
 */
public final class CollapseException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 8;

    private final int component;
    private final transient List<Integer> points;
    private final double smallestPivot;

    CollapseException(int component, List<Integer> points, int count, double smallestPivot, Family family, int K) {
        super(what(component, names(points, count), family.isTied() && K > 1)
                + " is singular, and the likelihood grows without bound; take " + ways(family, K));
        this.component = component;
        this.points = List.copyOf(points);
        this.smallestPivot = smallestPivot;
    }

    private static String what(int component, String points, boolean shared) {
        return shared
                ? "the components have collapsed: the covariance they share"
                : "component " + (component + 1) + " has collapsed onto " + points + ": its covariance";
    }

    /** What leaves more room than the family that collapsed. */
    private static String ways(Family family, int K) {
        List<String> ways = new ArrayList<>();
        if (K > 1) ways.add("fewer components");
        if (family == Family.FULL && K > 1) ways.add("one covariance for all (TIED)");
        else if (family != Family.EQUAL_SPHERICAL && (K > 1 || family != Family.SPHERICAL))
            ways.add("one variance for all (EQUAL_SPHERICAL)");
        ways.add("a prior for the covariances");
        String last = ways.remove(ways.size() - 1);
        return ways.isEmpty() ? last : String.join(", ", ways) + (ways.size() > 1 ? ", or " : " or ") + last;
    }

    private static String names(List<Integer> points, int count) {
        if (points.isEmpty()) return "no point, for squares of the data are 0 beside all others";
        StringBuilder out = new StringBuilder(count == 1 ? "point " : "points ");
        for (int i = 0; i < Math.min(NAMED, points.size()); i++)
            out.append(i == 0 ? "" : ", ").append(points.get(i) + 1);
        return out.append(count > NAMED ? " and " + (count - NAMED) + " more" : "")
                .toString();
    }

    /** Which, counted from 0. */
    public int component() {
        return component;
    }

    /** The first of the points it is responsible for, counted from 0. */
    public List<Integer> points() {
        return points;
    }

    /** What was left of a variance, 0 or nearly so. */
    public double smallestPivot() {
        return smallestPivot;
    }
}
