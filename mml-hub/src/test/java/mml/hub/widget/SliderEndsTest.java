package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is chosen in the menus, each slider goes to both of its ends, alone and with all others, and a picture is there. */
@Tag("walk")
class SliderEndsTest {
    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.widgets().stream().map(w -> Arguments.of(w.name(), chapter, w)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void slidersGoToTheirEnds(String name, Chapter chapter, Widget widget) {
        List<State> states = new ArrayList<>(List.of(widget.example()));
        List<Control.Choice> menus = of(widget, widget.example(), Control.Choice.class);
        for (Control.Choice menu : menus) {
            for (State first : chosen(widget, widget.example(), menu)) {
                states.add(first);
                for (Control.Choice other : of(widget, first, Control.Choice.class))
                    if (isNew(other, menus)) states.addAll(chosen(widget, first, other));
            }
        }
        for (State state : states) {
            List<Control.Slider> sliders = of(widget, state, Control.Slider.class);
            for (boolean high : new boolean[] {false, true}) {
                for (Control.Slider slider : sliders) {
                    State others = state;
                    for (Control.Slider other : sliders)
                        if (!other.key().equals(slider.key()))
                            others = widget.set(others, other.key(), end(other, !high));
                    assertShown(chapter, name, others, slider, end(slider, high));
                }
            }
        }
    }

    private static String end(Control.Slider slider, boolean high) {
        return String.valueOf(high ? slider.max() : slider.min());
    }

    private static void assertShown(Chapter chapter, String name, State state, Control.Slider slider, String value) {
        String answer = Border.call(
                chapter, "set", new String[] {name, state.toString(), slider.key(), value}, Double.NaN, Double.NaN);
        assertTrue(answer.startsWith("{\"state\""), () -> state + ", " + slider.key() + " = " + value + ": " + answer);
    }

    private static List<State> chosen(Widget widget, State state, Control.Choice menu) {
        return menu.options().stream()
                .map(option -> widget.set(state, menu.key(), option.value()))
                .toList();
    }

    private static boolean isNew(Control.Choice menu, List<Control.Choice> menus) {
        return menus.stream()
                .noneMatch(known ->
                        known.key().equals(menu.key()) && known.options().equals(menu.options()));
    }

    private static <C extends Control> List<C> of(Widget widget, State state, Class<C> kind) {
        return widget.view(state).panels().stream()
                .flatMap(panel -> panel.controls().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
