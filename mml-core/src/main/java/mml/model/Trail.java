package mml.model;

import java.util.List;

/**
 * A way through a graph along its edges, in their direction or against it, that comes to no node twice; and whether it is
 * open for what is given.
 *
 * <p>A node blocks it if
 * <ul>
 *   <li>the arrows do not meet at it, head to head, and it is given: a link of a chain or the tip of a fork; or
 *   <li>they do meet at it, a collider, and neither it nor any of its descendants is given.
 * </ul>
 *
 * @param nodes the places of its nodes, from end to end
 * @param blocker the place among the nodes of the graph of the first node that blocks it, or −1 if it is open
 * @param text the trail as it is written, {@code a ← b → c}
 * @param reason why it is blocked, or why not
 * @mml §8.5.2
 */
public record Trail(List<Integer> nodes, int blocker, String text, String reason) {
    public Trail {
        nodes = List.copyOf(nodes);
    }

    public boolean isOpen() {
        return blocker < 0;
    }

    /** Judges a trail of a graph, given the nodes at these places. */
    static Trail judged(Dag graph, List<Integer> nodes, List<Integer> given) {
        List<String> names = graph.nodes();
        StringBuilder text = new StringBuilder(names.get(nodes.get(0)));
        for (int i = 1; i < nodes.size(); i++)
            text.append(graph.hasEdge(nodes.get(i - 1), nodes.get(i)) ? " → " : " ← ")
                    .append(names.get(nodes.get(i)));
        StringBuilder opened = new StringBuilder();
        for (int i = 1; i < nodes.size() - 1; i++) {
            int k = nodes.get(i);
            String name = names.get(k);
            boolean in = graph.hasEdge(nodes.get(i - 1), k);
            boolean out = graph.hasEdge(nodes.get(i + 1), k);
            if (in && out) {
                int below = firstOf(graph.descendants(List.of(k)), given);
                if (below < 0)
                    return new Trail(
                            nodes,
                            k,
                            text.toString(),
                            "the arrows meet at " + name + ", and neither it nor what follows from it is given");
                opened.append(opened.length() == 0 ? "" : ", ");
                opened.append(name)
                        .append(
                                given.contains(k)
                                        ? ", where the arrows meet, is given"
                                        : " is opened by " + names.get(below) + " below it");
            } else if (given.contains(k)) {
                return new Trail(
                        nodes,
                        k,
                        text.toString(),
                        (in || out ? name + " is a link of a chain" : name + " is the tip of a fork") + " and given");
            }
        }
        String reason = nodes.size() == 2
                ? "there is nothing between the two"
                : opened.length() > 0 ? opened.toString() : "nothing on it is given, and no arrows meet";
        return new Trail(nodes, -1, text.toString(), reason);
    }

    private static int firstOf(List<Integer> some, List<Integer> given) {
        for (int k : some) if (given.contains(k)) return k;
        return -1;
    }

    @Override
    public String toString() {
        return text + (isOpen() ? ", open" : ", blocked") + ": " + reason;
    }
}
