package mml.viz.scene;

/**
 * From where a picture of space is seen, and how far its axes reach. What is not said, the scene chooses so that its
 * picture is large and its labels stand apart; in the plane the direction is of no matter.
 *
 * @param placed whether the direction is said
 * @param azimuth in degrees, turned about x₃
 * @param elevation in degrees, lifted above the plane of x₁ and x₂
 * @param reach coordinates from −reach to reach are shown; 0 if the scene chooses
 */
public record Eye(boolean placed, double azimuth, double elevation, double reach) {
    /** The scene chooses direction and reach. */
    public static final Eye CHOSEN = new Eye(false, 0, 0, 0);

    /** A direction. */
    public static Eye at(double azimuth, double elevation) {
        return new Eye(true, azimuth, elevation, 0);
    }

    /** Whether the scene chooses everything. */
    public boolean isFree() {
        return !placed && reach == 0;
    }

    /** The same with axes of a given length, so that nothing jumps while the data change. */
    public Eye reaching(double far) {
        return new Eye(placed, azimuth, elevation, far);
    }

    /** The same with axes that reach so far unless it says otherwise. */
    public Eye orReaching(double far) {
        return reach > 0 ? this : reaching(far);
    }
}
