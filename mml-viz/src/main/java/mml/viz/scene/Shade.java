package mml.viz.scene;

import mml.viz.svg.Look;
import mml.viz.svg.Role;

/** The ground under a number of a table that is shaded by its values: none for the least, the strongest for the largest. */
public final class Shade {
    /** So that numbers stay readable on it, black on black ink too. */
    private static final double STRONGEST = 0.5;

    private Shade() {}

    /** The ground in this hue for a share from 0 to 1 of the largest value. */
    public static Look of(Role hue, double share) {
        return Look.fill(hue).faded(STRONGEST * Math.max(0, Math.min(1, share)));
    }
}
