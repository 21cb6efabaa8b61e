package mml.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nodes while a formula is made: an equal node is the same node. Operands stand before what is made of them. */
final class Nodes {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> places = new HashMap<>();

    int size() {
        return nodes.size();
    }

    Node get(int i) {
        return nodes.get(i);
    }

    Operation operation(int i) {
        return nodes.get(i).operation();
    }

    int left(int i) {
        return nodes.get(i).left();
    }

    int right(int i) {
        return nodes.get(i).right();
    }

    /** Where the node stands, at the end if it is new. */
    int add(Node node) {
        Integer known = places.putIfAbsent(node, nodes.size());
        if (known != null) return known;
        nodes.add(node);
        return nodes.size() - 1;
    }

    int add(Operation operation, int left, int right) {
        return add(new Node(operation, left, right));
    }

    int add(Operation operation, int operand) {
        return add(new Node(operation, operand, -1));
    }

    /** Puts all nodes of f here; the i-th stands where the answer says. */
    int[] addAll(Expression f) {
        int[] where = new int[f.size()];
        for (int i = 0; i < where.length; i++) where[i] = add(moved(f.node(i), where));
        return where;
    }

    /** The node with its operands where they stand now. */
    static Node moved(Node node, int[] where) {
        int left = node.left() < 0 ? -1 : where[node.left()];
        int right = node.right() < 0 ? -1 : where[node.right()];
        return new Node(node.operation(), left, right, node.text());
    }

    /** What the node at {@code root} is made of, in the order in which one meets it from left to right, it last. */
    Node[] under(int root) {
        int[] where = new int[root + 1];
        List<Node> found = new ArrayList<>();
        int[] open = new int[2 * root + 3]; // each node opens at most two
        int depth = 0;
        open[depth++] = root;
        while (depth > 0) {
            int i = open[depth - 1];
            Node node = nodes.get(i);
            if (where[i] > 0) {
                depth--;
            } else if (node.left() >= 0 && where[node.left()] == 0) {
                open[depth++] = node.left();
            } else if (node.right() >= 0 && where[node.right()] == 0) {
                open[depth++] = node.right();
            } else {
                depth--;
                found.add(new Node(
                        node.operation(),
                        node.left() < 0 ? -1 : where[node.left()] - 1,
                        node.right() < 0 ? -1 : where[node.right()] - 1,
                        node.text()));
                where[i] = found.size();
            }
        }
        return found.toArray(new Node[0]);
    }
}
