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

    private static final short[] REGULAR = table(ASCII, """
            0 \u0300\u0301\u0302\u0303\u0304\u0307\u0308
            146 ᵢⁱₗⱼ
            167 ∕
            184 ᵗₜ
            188 ′
            220 ʳᵣ⁽⁾₍₎
            222 įĵĺļłſι‘’‚⋅⋮
            260 ¦
            274 ∫
            278 \u00A0ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧΙḟ∙
            292 ľ
            306 ⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦
            323 ℓ
            330 ʸˣᵏᵛᵥₓₖₛ
            333 ¡¨\u00AD´·¸ŕŗř\u2010\u2011“”„
            334 ŀ
            350 •
            354 ″
            360 ∥
            365 º
            367 ²³¹ᵃᵇᵈᵉᵖᵘᵤ⁰⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉ₐₑₒₕₙₚ
            370 ª
            375 ť
            382 ∘
            385 ⁺⁻⁼₊₋₌⟨⟩
            395 τ
            400 °
            403 ᵀ
            404 ⌈⌉⌊⌋
            413 ‖
            436 ↑↓
            441 ζ
            442 ϵ
            444 ĳ
            446 ε
            448 ξ
            456 ∗
            477 ᴴ
            482 ς
            494 ∂◊
            500 çýÿćĉċčĴķĸśŝşšŷźżžγκλνẋẑỹ
            525 χ
            537 ¶
            540 ∝
            547 υϑ
            549 ±÷√≈≠≤≥
            550 ᵐₘ
            551 Γ
            552 ¯
            556 ¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűųηθο‒–†
            557 δ
            560 ϕ
            569 ρ
            571 ∴
            572 ≅
            574 ∃
            575 β
            576 µμ
            578 α
            581 ∇
            583 ≡
            584 ¬×−
            604 ŉ■□○●
            605 ∛
            611 ¿ßøŢŤŦŹŻŽΖΤ
            615 ď
            617 σ
            618 Σ
            625 │
            630 ℤ
            632 ℂ
            648 φ
            650 Ξ
            652 ∠
            664 ✗
            667 ÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸΑΒΕΚΡΥΧ
            668 ΔΛ
            684 ∪
            690 π
            699 ∈∉∋⊂⊃⊆⊇
            708 ─└
            713 ψ∑∞
            714 ℝ∧∨
            719 ∩
            722 ÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵΗΝΠ
            723 Ŋ
            735 Ĳ
            737 ©®
            741 ⊕⊗
            748 Ω
            750 ∀
            756 ⊥⫫
            778 ÒÓÔÕÖØĜĞĠĢŌŎŐΘΟℕ
            781 ωℚ
            784 ⅕⅖⅗⅘⅙
            794 ←→↦⇄
            798 Φ
            799 ▶
            804 ⇐
            814 ⇒
            823 ∏
            829 ✓
            830 ⋯
            833 Μ≪≫
            834 ¼½¾⅓⅔⅛⅜⅝⅞
            835 Ψ
            838 ∅
            884 ↔
            889 æ
            944 œŴ
            984 ⇔
            990 ▲►▼
            1000 ÆŒ—―…‰
            1109 ◆
            """);
    private static final short[] BOLD = table(ASCII_BOLD, """
            184 ᵢⁱₗⱼ
            220 ᵗₜ
            240 ′
            257 ʳᵣ
            278 ι‘’‚
            280 ¦
            333 ḟ
            367 ʸˣᵏᵛᵥₓₖₛ
            403 ᵇᵈᵖᵘᵤⁿₒₕₙₚ
            445 ξ
            446 τ
            460 ζ
            475 ε
            479 ϵ″
            489 ℓ
            498 ‖
            500 “”„
            520 ς
            541 θ
            556 ¶çýÿĉŝŷγλνẋỹ
            558 κ
            576 χ
            582 υϑ
            587 ᵐₘ
            600 Σ
            601 Γ
            606 δ
            610 β
            611 ðñòóôõöùúûüþηο
            612 μ
            615 α
            619 ρ
            644 Ξ
            667 Λ
            684 σ
            715 φ
            719 Δ
            722 ÀÁÂÃÄÅĀΑΒΚ∩
            750 ϕ
            753 ψ
            766 π
            802 Ω
            809 Ψ
            821 Φ
            845 ω
            """);
    private static final short[] ITALIC = table(ASCII, """
            374 τ
            439 ε
            441 ϵ
            447 ξ
            463 ζ
            486 ς
            492 λ
            542 θ
            546 χ
            548 μ
            550 υϑ
            555 η
            556 δϕ
            570 Γα
            571 β
            573 ρ
            600 Σ
            603 σ
            648 Ξ
            652 φ
            667 Λ
            670 π
            671 Δ
            725 Π
            728 ψ
            761 Ω
            779 ω
            831 Ψ
            837 Φ
            """);
    private static final short[] BOLD_ITALIC = table(ASCII_BOLD, """
            409 τ
            450 ξ
            479 ε
            492 ζ
            532 ς
            558 θ
            566 κ
            578 χ
            590 Σ
            591 υϑ
            603 μ
            605 ρ
            610 Γδ
            620 α
            621 β
            657 Ξ
            664 σ
            671 Δ
            704 φ
            712 π
            718 Π
            757 ϕ
            773 ψ
            781 Ω
            822 Φ
            829 Ψ
            834 ω
            """);

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
