package mml.exact;

/**
 * What makes a set G with an operation ⊗ a group, and, with the last one, an Abelian group.
 *
 * @mml §2.4.1, Definition 2.7
 */
public enum Axiom {
    CLOSURE("closed", "\\forall x, y \\in G: x \\otimes y \\in G"),
    ASSOCIATIVITY("associative", "\\forall x, y, z \\in G: (x \\otimes y) \\otimes z = x \\otimes (y \\otimes z)"),
    NEUTRAL("neutral element", "\\exists e \\in G\\; \\forall x \\in G: x \\otimes e = e \\otimes x = x"),
    INVERSES("inverses", "\\forall x \\in G\\; \\exists y \\in G: x \\otimes y = y \\otimes x = e"),
    COMMUTATIVITY("commutative", "\\forall x, y \\in G: x \\otimes y = y \\otimes x");

    private final String title;
    private final String formula;

    Axiom(String title, String formula) {
        this.title = title;
        this.formula = formula;
    }

    public String title() {
        return title;
    }

    /** The axiom in TeX. */
    public String formula() {
        return formula;
    }
}
