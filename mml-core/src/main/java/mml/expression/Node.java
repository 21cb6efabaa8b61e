package mml.expression;

/**
 * An operation on nodes that stand before it.
 *
 * @param operation what it does
 * @param left its first operand, −1 if it has none
 * @param right its second operand, −1 if it has none
 * @param text of a number or a name, else empty
 */
record Node(Operation operation, int left, int right, String text) {
    Node(Operation operation, int left, int right) {
        this(operation, left, right, "");
    }

    static Node number(String literal) {
        return new Node(Operation.NUMBER, -1, -1, literal);
    }

    static Node name(String name) {
        return new Node(Operation.NAME, -1, -1, name);
    }

    /** The same on every machine, which the hash code of an enum is not. */
    @Override
    public int hashCode() {
        return ((operation.text().hashCode() * 31 + left) * 31 + right) * 31 + text.hashCode();
    }
}
