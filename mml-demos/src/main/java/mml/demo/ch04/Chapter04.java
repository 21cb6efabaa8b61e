package mml.demo.ch04;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 4, in the order of the book. */
public final class Chapter04 {
    public static final List<Demo> DEMOS = List.of(
            new Demo("volumes", "§4.1, Figures 4.2, 4.3", "A determinant is a volume; shears keep it", Volumes::run),
            new Demo("trace", "§4.1, Definition 4.4", "All bases agree on the sum", SumOfTheDiagonal::run),
            new Demo("five-maps", "§4.2, Figure 4.4", "Five maps and the lines they keep", FiveMaps::run),
            new Demo("power-iteration", "§4.2, Example 4.5", "Iterates turn to an eigenvector", PowerMethod::run),
            new Demo("page-rank", "§4.2, Example 4.9, on real data", "What the packages of mml lean on", Packages::run),
            new Demo("triangles", "§4.3, Example 4.10", "Cholesky, LU, Householder, Givens: films", Triangles::run),
            new Demo("eigendecomposition", "§4.4, Figure 4.7", "Turn, stretch, turn back", ThreeStages::run),
            new Demo("svd-stages", "§4.5, Figures 4.8, 4.9", "Circles become ellipses", CircleToEllipse::run),
            new Demo("films", "§4.5.2, §4.6, Examples 4.14, 4.15", "Few themes make many ratings", Films::run),
            new Demo("compression", "§4.6, Figures 4.11, 4.12", "Real pictures of a low rank", Compression::run),
            new Demo("family-tree", "§4.7, Figure 4.13", "The family of a matrix", FamilyTree::run));

    private Chapter04() {}
}
