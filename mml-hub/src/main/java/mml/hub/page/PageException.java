package mml.hub.page;

/** A page that cannot be built: says in which file and line, and why. */
public final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageException(String place, String message) {
        super(place + ": " + message);
    }
}
