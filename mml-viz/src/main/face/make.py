#!/usr/bin/env python3
"""Makes the four files of MML Sans: python3 make.py LIBERATION_DIR NOTO_DIR OUT_DIR (needs fontTools)."""
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UPEM = 2048
AXIS = 682          # the middle of Liberation's minus sign
SCRIPT = 0.66       # made scripts, beside the size 1 of what they belong to
SUB, SUPER = -0.16, 0.36
TIME = 3786912000   # 2024-01-01, seconds since 1904: the same bytes every time


def span(first, last):
    return [chr(c) for c in range(first, last + 1)]


LETTERS = span(0x20, 0x7E) + span(0xA0, 0xFF) + span(0x391, 0x3A1) + span(0x3A3, 0x3A9) + span(0x3B1, 0x3C9) + list("ϑϕϵ")
ACCENTS = list("\u0300\u0301\u0302\u0303\u0304\u0307\u0308")
WORDS = list("‐‑‒–—―‖‘’‚“”„†•…‰′″ẋỹḟŷẑĀāĉŝ")
OWN_SIGNS = list("−∕∙√∞∑∏∂∫≈≠≡≤≥∩⅓⅔⅛⅜⅝⅞◊■□●○▲▼►│─└ℓ")
NOTO_SIGNS = list("←↑→↓↔↦⇄⇐⇒⇔∀∃∅∇∈∉∋∗∘∛∝∠∥∧∨∪∴≅≪≫⊂⊃⊆⊇⊕⊗⊥⋅⋮⋯⌈⌉⌊⌋⟨⟩⫫ℂℕℚℝℤ⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦")
MARKS = list("✓✗▶◆")
FRACTIONS = {"⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅙": "1/6"}
SUPERS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᴴᵀᵃᵇᵈᵉᵏᵐᵖᵗᵘᵛʳʸˣ", "0123456789+−=()niHTabdekmptuvryx"))
SUBS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ", "0123456789+−=()aeoxhklmnpstijruv"))
SAME = {"＄": "$", "\u00A0": " ", "‑": "‐"}


class Source:
    def __init__(self, path):
        self.font = TTFont(path)
        self.glyphs = self.font.getGlyphSet()
        self.cmap = self.font.getBestCmap()
        self.unit = UPEM / self.font["head"].unitsPerEm

    def __contains__(self, char):
        return ord(char) in self.cmap

    def width(self, char):
        return self.glyphs[self.cmap[ord(char)]].width * self.unit

    def draw(self, char, pen, scale=1.0, dx=0.0, dy=0.0):
        k = scale * self.unit
        recorded = DecomposingRecordingPen(self.glyphs)
        self.glyphs[self.cmap[ord(char)]].draw(recorded)
        recorded.replay(TransformPen(pen, (k, 0, 0, k, dx, dy)))


def glyph(draw):
    pen = TTGlyphPen(None)
    draw(pen)
    return pen.glyph()


def box(pen):
    for x, y, w, h, forward in ((120, 0, 1000, 1409, True), (220, 100, 800, 1209, False)):
        corners = [(x, y), (x, y + h), (x + w, y + h), (x + w, y)]
        if not forward:
            corners.reverse()
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()


def build(style, own, upright, maths, symbols, chars, out):
    glyphs, advances, cmap = {".notdef": glyph(box)}, {".notdef": 1240}, {}

    def add(char, width, draw):
        name = "u%04X" % ord(char)
        glyphs[name], advances[name], cmap[ord(char)] = glyph(draw), round(width), name

    def source(char):
        return own if char in own else upright

    def copy(char, shown):
        src = source(shown)
        add(char, src.width(shown), lambda pen: src.draw(shown, pen))

    for char in chars:
        if char in SUPERS or char in SUBS:
            shown = SUPERS.get(char) or SUBS[char]
            rise = (SUPER if char in SUPERS else SUB) * UPEM
            src = source(shown)
            add(char, SCRIPT * src.width(shown), lambda pen: src.draw(shown, pen, SCRIPT, 0, rise))
        elif char in FRACTIONS:
            up, down = FRACTIONS[char].split("/")
            digit = 0.6 * own.width("0")
            slash = own.width("⁄")

            def fraction(pen):
                own.draw(up, pen, 0.6, 0, 0.275 * UPEM)
                own.draw("⁄", pen, 1, digit - slash * 0.15, 0)
                own.draw(down, pen, 0.6, digit + slash * 0.7, 0)

            add(char, 2 * digit + 0.7 * slash, fraction)
        elif char in SAME and SAME[char] in own:
            copy(char, SAME[char])
        elif char in NOTO_SIGNS:
            lift = AXIS - 0.3525 * UPEM
            add(char, maths.width(char), lambda pen: maths.draw(char, pen, 1, 0, lift))
        elif char in MARKS and char not in own and char in symbols:
            add(char, symbols.width(char), lambda pen: symbols.draw(char, pen))
        elif char in own or char in upright:
            copy(char, char)
        elif char in maths:
            add(char, maths.width(char), lambda pen: maths.draw(char, pen))
        else:
            print(style, "has no", char, hex(ord(char)))

    builder = FontBuilder(UPEM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({n: (advances[n], getattr(table[n], "xMin", 0) or 0) for n in glyphs})
    builder.setupHorizontalHeader(ascent=1854, descent=-434)
    builder.setupNameTable({
        "familyName": "MML Sans",
        "styleName": style,
        "fullName": "MML Sans " + style,
        "psName": "MMLSans-" + style.replace(" ", ""),
        "uniqueFontIdentifier": "MMLSans-" + style.replace(" ", ""),
        "version": "Version 1.0",
        "copyright": "Digitized data copyright (c) 2010 Google Corporation. Copyright (c) 2012 Red Hat, Inc. "
                     "Signs copyright 2018 Google LLC. Subset and rearranged by the mml authors.",
        "licenseDescription": "SIL Open Font License, Version 1.1",
        "licenseInfoURL": "https://openfontlicense.org",
    })
    bold, italic = "Bold" in style, "Italic" in style
    builder.setupOS2(sTypoAscender=1491, sTypoDescender=-431, usWinAscent=1854, usWinDescent=434, sxHeight=1082,
                     sCapHeight=1409, usWeightClass=700 if bold else 400,
                     fsSelection=(0x20 if bold else 0) | (0x01 if italic else 0) or 0x40)
    builder.setupPost(italicAngle=-12 if italic else 0)
    head = builder.font["head"]
    head.created = head.modified = TIME
    head.macStyle = (1 if bold else 0) | (2 if italic else 0)
    builder.font.recalcTimestamp = False
    builder.save(out)


def main(liberation, noto, out):
    regular, italic, bold, both = (
        Source(f"{liberation}/LiberationSans-{s}.ttf") for s in ("Regular", "Italic", "Bold", "BoldItalic"))
    maths = Source(f"{noto}/NotoSansMath-Regular.ttf")
    symbols = Source(f"{noto}/NotoSansSymbols2-Regular.ttf")
    signs = OWN_SIGNS + NOTO_SIGNS + MARKS + list(FRACTIONS) + list(SUPERS) + list(SUBS) + list(SAME)
    full = sorted(set(LETTERS + ACCENTS + WORDS + signs + span(0x100, 0x17F)))
    heavy = sorted(set(LETTERS + ACCENTS + WORDS + signs))
    slanted = sorted(set(c for c in LETTERS + ACCENTS if c.isalpha() or ord(c) < 0x7F or c in ACCENTS))
    build("Regular", regular, regular, maths, symbols, full, f"{out}/regular.ttf")
    build("Bold", bold, regular, maths, symbols, heavy, f"{out}/bold.ttf")
    build("Italic", italic, regular, maths, symbols, slanted, f"{out}/italic.ttf")
    build("Bold Italic", both, bold, maths, symbols, slanted, f"{out}/bold-italic.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:])
