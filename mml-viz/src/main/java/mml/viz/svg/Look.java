package mml.viz.svg;

/**
 * How a mark is painted.
 *
 * @param fill its inside
 * @param stroke its outline
 * @param width of the outline, in user units
 * @param dash of the outline
 * @param opacity 0 (unseen) … 1
 */
public record Look(Paint fill, Paint stroke, double width, Dash dash, double opacity) {
    /** @throws IllegalArgumentException if width is negative or opacity is not within 0 … 1 */
    public Look {
        if (!(width >= 0 && width <= 1000)) {
            throw new IllegalArgumentException("stroke width is " + width + ", expected 0 to 1000");
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity is " + opacity + ", expected 0 to 1");
        }
    }

    /** Inside only. */
    public static Look fill(Paint fill) {
        return new Look(fill, Role.NONE, 0, Dash.SOLID, 1);
    }

    /** Outline only. */
    public static Look stroke(Paint stroke, double width) {
        return new Look(Role.NONE, stroke, width, Dash.SOLID, 1);
    }

    /** With this inside. */
    public Look filled(Paint newFill) {
        return new Look(newFill, stroke, width, dash, opacity);
    }

    /** With this outline. */
    public Look outlined(Paint newStroke, double newWidth) {
        return new Look(fill, newStroke, newWidth, dash, opacity);
    }

    /** With the outline broken like this. */
    public Look dashed(Dash newDash) {
        return new Look(fill, stroke, width, newDash, opacity);
    }

    /** Seen through. */
    public Look faded(double newOpacity) {
        return new Look(fill, stroke, width, dash, newOpacity);
    }
}
