package mml.demo.ch02;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 2, in the order of the book. */
public final class Chapter02 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("two-lines", "§2.1, Figure 2.3", "Two lines: no solution, one, or infinitely many", TwoLines::run),
            new Demo("parameter", "§2.3.2, Example 2.6", "A system with a parameter, step by step", Parameter::run),
            new Demo("fraction-growth", "§2.3.2, on the Hilbert matrix", "The price of exactness", FractionGrowth::run),
            new Demo("inverse", "§2.3.3, Examples 2.8, 2.9", "Inverse and Minus-1 trick", GaussJordan::run),
            new Demo("solver-race", "§2.3.4, §7.1, Example 7.1", "Seven iterations for one system", SolverRace::run),
            new Demo("shifted", "§2.3.1, §2.8, Figure 2.13", "A line and a plane beside 0", Shifted::run),
            new Demo(
                    "remainders",
                    "§2.4.1, Definition 2.7",
                    "Remainders that are a group, and that are none",
                    ClockGroup::run),
            new Demo(
                    "dependent",
                    "§2.5, §2.6.1, §2.7.1",
                    "A walk back to 0, a basis, and what a map keeps",
                    Dependent::run),
            new Demo("linear-maps", "§2.7.1, Figure 2.10", "Three linear maps of a square", LinearMaps::run),
            new Demo("basis-change", "§2.7.2, Example 2.24", "One map in two pairs of bases", TwoBases::run),
            new Demo("image-and-kernel", "§2.7.3, Example 2.25", "Image and kernel of a map", ImageOfAMap::run),
            new Demo("reaction", "§2.7.3, on real data", "A chemical equation balanced by a kernel", Reaction::run),
            new Demo("network", "§2.3, on real data", "The currents of a resistor bridge", Network::run));

    private Chapter02() {}
}
