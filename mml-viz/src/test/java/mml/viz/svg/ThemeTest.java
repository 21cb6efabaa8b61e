package mml.viz.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
    private static final List<Role> TEXT = List.of(Role.INK, Role.MUTED, Role.FOCUS, Role.CHANGE, Role.GOOD, Role.BAD);
    private static final List<Role> GROUND = List.of(
            Role.PAPER,
            Role.FOCUS_FILL,
            Role.CHANGE_FILL,
            Role.TOUCH_FILL,
            Role.QUIET_FILL,
            Role.GOOD_FILL,
            Role.BAD_FILL);

    @ParameterizedTest
    @MethodSource("mml.viz.svg.Theme#all")
    void everyTextIsReadableOnEveryGround(Theme theme) {
        for (Role text : TEXT) {
            for (Role ground : GROUND) {
                double contrast = theme.colour(text).contrast(theme.colour(ground));
                assertTrue(contrast >= 4.5, () -> theme + ": " + text + " on " + ground + " has " + contrast);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mml.viz.svg.Theme#all")
    void everySeriesAndAxisStandsOutFromThePaper(Theme theme) {
        for (int i = 0; i < 8; i++) {
            Role series = Role.series(i);
            double contrast = theme.colour(series).contrast(theme.colour(Role.PAPER));
            assertTrue(contrast >= 2.8, () -> theme + ": " + series + " has " + contrast);
        }
        assertTrue(theme.colour(Role.AXIS).contrast(theme.colour(Role.PAPER)) >= 3);
    }

    /** What is marked by its ground is seen from the last row; only what stands back lies lower. */
    @ParameterizedTest
    @MethodSource("mml.viz.svg.Theme#all")
    void everyGroundThatMarksStandsOutFromThePaper(Theme theme) {
        for (Role ground : GROUND) {
            if (ground == Role.PAPER || ground == Role.QUIET_FILL) continue;
            double contrast = theme.colour(ground).contrast(theme.colour(Role.PAPER));
            assertTrue(contrast >= 1.4, () -> theme + ": " + ground + " has " + contrast);
        }
    }

    @Test
    void seriesRepeatWithOtherSymbolsAndDashes() {
        assertEquals(Role.series(0), Role.series(8));
        assertTrue(Symbol.series(0) != Symbol.series(8));
        assertEquals(Role.SERIES_8, Role.series(-1));
    }

    @Test
    void nothingHasNoColour() {
        assertThrows(IllegalArgumentException.class, () -> Theme.LIGHT.colour(Role.NONE));
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Rgb.of("#fff").contrast(Rgb.of("#000")), 1e-9);
        assertEquals(4.54, Rgb.of("#767676").contrast(Rgb.of("#ffffff")), 0.005);
    }

    @Test
    void thePageKnowsEveryRole() {
        String css = Stylesheet.page();
        for (Role role : Role.values()) {
            if (role != Role.NONE)
                assertTrue(css.contains(".mml .f-" + role.css() + "{fill:var(--mml-" + role.css() + ")}"));
        }
        assertTrue(css.contains("@media print"));
    }

    @Test
    void viridisRunsFromVioletToYellow() {
        assertEquals("#440154", Viridis.at(0).toString());
        assertEquals("#fde725", Viridis.at(1).toString());
        assertEquals(Viridis.at(0), Viridis.at(Double.NaN));
        assertEquals(Viridis.at(1), Viridis.at(7));
    }
}
