package mml.demo.ch07;

import java.util.List;
import mml.demo.Demo;

/** The demos of chapter 7, in the order of the book. */
public final class Chapter07 {
    public static final List<Demo> DEMOS =
            List.of(new Demo("valley", "§7.1, Example 7.1, Figure 7.3", "Down a valley by six methods", Valley::run));

    private Chapter07() {}
}
