// What stands in the page as it is: it unpacks the shell, and then hands it the way to unpack the rest.

/** Two characters of text are 13 bits of a file packed by LZMA; one left over takes a byte away. */
function bytes(text) {
  const digit = i => { const c = text.charCodeAt(i) - 33; return c - (c > 1) - (c > 5) - (c > 27); };
  const packed = new Uint8Array(((text.length >> 1) * 13 >> 3) - text.length % 2);
  for (let i = 0, at = 0, held = 0, count = 0; i + 1 < text.length; i += 2) {
    held |= (digit(i) + 91 * digit(i + 1)) << count;
    for (count += 13; count >= 8; count -= 8, held >>>= 8) packed[at++] = held;
  }
  return lzma(packed);
}

/** The text packed in a script element. */
function unpacked(id) {
  return new TextDecoder().decode(bytes(document.getElementById(id).textContent));
}

/** What to say where something newer is missing; the text, the formulas and the first pictures need no script. */
function tooOld(error) {
  const box = document.getElementById('notice');
  box.textContent = 'The interactive parts need a newer browser: Chrome or Edge 119, Firefox 120, Safari 18.2 or later. '
    + 'Text, formulas and first pictures are all here. (' + error.message + ')';
  box.hidden = false;
}

try { // before the first paint
  const theme = localStorage.getItem('mml.theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {}

try { // formulas stand here as MathML; what is seen of them is put beside it
  const seen = unpacked('formulas').split('\n');
  document.querySelectorAll('.katex').forEach((formula, i) => formula.insertAdjacentHTML('beforeend', seen[i]));
} catch {}

try {
  (0, eval)(unpacked('shell'))(bytes, unpacked, tooOld);
} catch (error) {
  tooOld(error);
}
