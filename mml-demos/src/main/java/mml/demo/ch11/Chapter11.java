package mml.demo.ch11;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 11, in the order of the book. */
public final class Chapter11 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("em-line", "§11.2, Figures 11.3 to 11.8", "Seven points, three Gaussians, EM", SevenPoints::run),
            new Demo("em-plane", "§11.3, Figure 11.9, on real data", "A geyser has two kinds of eruption", Geyser::run),
            new Demo("made-up", "§11.1, §11.4", "Eruptions that a mixture makes up", Synthetic::run),
            new Demo("how-many", "§11.3, §8.6.3, on real data", "How many groups of galaxies", Galaxies::run));

    private Chapter11() {}
}
