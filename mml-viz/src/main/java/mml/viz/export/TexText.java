package mml.viz.export;

import java.util.HashMap;
import java.util.Map;

/** Words for TeX: what it reads as a command is escaped, what its text fonts lack is set as mathematics. */
final class TexText {
    private static final Map<Integer, String> SIGNS = new HashMap<>();
    private static final String UP = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᴴᵏᵐ";
    private static final String UP_SAYS = "0123456789+-=()niTHkm";
    private static final String DOWN = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ";
    private static final String DOWN_SAYS = "0123456789+-=()aeoxhklmnpstijruv";

    static {
        signs(
                "∇\\nabla ∂\\partial ∈\\in ∉\\notin ∋\\ni ∅\\emptyset ∀\\forall ∃\\exists ∑\\sum ∏\\prod ∫\\int √\\surd ∞\\infty");
        signs(
                "≈\\approx ≠\\neq ≡\\equiv ≤\\leq ≥\\geq ≪\\ll ≫\\gg ∝\\propto ⊥\\perp ∥\\parallel ∠\\angle ∧\\wedge ∨\\vee");
        signs(
                "∩\\cap ∪\\cup ⊂\\subset ⊆\\subseteq ⊃\\supset ⊕\\oplus ⊗\\otimes ∘\\circ ∗\\ast ⋅\\cdot ·\\cdot ×\\times ÷\\div ±\\pm");
        signs(
                "←\\leftarrow →\\rightarrow ↔\\leftrightarrow ↑\\uparrow ↓\\downarrow ⇒\\Rightarrow ⇔\\Leftrightarrow ↦\\mapsto");
        signs(
                "⟨\\langle ⟩\\rangle ⌈\\lceil ⌉\\rceil ⌊\\lfloor ⌋\\rfloor ‖\\| ℓ\\ell ⋮\\vdots ⋯\\cdots −- ′' ∖\\setminus");
        signs("ℝ\\mathbb{R} ℂ\\mathbb{C} ℕ\\mathbb{N} ℚ\\mathbb{Q} ℤ\\mathbb{Z} ✓\\surd ✗\\times ⫫\\perp");
        signs(
                "α\\alpha β\\beta γ\\gamma δ\\delta ε\\varepsilon ζ\\zeta η\\eta θ\\theta ι\\iota κ\\kappa λ\\lambda μ\\mu ν\\nu ξ\\xi");
        signs(
                "π\\pi ρ\\rho σ\\sigma τ\\tau υ\\upsilon φ\\varphi ϕ\\phi χ\\chi ψ\\psi ω\\omega Γ\\Gamma Δ\\Delta Θ\\Theta Λ\\Lambda");
        signs("Ξ\\Xi Π\\Pi Σ\\Sigma Υ\\Upsilon Φ\\Phi Ψ\\Psi Ω\\Omega °^{\\circ} ½\\frac12 ⅓\\frac13 ¼\\frac14");
        signs("■\\blacksquare ●\\bullet ▲\\blacktriangle □\\square ○\\circ …\\ldots");
    }

    private TexText() {}

    private static void signs(String all) {
        for (String each : all.split(" ", -1)) {
            int c = each.codePointAt(0);
            SIGNS.put(c, each.substring(Character.charCount(c)));
        }
    }

    /** The words on one line; needs amssymb for ℝ and its like. */
    static String of(String words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            int end = i + Character.charCount(c);
            if (in(UP, c) || in(DOWN, c)) {
                boolean up = in(UP, c);
                out.append("\\ensuremath{").append(up ? '^' : '_').append('{');
                for (end = i; end < words.length() && in(up ? UP : DOWN, words.codePointAt(end)); end++)
                    out.append((up ? UP_SAYS : DOWN_SAYS).charAt((up ? UP : DOWN).indexOf(words.charAt(end))));
                out.append("}}");
            } else if (SIGNS.containsKey(c)) {
                out.append("\\ensuremath{").append(SIGNS.get(c)).append('}');
            } else character(out, c);
            i = end;
        }
        return out.toString();
    }

    private static boolean in(String set, int c) {
        return set.indexOf(c) >= 0;
    }

    private static void character(StringBuilder out, int c) {
        switch (c) {
            case '\\' -> out.append("\\textbackslash{}");
            case '{', '}', '%', '&', '#', '_', '$' -> out.append('\\').append((char) c);
            case '^' -> out.append("\\^{}");
            case '~' -> out.append("\\textasciitilde{}");
            case '<', '>', '|' -> out.append("\\ensuremath{").append((char) c).append('}');
            case 0xA0, '\n', '\r', '\t' -> out.append(' ');
            default -> {
                if (c >= 0x20 && !(c >= 0x7F && c < 0xA0)) out.appendCodePoint(c);
            }
        }
    }
}
