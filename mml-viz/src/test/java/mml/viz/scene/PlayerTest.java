package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlayerTest {
    @Test
    void stepsBackAndForthAndStaysAtTheEnds() {
        Player p = Player.of(3);
        assertEquals(0, p.back().position());
        assertEquals(2, p.step().step().step().position());
        assertEquals(1, p.step().step().back().position());
        assertEquals(2, p.jump(99).position());
        assertEquals(0, p.jump(-5).position());
    }

    @Test
    void playingMovesWithTimeAndStopsAtTheEnd() {
        Player p = Player.of(4).withSpeed(2, 0).play(10);
        assertEquals(0, p.at(10.4).position());
        assertEquals(1, p.at(10.5).position());
        assertEquals(3, p.at(11.5).position());
        assertFalse(p.at(11.5).playing());
        assertEquals(3, p.at(1e9).position());
        assertEquals(0, p.at(3).position());
    }

    @Test
    void playingAgainFromTheEndStartsOver() {
        Player end = Player.of(4).jump(3);
        assertEquals(0, end.play(5).position());
        assertEquals(3, end.withLoop(true).play(5).position());
        assertEquals(0, end.withLoop(true).play(5).at(6).position());
    }

    @Test
    void steppingStopsPlaying() {
        assertFalse(Player.of(4).play(0).step().playing());
        assertFalse(Player.of(4).play(0).pause().playing());
        assertTrue(Player.of(4).play(0).withSpeed(3, 1).playing());
    }

    @Property
    void howOftenTheClockIsAskedDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 20) int frames,
            @ForAll @DoubleRange(min = 0.1, max = 8) double time,
            @ForAll @IntRange(min = 1, max = 40) int asked,
            @ForAll boolean loop) {
        Player once = Player.of(frames).withLoop(loop).withSpeed(4, 0).play(0);
        Player often = once;
        double grid = Math.floor(time * 64) / 64;
        for (int i = 1; i <= asked; i++) often = often.at(grid * i / asked);
        assertEquals(once.at(grid).position(), often.at(grid).position());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Player.of(0));
        assertThrows(IllegalArgumentException.class, () -> new Player(3, 3, 1, false, false, 0));
        assertThrows(IllegalArgumentException.class, () -> Player.of(3).withSpeed(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Player.of(3).withSpeed(Double.NaN, 0));
    }
}
