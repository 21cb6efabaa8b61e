package mml.demo.ch03;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 3, in the order of the book. */
public final class Chapter03 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("unit-balls", "§3.1, Figure 3.3", "Unit balls from p = 1 to ∞", NormBalls::run),
            new Demo("right-angles", "§3.4, Example 3.7", "A right angle that is none", RightAngles::run),
            new Demo("complement", "§3.5, §3.6, Figure 3.7", "Parts of a vector at right angles", Complement::run),
            new Demo("sine-times-cosine", "§3.7, Example 3.9", "Sine and cosine are orthogonal", SineTimesCosine::run),
            new Demo("fourier", "§3.7", "A square wave projected onto sines and cosines", FourierSeries::run),
            new Demo("nearest-point", "§3.8, Figures 3.10, 3.11, 3.13", "Projections, step by step", NearestPoint::run),
            new Demo("line-fit", "§3.8.2, on real data", "A regression line is a projection", LineFit::run),
            new Demo("orthogonality", "§3.8.3, Figure 3.12", "Gram–Schmidt, and what it loses", Orthogonality::run),
            new Demo("rotations", "§3.9, Figures 3.14, 3.16", "Two turns in both orders", TwoOrders::run));

    private Chapter03() {}
}
