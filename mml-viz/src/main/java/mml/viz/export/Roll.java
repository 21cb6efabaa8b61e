package mml.viz.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import mml.viz.scene.Frame;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;

/**
 * The frames of a scene that are written; of a long scene some are left out, evenly. A frame is drawn when it is asked
 * for and then let go, so that memory holds one however many there are.
 */
final class Roll implements Iterable<Roll.Shot> {
    private final Scene scene;
    private final List<Integer> picks;
    private final UnaryOperator<Svg> finish;
    private final Runnable watcher;

    /** A frame and its number in the scene, from 1. */
    record Shot(int number, Frame frame) {
        Svg picture() {
            return frame.picture();
        }
    }

    private Roll(Scene scene, List<Integer> picks, UnaryOperator<Svg> finish, Runnable watcher) {
        this.scene = scene;
        this.picks = List.copyOf(picks);
        this.finish = finish;
        this.watcher = watcher;
    }

    static Roll of(Scene scene, int most) {
        return of(scene, 1, scene.frames(), most);
    }

    /**
     * The frames from first to last, counted from 1; the first and the last of them are there.
     *
     * @throws IllegalArgumentException if the scene has no frame {@code first}, or ends before a {@code last} that was asked for
     */
    static Roll of(Scene scene, int first, int last, int most) {
        int frames = scene.frames();
        if (first > frames || (last > frames && last != Integer.MAX_VALUE))
            throw new IllegalArgumentException("steps are " + first
                    + (last == Integer.MAX_VALUE ? " on" : " to " + last) + ", but the figure has " + frames);
        List<Integer> picks = new ArrayList<>();
        for (int i : Thinning.pick(Math.min(last, frames) - first + 1, most)) picks.add(first - 1 + i);
        return new Roll(scene, picks, UnaryOperator.identity(), () -> {});
    }

    /** The same frames, every picture changed once more. */
    Roll finished(UnaryOperator<Svg> next) {
        return new Roll(scene, picks, picture -> next.apply(finish.apply(picture)), watcher);
    }

    /** At most so many of these frames. */
    Roll atMost(int most) {
        return new Roll(scene, Thinning.of(picks, most), finish, watcher);
    }

    /** The same frames; somebody is told of each one that is drawn in turn. */
    Roll watched(Runnable told) {
        return new Roll(scene, picks, finish, told);
    }

    /** The pictures in turn. */
    Iterable<Svg> pictures() {
        return new Pictures(this);
    }

    private record Pictures(Roll roll) implements Iterable<Svg> {
        @Override
        public Iterator<Svg> iterator() {
            Iterator<Shot> shots = roll.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return shots.hasNext();
                }

                @Override
                public Svg next() {
                    return shots.next().picture();
                }
            };
        }
    }

    Scene scene() {
        return scene;
    }

    int size() {
        return picks.size();
    }

    /** How many frames the scene has. */
    int of() {
        return scene.frames();
    }

    Shot shot(int k) {
        int i = picks.get(k);
        Frame frame = scene.frame(i);
        return new Shot(
                i + 1, new Frame(finish.apply(frame.picture()), frame.caption(), frame.formula(), frame.step()));
    }

    Frame frame(int k) {
        return shot(k).frame();
    }

    Svg picture(int k) {
        return shot(k).picture();
    }

    @Override
    public Iterator<Shot> iterator() {
        return new Iterator<>() {
            private int k;

            @Override
            public boolean hasNext() {
                return k < picks.size();
            }

            @Override
            public Shot next() {
                if (!hasNext()) throw new NoSuchElementException();
                Shot shot = shot(k++);
                watcher.run();
                return shot;
            }
        };
    }
}
