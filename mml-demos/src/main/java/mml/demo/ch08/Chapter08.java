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
                    "too-early",
                    "§8.2.4",
                    "A choice made before the folds, and what cross-validation says of it",
                    TooEarly::run),
            new Demo(
                    "how-much-data",
                    "§8.2.2, §8.2.3, §8.3.3",
                    "Learning from more and more, and the parts of an error",
                    HowMuchData::run),
            new Demo(
                    "mistyped-once",
                    "§8.4.2, on real data",
                    "Twelve lengths, one of them wrong, and what is believed of the mean",
                    MistypedOnce::run),
            new Demo("reading-order", "§8.5, §1.2", "What to read before chapter 12", ReadingOrder::run),
            new Demo(
                    "wet-lawn",
                    "§8.5.2, Figures 8.9 to 8.11",
                    "What rain tells of the sprinkler, and what a wet lawn changes",
                    WetLawn::run),
            new Demo(
                    "chosen-inside",
                    "§8.6.1, Figure 8.13, on real data",
                    "Inner folds choose how much ridge, outer folds judge",
                    ChosenInside::run),
            new Demo(
                    "razor",
                    "§8.6.2, Figure 8.14; §8.3",
                    "What models had promised of six tosses of a coin",
                    Razor::run));

    private Chapter08() {}
}
