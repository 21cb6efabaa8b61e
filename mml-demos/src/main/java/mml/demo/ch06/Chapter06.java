package mml.demo.ch06;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 6, in the order of the book. */
public final class Chapter06 {
    public static final List<Demo> DEMOS = List.of(
            new Demo(
                    "islands",
                    "§6.2.1, §6.4.5, on real data",
                    "Does the island tell the species of a penguin?",
                    Islands::run),
            new Demo(
                    "cylinders",
                    "§6.1.2, §6.2.1, §6.4.1, on real data",
                    "Mean, mode, quartiles and entropy of the cylinders of cars, and the mean of more and more cars",
                    Cylinders::run),
            new Demo(
                    "one-gamma",
                    "§6.4.1, §6.6.3, table 6.2",
                    "One distribution under three names, two intervals, its tails and its natural parameter",
                    OneGamma::run),
            new Demo(
                    "rare-illness", "§6.3", "What one and two positive tests tell of a rare illness", RareIllness::run),
            new Demo("three-variances", "§6.4.3, on real data", "One variance by three formulas", ThreeVariances::run),
            new Demo(
                    "gaussian-cut",
                    "§6.5.1, Example 6.6, Figure 6.9",
                    "A Gaussian is cut: conditional and marginal",
                    GaussianCut::run),
            new Demo(
                    "penguin-weight",
                    "§6.5.1, on real data",
                    "What the length of a flipper tells of the weight of a penguin",
                    PenguinWeight::run),
            new Demo(
                    "coin-belief",
                    "§6.6.1, Example 6.11",
                    "What is believed of a coin, throw by throw",
                    CoinBelief::run),
            new Demo(
                    "bill-length",
                    "§6.6.1, on real data",
                    "What is believed of bills of penguins, and of the shares of three species",
                    BillLength::run),
            new Demo(
                    "from-uniform",
                    "§6.5.4, §6.7.1",
                    "Gaussian points from uniform numbers, and samples over their quantiles",
                    FromUniform::run),
            new Demo(
                    "transformed",
                    "§6.7, Example 6.16",
                    "The density of a square, and exponential numbers from uniform ones",
                    Transformed::run));

    private Chapter06() {}
}
