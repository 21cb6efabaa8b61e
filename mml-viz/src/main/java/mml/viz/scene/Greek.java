package mml.viz.scene;

import java.util.List;

/** Greek letters by the names that code and TeX give them. */
public final class Greek {
    private static final List<String> NAMES = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "kappa", "lambda", "mu", "nu", "xi",
            "pi", "rho", "sigma", "tau", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi",
            "Sigma", "Phi", "Psi", "Omega");
    private static final String LETTERS = "αβγδεζηθκλμνξπρστφχψωΓΔΘΛΞΠΣΦΨΩ";

    private Greek() {}

    /** σ for {@code sigma}, nothing for what is no Greek letter. */
    public static String letter(String name) {
        int k = NAMES.indexOf(name);
        return k < 0 ? "" : LETTERS.substring(k, k + 1);
    }
}
