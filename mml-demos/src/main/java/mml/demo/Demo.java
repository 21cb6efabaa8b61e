package mml.demo;

import java.io.IOException;

/**
 * One demo as the command line and the gallery know it.
 *
 * @param name what the user types, and the folder it draws into
 * @param source what it shows in the book: {@code Figure 2.3}
 * @param title what it is about
 * @param maker draws into a folder and returns a line worth reading
 */
public record Demo(String name, String source, String title, Maker maker) {
    /** The program itself. */
    @FunctionalInterface
    public interface Maker {
        /** Draws into the folder and returns a line worth reading. */
        String run(Folder out) throws IOException;
    }
}
