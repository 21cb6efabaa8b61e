package mml.demo.ch10;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 10, in the order of the book. */
public final class Chapter10 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("biplot", "§10.1, §10.3, on real data", "Wines and their measures in one plane", Biplot::run),
            new Demo("three-views", "§10.2–10.4, on real data", "Three views of the same flowers", Views::run),
            new Demo("power", "§10.4.2, §10.5", "One direction after the other", OneAfterTheOther::run),
            new Demo("principal-directions", "§10.6, Figure 10.11", "Six stages of PCA on a geyser", Stages::run),
            new Demo("digits", "§10.6, Figures 10.3, 10.5", "Digits told by a few numbers", DigitsInFewNumbers::run),
            new Demo(
                    "missing-values",
                    "§10.7, on real data",
                    "What a penguin weighs if nobody wrote it down",
                    Missing::run));

    private Chapter10() {}
}
