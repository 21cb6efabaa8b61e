package mml.hub.widget;

/**
 * A point of the picture that can be dragged, or moved with the arrow keys.
 *
 * @param key given to {@link Widget#drag} and {@link Widget#nudge}
 * @param label spoken: what it is and where it stands
 * @param x in the picture's own coordinates
 * @param y in the picture's own coordinates
 */
public record Handle(String key, String label, double x, double y) {}
