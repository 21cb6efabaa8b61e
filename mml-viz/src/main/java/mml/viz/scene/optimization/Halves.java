package mml.viz.scene.optimization;

import mml.viz.svg.Room;

/** Two plots side by side where a room is wide, else one below the other. */
final class Halves {
    private Halves() {}

    static Room first(Room room) {
        return room.isWide() ? room.within(0, 0, 0.46 * room.width(), 0) : room.within(0, 0, 0, 0.42 * room.height());
    }

    static Room second(Room room) {
        return room.isWide() ? room.within(0.6 * room.width(), 0, 0, 0) : room.within(0, 0.64 * room.height(), 0, 0);
    }
}
