package mml.viz.export;

import java.util.List;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;

/**
 * The frames of a scene that are written, each made once however many files show it; of a long scene some are left out,
 * evenly.
 *
 * @param shots in order, the first and the last frame of the scene among them
 * @param of how many frames the scene has
 */
record Roll(List<Shot> shots, int of) {
    /**
     * A frame and its number in the scene, from 1.
     */
    record Shot(int number, Frame frame) {}

    static Roll of(Scene scene, int most) {
        List<Shot> shots = Thinning.pick(scene.frames(), most).stream()
                .map(i -> new Shot(i + 1, scene.frame(i)))
                .toList();
        return new Roll(shots, scene.frames());
    }

    /** At most so many of these frames. */
    Roll atMost(int most) {
        return new Roll(Thinning.of(shots, most), of);
    }

    int size() {
        return shots.size();
    }

    Frame frame(int k) {
        return shots.get(k).frame();
    }
}
