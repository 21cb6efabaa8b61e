package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import mml.viz.scene.Eye;

/**
 * From where a picture of space is seen: two sliders, which the page also moves where the picture itself is dragged. Until
 * they are moved, the picture is seen from where its scene shows it best.
 */
public final class PointOfView {
    private static final Range TURNS = new Range(0, 360, "5");
    private static final Range LIFTS = new Range(0, 90, "2");

    private final Predicate<State> inSpace;
    private final Param<Integer> turn;
    private final Param<Integer> lift;

    private PointOfView(Predicate<State> inSpace, Function<State, Eye> first) {
        this.inSpace = inSpace;
        this.turn = Param.count(
                "turn",
                "turn (degrees)",
                TURNS,
                state -> TURNS.in(state, "turn", ((int) first.apply(state).azimuth() + 360) % 360));
        this.lift = Param.count(
                "lift",
                "lift (degrees)",
                LIFTS,
                state -> LIFTS.in(state, "lift", (int) first.apply(state).elevation()));
    }

    /**
     * Of a figure that is in space in some states.
     *
     * @param inSpace the states whose picture is one of space
     * @param first from where such a picture is seen at first, and how far its axes reach
     */
    public static PointOfView of(Predicate<State> inSpace, Function<State, Eye> first) {
        return new PointOfView(inSpace, first);
    }

    /** The panel, with more controls if wanted. */
    public Group group(Input... more) {
        List<Input> inputs = new ArrayList<>(List.of(turn.when(inSpace), lift.when(inSpace)));
        inputs.addAll(List.of(more));
        return new Group("Point of view", inputs);
    }

    /** The direction of a state; in the plane it is of no matter. */
    public Eye eye(State state) {
        return inSpace.test(state) ? Eye.at(turn.in(state), lift.in(state)) : Eye.CHOSEN;
    }

    /** The state with the direction as it is, whatever else is changed. */
    public State fixed(State state) {
        return inSpace.test(state) ? state.with("turn", turn.in(state)).with("lift", lift.in(state)) : state;
    }
}
