package mml.demo.ch07;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 7, in the order of the book. */
public final class Chapter07 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("valley", "§7.1, Example 7.1, Figure 7.3", "Down a valley by six methods", Valley::run),
            new Demo("searches", "§7.1.1, Example 7.1", "How long a step: lines that a search asks for", Searches::run),
            new Demo(
                    "tumours", "§7.1", "Logistic regression by four methods, on data that a plane parts", Tumours::run),
            new Demo("noise", "§7.1.3, on real data", "Stochastic descent wanders about the minimum", Noise::run),
            new Demo("growth", "§7.1", "Growth and a wave, fitted to carbon dioxide over Mauna Loa", Growth::run),
            new Demo("prices", "§7.2", "Where gradients are parallel, and the dual function beside it", Prices::run),
            new Demo("bends", "§7.3, Example 7.3", "Two hollows are not convex: three tests", Bends::run),
            new Demo(
                    "corners",
                    "§7.3.1, Example 7.5, Figure 7.9",
                    "From corner to corner of a polygon, and supporting lines",
                    Corners::run),
            new Demo("box", "§7.3.2, Example 7.6, Figure 7.4", "Which edge holds the lowest point of a bowl", Box::run),
            new Demo("diet", "§7.3.1", "The cheapest day's food, and what a little more would cost", Diet::run));

    private Chapter07() {}
}
