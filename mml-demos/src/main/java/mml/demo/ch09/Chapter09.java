package mml.demo.ch09;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 9, in the order of the book. */
public final class Chapter09 {
    public static final List<Demo> DEMOS = List.of(
            new Demo(
                    "how-many-powers",
                    "§9.2.2, Figures 9.5, 9.6",
                    "Which degree of a polynomial tells most about data not seen",
                    HowManyPowers::run),
            new Demo(
                    "carbon-dioxide",
                    "§9.2.1, on real data",
                    "A trend and the seasons in the air over Mauna Loa",
                    CarbonDioxide::run),
            new Demo(
                    "anscombe",
                    "§9.2.1, on real data",
                    "Four data sets, one line, and what tells them apart",
                    Anscombe::run),
            new Demo(
                    "price-of-length",
                    "§9.2.4, on real data",
                    "Ridge and lasso as the price of parameters falls",
                    PriceOfLength::run),
            new Demo(
                    "thirst",
                    "§9.2.1, §9.2.4, on real data",
                    "How far cars go on a gallon: a line, a square, and their prices",
                    Thirst::run),
            new Demo(
                    "warming",
                    "§9.3.4, §9.3.5, on real data",
                    "The temperature of the earth, and how far a curve can be trusted",
                    Warming::run),
            new Demo("belief", "§9.3, Figures 9.9 to 9.11", "What is believed of a line, datum by datum", Belief::run));

    private Chapter09() {}
}
