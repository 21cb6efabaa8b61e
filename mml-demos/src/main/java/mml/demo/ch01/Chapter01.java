package mml.demo.ch01;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 1, in the order of the book. */
public final class Chapter01 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("two-predictors", "§1.1, §8.1", "A number, and how far to trust it", OneDataSet::run),
            new Demo("shapes", "§1.1, §8.1.1", "Shapes on the way from a table to a prediction", Shapes::run),
            new Demo(
                    "four-pillars", "§1.2, Figure 1.1, on real data", "Four questions to some penguins", Pillars::run));

    private Chapter01() {}
}
