package mml.demo.ch05;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 5, in the order of the book. */
public final class Chapter05 {
    public static final List<Demo> DEMOS = List.of(
            new Demo(
                    "secant",
                    "§5.1, Definition 5.1, Figure 5.3",
                    "From secant to tangent, and why the smallest h is not the best",
                    Secant::run),
            new Demo(
                    "taylor",
                    "§5.1.1, Example 5.4, Figure 5.4",
                    "Taylor polynomials, and how far they can be trusted",
                    Taylor::run),
            new Demo("rules", "§5.1.2, (5.29)–(5.32)", "A derivative by hand, a rule at each part", Rules::run),
            new Demo(
                    "planted",
                    "§5.2.2, §5.3",
                    "A planted error in a gradient, and a patch of polar coordinates",
                    Planted::run),
            new Demo(
                    "tensor",
                    "§5.4, §5.5, Example 5.13",
                    "A gradient with four indices, and ten identities",
                    Tensor::run),
            new Demo(
                    "tape",
                    "§5.6.2, Example 5.14, Figures 5.10, 5.11",
                    "Derivatives backwards through the graph of a formula",
                    Backwards::run),
            new Demo("nearby", "§5.7, §5.8, Example 5.15", "A function and its second Taylor polynomial", Nearby::run));

    private Chapter05() {}
}
