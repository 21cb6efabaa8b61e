package mml.viz.svg;

/**
 * The advance widths of MML Sans, the face of all figures, in thousandths of the font size. In ASCII they are those of
 * Helvetica, Arial and Liberation Sans. Written by {@code src/main/face/make.py}; a test compares them with the font.
 */
final class Widths {
    /** From here on no character has a width of its own. */
    static final int LIMIT = 0x3000;

    private static final int UNKNOWN = 650;
    private static final int UNKNOWN_WIDE = 1000; // of East Asia, and pictures

    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };
    private static final int[] ASCII_BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
        611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
    };

    private static final short[] REGULAR = table(
            ASCII,
            "0 \u0300\u0301\u0302\u0303\u0304\u0307\u0308\n146 ᵢⁱₗⱼ\n167 ∕\n184 ᵗₜ\n188 ′\n220 ʳᵣ⁽⁾₍₎\n"
                    + "222 įĵĺļłſι‘’‚⋅⋮\n260 ¦\n274 ∫\n278 \u00A0ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧΙḟ∙\n292 ľ\n306 ⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦\n"
                    + "323 ℓ\n330 ʸˣᵏᵛᵥₓₖₛ\n333 ¡¨\u00AD´·¸ŕŗř\u2010\u2011“”„\n334 ŀ\n350 •\n354 ″\n360 ∥\n365 º\n"
                    + "367 ²³¹ᵃᵇᵈᵉᵖᵘᵤ⁰⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉ₐₑₒₕₙₚ\n370 ª\n375 ť\n382 ∘\n385 ⁺⁻⁼₊₋₌⟨⟩\n395 τ\n400 °\n403 ᵀ\n"
                    + "404 ⌈⌉⌊⌋\n413 ‖\n436 ↑↓\n441 ζ\n442 ϵ\n444 ĳ\n446 ε\n448 ξ\n456 ∗\n477 ᴴ\n482 ς\n494 ∂◊\n"
                    + "500 çýÿćĉċčĴķĸśŝşšŷźżžγκλνẋẑỹ\n525 χ\n537 ¶\n540 ∝\n547 υϑ\n549 ±÷√≈≠≤≥\n550 ᵐₘ\n551 Γ\n552 ¯\n"
                    + "556 ¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűųηθο‒–†\n557 δ\n560 ϕ\n569 ρ\n"
                    + "571 ∴\n572 ≅\n574 ∃\n575 β\n576 µμ\n578 α\n581 ∇\n583 ≡\n584 ¬×−\n604 ŉ■□○●\n605 ∛\n"
                    + "611 ¿ßøŢŤŦŹŻŽΖΤ\n615 ď\n617 σ\n618 Σ\n625 │\n630 ℤ\n632 ℂ\n648 φ\n650 Ξ\n652 ∠\n664 ✗\n"
                    + "667 ÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸΑΒΕΚΡΥΧ\n668 ΔΛ\n684 ∪\n690 π\n699 ∈∉∋⊂⊃⊆⊇\n708 ─└\n713 ψ∑∞\n"
                    + "714 ℝ∧∨\n719 ∩\n722 ÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵΗΝΠ\n723 Ŋ\n735 Ĳ\n737 ©®\n741 ⊕⊗\n748 Ω\n750 ∀\n"
                    + "756 ⊥⫫\n778 ÒÓÔÕÖØĜĞĠĢŌŎŐΘΟℕ\n781 ωℚ\n784 ⅕⅖⅗⅘⅙\n794 ←→↦⇄\n798 Φ\n799 ▶\n804 ⇐\n814 ⇒\n823 ∏\n"
                    + "829 ✓\n830 ⋯\n833 Μ≪≫\n834 ¼½¾⅓⅔⅛⅜⅝⅞\n835 Ψ\n838 ∅\n884 ↔\n889 æ\n944 œŴ\n984 ⇔\n990 ▲►▼\n"
                    + "1000 ÆŒ—―…‰\n1109 ◆\n");
    private static final short[] BOLD = table(
            ASCII_BOLD,
            "184 ᵢⁱₗⱼ\n220 ᵗₜ\n240 ′\n257 ʳᵣ\n278 ι‘’‚\n280 ¦\n333 ḟ\n367 ʸˣᵏᵛᵥₓₖₛ\n403 ᵇᵈᵖᵘᵤⁿₒₕₙₚ\n445 ξ\n"
                    + "446 τ\n460 ζ\n475 ε\n479 ϵ″\n489 ℓ\n498 ‖\n500 “”„\n520 ς\n541 θ\n556 ¶çýÿĉŝŷγλνẋỹ\n558 κ\n"
                    + "576 χ\n582 υϑ\n587 ᵐₘ\n600 Σ\n601 Γ\n606 δ\n610 β\n611 ðñòóôõöùúûüþηο\n612 μ\n615 α\n619 ρ\n"
                    + "644 Ξ\n667 Λ\n684 σ\n715 φ\n719 Δ\n722 ÀÁÂÃÄÅĀΑΒΚ∩\n750 ϕ\n753 ψ\n766 π\n802 Ω\n809 Ψ\n821 Φ\n"
                    + "845 ω\n");
    private static final short[] ITALIC = table(
            ASCII,
            "374 τ\n439 ε\n441 ϵ\n447 ξ\n463 ζ\n486 ς\n492 λ\n542 θ\n546 χ\n548 μ\n550 υϑ\n555 η\n556 δϕ\n"
                    + "570 Γα\n571 β\n573 ρ\n600 Σ\n603 σ\n648 Ξ\n652 φ\n667 Λ\n670 π\n671 Δ\n725 Π\n728 ψ\n761 Ω\n"
                    + "779 ω\n831 Ψ\n837 Φ\n");
    private static final short[] BOLD_ITALIC = table(
            ASCII_BOLD,
            "409 τ\n450 ξ\n479 ε\n492 ζ\n532 ς\n558 θ\n566 κ\n578 χ\n590 Σ\n591 υϑ\n603 μ\n605 ρ\n610 Γδ\n"
                    + "620 α\n621 β\n657 Ξ\n664 σ\n671 Δ\n704 φ\n712 π\n718 Π\n757 ϕ\n773 ψ\n781 Ω\n822 Φ\n829 Ψ\n"
                    + "834 ω\n");

    private Widths() {}

    /** The width of a character: of its style, or of the style that lends it. */
    static int of(int c, boolean bold, boolean italic) {
        if (c >= LIMIT) return UNKNOWN_WIDE;
        int width = -1;
        if (bold && italic) width = BOLD_ITALIC[c];
        if (width < 0 && bold) width = BOLD[c];
        if (width < 0 && italic) width = ITALIC[c];
        if (width < 0) width = REGULAR[c];
        return width >= 0 ? width : (c >= 0x1100 && c < 0x1E00) || c >= 0x2E80 ? UNKNOWN_WIDE : UNKNOWN;
    }

    /** Lines of a width, a space and the characters that have it; −1 for all others. */
    private static short[] table(int[] ascii, String lines) {
        short[] table = new short[LIMIT];
        for (int c = 0; c < LIMIT; c++) table[c] = (short) (c >= 0x20 && c < 0x7F ? ascii[c - 0x20] : -1);
        int width = 0;
        boolean number = true;
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '\n') {
                width = 0;
                number = true;
            } else if (number && c == ' ') {
                number = false;
            } else if (number) {
                width = 10 * width + (c - '0');
            } else {
                table[c] = (short) width;
            }
        }
        return table;
    }
}
