package mml.demo.ch08;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 8, in the order of the book. */
public final class Chapter08 {
    public static final List<Demo> DEMOS = List.of(
            new Demo(
                    "easy-to-fill-in",
                    "§8.2.4, Figure 8.4, on real data",
                    "A curve through the temperature of the earth, and how one cuts the years",
                    EasyToFillIn::run),
            new Demo(
                    "wet-lawn",
                    "§8.5.2, Figures 8.9 to 8.11",
                    "What rain tells of the sprinkler, and what a wet lawn changes",
                    WetLawn::run));

    private Chapter08() {}
}
