package mml.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which names in a formula are variables, and whether other single letters may be parameters.
 *
 * <p>The {@link #usual()} names are x, y, z, t and these with an index; variables then stand in their natural order,
 * x, x1, x2, …, x10, y. {@link #of} declares them, in the order given; a declared name may have several letters, and comes before
 * functions and constants of that name. A single letter is one of a to z, A to Z, or a Greek one by its name, with or without an
 * index: {@code b}, {@code b2}, {@code mu}.
 */
public final class Names {
    /** Greek letters that can be told from products of Latin ones. */
    static final List<String> GREEK = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "rho", "sigma",
            "tau", "phi", "psi", "omega");

    private static final Names USUAL = new Names(List.of(), true, true);
    static final int LONGEST = 40;

    private final List<String> declared;
    private final boolean usual;
    private final boolean parameters;

    private Names(List<String> declared, boolean usual, boolean parameters) {
        this.declared = declared;
        this.usual = usual;
        this.parameters = parameters;
    }

    /** x, y, z, t, also with an index, are variables; other letters are parameters. */
    public static Names usual() {
        return USUAL;
    }

    /**
     * Exactly these variables; other letters are parameters.
     *
     * @param variables each letters, then digits; at most 40 characters, all different
     */
    public static Names of(String... variables) {
        return of(List.of(variables));
    }

    static Names of(List<String> variables) {
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i);
            if (!valid(name))
                throw new IllegalArgumentException("variable " + (i + 1) + " is \"" + name
                        + "\", expected letters, then digits, at most " + LONGEST);
            if (variables.indexOf(name) < i)
                throw new IllegalArgumentException("variable " + (i + 1) + ", " + name + ", is there twice");
        }
        return new Names(List.copyOf(variables), false, true);
    }

    /** The same variables, and nothing else is understood. */
    public Names withoutParameters() {
        return new Names(declared, usual, false);
    }

    boolean parametersAllowed() {
        return parameters;
    }

    boolean isUsual() {
        return usual;
    }

    /** The declared variables; none of the usual ones. */
    List<String> declared() {
        return declared;
    }

    boolean isVariable(String name) {
        if (!usual) return declared.contains(name);
        return "xyzt".indexOf(name.charAt(0)) >= 0 && isIndex(name, 1);
    }

    /** A single letter, also Greek, with or without an index. */
    static boolean isLetter(String name) {
        int end = name.length();
        while (end > 0 && digit(name.charAt(end - 1))) end--;
        return end == 1 || GREEK.contains(name.substring(0, end));
    }

    /** The name without its index. */
    static String letter(String name) {
        int end = name.length();
        while (end > 1 && digit(name.charAt(end - 1))) end--;
        return name.substring(0, end);
    }

    /** The variables among the names used: as declared, or those used in natural order. */
    List<String> variables(Collection<String> used) {
        if (!usual) return declared;
        List<String> found = new ArrayList<>();
        for (String name : used) if (isVariable(name) && !found.contains(name)) found.add(name);
        found.sort(Names::compare);
        return List.copyOf(found);
    }

    /** The names used that are no variables, in natural order. */
    List<String> parameters(Collection<String> used) {
        List<String> found = new ArrayList<>();
        for (String name : used) if (!isVariable(name) && !found.contains(name)) found.add(name);
        found.sort(Names::compare);
        return List.copyOf(found);
    }

    /** Natural order: by letter, then by index; without index first. */
    static int compare(String a, String b) {
        int byLetter = letter(a).compareTo(letter(b));
        if (byLetter != 0) return byLetter;
        int byLength = a.length() - b.length();
        return byLength != 0 ? byLength : a.compareTo(b);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean valid(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !latin(name.charAt(0))) return false;
        boolean index = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (digit(c)) index = true;
            else if (index || !latin(c)) return false;
        }
        return true;
    }

    private static boolean isIndex(String name, int from) {
        for (int i = from; i < name.length(); i++) if (!digit(name.charAt(i))) return false;
        return true;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Names n && usual == n.usual && parameters == n.parameters && declared.equals(n.declared);
    }

    @Override
    public int hashCode() {
        return declared.hashCode() + (usual ? 1 : 0) + (parameters ? 2 : 0);
    }

    @Override
    public String toString() {
        return usual ? "x, y, z, t" : String.join(", ", declared);
    }
}
