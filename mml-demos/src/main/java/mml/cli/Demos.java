package mml.cli;

import java.util.List;
import mml.demo.Demo;
import mml.demo.ch02.FractionGrowth;
import mml.demo.ch02.GaussJordan;
import mml.demo.ch02.ImageOfAMap;
import mml.demo.ch02.LinearMaps;
import mml.demo.ch02.Network;
import mml.demo.ch02.Parameter;
import mml.demo.ch02.Reaction;
import mml.demo.ch02.TwoBases;
import mml.demo.ch02.TwoLines;
import mml.demo.ch03.FourierSeries;
import mml.demo.ch03.LineFit;
import mml.demo.ch03.NearestPoint;
import mml.demo.ch03.NormBalls;
import mml.demo.ch03.Orthogonality;
import mml.demo.ch03.RightAngles;
import mml.demo.ch03.SineTimesCosine;
import mml.demo.ch03.TwoOrders;
import mml.demo.ch04.CircleToEllipse;
import mml.demo.ch04.Compression;
import mml.demo.ch04.FamilyTree;
import mml.demo.ch04.Films;
import mml.demo.ch04.FiveMaps;
import mml.demo.ch04.Packages;
import mml.demo.ch04.PowerMethod;
import mml.demo.ch04.ThreeStages;
import mml.demo.ch04.Triangles;
import mml.demo.ch04.Volumes;

/** All demos that {@code mml demo} knows, in the order of the book. */
final class Demos {
    static final List<Demo> ALL = List.of(
            new Demo("two-lines", "§2.1, Figure 2.3", "Two lines: no solution, one, or infinitely many", TwoLines::run),
            new Demo("parameter", "§2.3.2, Example 2.6", "A system with a parameter, step by step", Parameter::run),
            new Demo("fraction-growth", "§2.3.2, on the Hilbert matrix", "The price of exactness", FractionGrowth::run),
            new Demo("inverse", "§2.3.3, Examples 2.8, 2.9", "Inverse and Minus-1 trick", GaussJordan::run),
            new Demo("linear-maps", "§2.7.1, Figure 2.10", "Three linear maps of a square", LinearMaps::run),
            new Demo("basis-change", "§2.7.2, Example 2.24", "One map in two pairs of bases", TwoBases::run),
            new Demo("image-and-kernel", "§2.7.3, Example 2.25", "Image and kernel of a map", ImageOfAMap::run),
            new Demo("reaction", "§2.7.3, on real data", "A chemical equation balanced by a kernel", Reaction::run),
            new Demo("network", "§2.3, on real data", "The currents of a resistor bridge", Network::run),
            new Demo("unit-balls", "§3.1, Figure 3.3", "Unit balls from p = 1 to ∞", NormBalls::run),
            new Demo("right-angles", "§3.4, Example 3.7", "A right angle that is none", RightAngles::run),
            new Demo("sine-times-cosine", "§3.7, Example 3.9", "Sine and cosine are orthogonal", SineTimesCosine::run),
            new Demo("fourier", "§3.7", "A square wave projected onto sines and cosines", FourierSeries::run),
            new Demo("nearest-point", "§3.8, Figures 3.10, 3.11, 3.13", "Projections, step by step", NearestPoint::run),
            new Demo("line-fit", "§3.8.2, on real data", "A regression line is a projection", LineFit::run),
            new Demo("orthogonality", "§3.8.3, Figure 3.12", "Gram–Schmidt, and what it loses", Orthogonality::run),
            new Demo("rotations", "§3.9, Figures 3.14, 3.16", "Two turns in both orders", TwoOrders::run),
            new Demo("volumes", "§4.1, Figures 4.2, 4.3", "A determinant is a volume; shears keep it", Volumes::run),
            new Demo("five-maps", "§4.2, Figure 4.4", "Five maps and the lines they keep", FiveMaps::run),
            new Demo("power-iteration", "§4.2, Example 4.5", "Iterates turn to an eigenvector", PowerMethod::run),
            new Demo("page-rank", "§4.2, Example 4.9, on real data", "What the packages of mml lean on", Packages::run),
            new Demo("triangles", "§4.3, Example 4.10", "Cholesky, LU, Householder, Givens: films", Triangles::run),
            new Demo("eigendecomposition", "§4.4, Figure 4.7", "Turn, stretch, turn back", ThreeStages::run),
            new Demo("svd-stages", "§4.5, Figures 4.8, 4.9", "Circles become ellipses", CircleToEllipse::run),
            new Demo("films", "§4.5.2, §4.6, Examples 4.14, 4.15", "Few themes make many ratings", Films::run),
            new Demo("compression", "§4.6, Figures 4.11, 4.12", "Real pictures of a low rank", Compression::run),
            new Demo("family-tree", "§4.7, Figure 4.13", "The family of a matrix", FamilyTree::run));

    private Demos() {}

    static List<String> names() {
        return ALL.stream().map(Demo::name).toList();
    }
}
