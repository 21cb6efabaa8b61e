package mml.viz.scene;

/**
 * Which frame is shown: a value that knows no clock. Whoever shows frames asks {@link #at} with the time and draws
 * {@link #position}.
 *
 * @param frames how many there are, at least 1
 * @param position the one shown, counted from 0
 * @param speed frames per second while playing, more than 0
 * @param loop whether playing goes on from the start after the end
 * @param playing whether time moves it
 * @param since when the frame shown came up, in seconds; counts only while playing
 */
public record Player(int frames, int position, double speed, boolean loop, boolean playing, double since) {
    /** @throws IllegalArgumentException if there is no frame, no such position, or no speed */
    public Player {
        if (frames < 1) throw new IllegalArgumentException("frames is " + frames + ", expected at least 1");
        if (position < 0 || position >= frames) {
            throw new IllegalArgumentException("position is " + position + ", expected 0 to " + (frames - 1));
        }
        if (!(speed > 0 && speed <= 1000)) {
            throw new IllegalArgumentException("speed is " + speed + ", expected more than 0, at most 1000");
        }
    }

    /** At the first frame, not playing, one frame per second. */
    public static Player of(int frames) {
        return new Player(frames, 0, 1, false, false, 0);
    }

    /** One frame on, staying at the last; stops playing. */
    public Player step() {
        return jump(position + 1);
    }

    /** One frame back, staying at the first; stops playing. */
    public Player back() {
        return jump(position - 1);
    }

    /** To a frame, or to the end it lies beyond; stops playing. */
    public Player jump(int to) {
        return new Player(frames, Math.max(0, Math.min(frames - 1, to)), speed, loop, false, since);
    }

    /** Plays from now on, from the start again if the end was reached. */
    public Player play(double now) {
        int from = !loop && position == frames - 1 ? 0 : position;
        return new Player(frames, from, speed, loop, true, now);
    }

    /** Stays at this frame. */
    public Player pause() {
        return new Player(frames, position, speed, loop, false, since);
    }

    /** Plays with another speed from now on. */
    public Player withSpeed(double framesPerSecond, double now) {
        return new Player(frames, position, framesPerSecond, loop, playing, now);
    }

    /** Goes on from the start after the end, or does not. */
    public Player withLoop(boolean looping) {
        return new Player(frames, position, speed, looping, playing, since);
    }

    /** The player at a time, in seconds; a clock that runs backwards moves nothing. */
    public Player at(double now) {
        if (!playing || !(now > since)) return this;
        double passed = Math.floor((now - since) * speed);
        if (passed < 1) return this;
        double target = position + passed;
        if (loop) {
            int to = (int) (target - frames * Math.floor(target / frames));
            return new Player(frames, to, speed, true, true, since + passed / speed);
        }
        if (target >= frames - 1) return new Player(frames, frames - 1, speed, false, false, now);
        return new Player(frames, (int) target, speed, false, true, since + passed / speed);
    }
}
