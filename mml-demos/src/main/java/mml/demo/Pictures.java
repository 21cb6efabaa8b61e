package mml.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import mml.viz.picture.Picture;

/** The pictures that come with the demos, and where they are from. */
public enum Pictures {
    /** An astronaut, grey, 256×256. */
    ASTRONAUT("astronaut_grey_256.png", "Astronaut Eileen Collins, in grey", "Public domain", "None needed; NASA"),
    /** A wall of bricks, grey, 512×512: almost of low rank. */
    BRICK("brick_512.png", "A brick wall", Pictures.CC0, "None needed"),
    /** A cat, in colours, 300×451. */
    CHELSEA("chelsea_300x451.png", "Chelsea the cat", Pictures.CC0, "None needed; Stefan van der Walt");

    private static final String CC0 = "CC0-1.0";

    private final String file;
    private final String title;
    private final String licence;
    private final String attribution;

    Pictures(String file, String title, String licence, String attribution) {
        this.file = file;
        this.title = title;
        this.licence = licence;
        this.attribution = attribution;
    }

    /** Its file name. */
    public String file() {
        return file;
    }

    /** What is to be seen. */
    public String title() {
        return title;
    }

    /** From where it was taken. */
    public String origin() {
        return "As in Debian's python3-skimage";
    }

    /** Under which terms it may be passed on. */
    public String licence() {
        return licence;
    }

    /** Whom to name. */
    public String attribution() {
        return attribution;
    }

    /** The picture itself, read on each call. */
    public Picture picture() {
        try (InputStream in = Pictures.class.getResourceAsStream("pictures/" + file)) {
            if (in == null) throw new IllegalStateException(file + " is missing from the jar");
            return Picture.of(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
