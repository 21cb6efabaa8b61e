package mml.hub.widget;

import mml.viz.scene.Canvas;

/**
 * Where the picture of a widget stands: in the column of a page, or alone on a slide in a lecture hall. There the state's value
 * {@code room} says how wide the place is, in hundredths of its height, and what stands below each other in a column stands side by
 * side. Only views are asked for so: the states that a widget answers with are those of the column.
 */
public final class Screen {
    /** The state's value for the shape of the place. */
    static final String ROOM = "room";

    private static final Canvas COLUMN = Canvas.ofWidth(480, 18);
    private static final int WIDTH = 960;
    private static final int SQUAREST = 140;
    private static final int FLATTEST = 190;

    private Screen() {}

    /** The room for a picture that is as high as it needs to be in a column. */
    public static Canvas canvas(State state) {
        return canvas(state, COLUMN);
    }

    /**
     * The room for a picture, as large as a slide of that shape if the state names one.
     *
     * @param column the room in a column
     */
    public static Canvas canvas(State state, Canvas column) {
        int shape = state.count(ROOM, 0);
        if (shape == 0) return column;
        int within = Math.max(SQUAREST, Math.min(FLATTEST, shape));
        int height = (100 * WIDTH + within / 2) / within;
        return new Canvas(WIDTH, height, 24, column.headed(), column.head());
    }
}
