package mml.demo.ch12;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 12, in the order of the book. */
public final class Chapter12 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("margin", "§12.2, Figures 12.5, 12.6", "The widest street between two irises", Margin::run),
            new Demo("hulls", "§12.2.5, §12.3.2, §12.5", "Nearest points of two hulls, and losses", Hulls::run),
            new Demo("xor", "§12.4, Figure 12.10", "Four points that only a lift parts", Xor::run),
            new Demo("moons", "§12.4, Figure 12.10", "Two moons that no line parts", Moons::run),
            new Demo("spirals", "§12.4, §12.6, §8.2.4", "C and γ chosen by points not seen", Spirals::run),
            new Demo("three-kinds", "§12.6, §8.2.4", "Three kinds of iris, by votes", ThreeKinds::run));

    private Chapter12() {}
}
