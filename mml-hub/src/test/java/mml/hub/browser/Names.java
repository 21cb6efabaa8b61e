package mml.hub.browser;

/** Scripts that look at the names in pictures. */
final class Names {
    /**
     * Names of which a handle covers more than a touch, within a part of the page. Handles of data points are rings that
     * cover nothing, those of rows lie beside their rows.
     */
    static final String COVERED = "const covered = part => [...part.querySelectorAll('.handle')]"
            + ".filter(h => h.checkVisibility() && !/^(point-|row|aim)/.test(h.dataset.key)).flatMap(h => {"
            + "  const b = h.getBoundingClientRect(), r = b.width / 2 - parseFloat(getComputedStyle(h, '::after').top);"
            + "  const x = (b.left + b.right) / 2, y = (b.top + b.bottom) / 2;"
            + "  const svg = h.closest('.picture').querySelector('svg'), scale = svg.clientWidth / svg.viewBox.baseVal.width;"
            + "  return [...svg.querySelectorAll('text')].filter(t => t.textContent.trim()).filter(t => {"
            + "    const q = t.getBoundingClientRect(), size = t.getAttribute('font-size') * scale;"
            + "    const base = q.top + 0.8 * q.height, across = Math.max(q.left - x, 0, x - q.right);"
            + "    const up = Math.max(base - 0.62 * size - y, 0, y - base);"
            + "    return Math.hypot(across, up) < r - 0.12 * size; })"
            + "  .map(t => h.closest('.widget').id + ': ' + t.textContent + ' under ' + h.dataset.key); });";

    private Names() {}
}
