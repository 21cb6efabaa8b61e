// Formulas with a reader's numbers: TeX to HTML in the page, in the fonts and sizes of the formulas that KaTeX set before.
// It knows what this page's Java writes: numbers, letters, scripts, fractions, roots, matrices, and a few words and signs.

const signs = {
  cdot: '⋅', times: '×', pm: '±', lambda: 'λ', sigma: 'σ', Sigma: 'Σ', Phi: 'Φ', theta: 'θ', pi: 'π', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', nabla: '∇', partial: '∂', kappa: 'κ', phi: 'φ', varphi: 'φ',
  perp: '⊥', circ: '°', omega: 'ω', top: '⊤', T: '⊤', dots: '…', cdots: '⋯', infty: '∞', varnothing: '∅', langle: '⟨', rangle: '⟩', mid: '∣', '|': '∥',
  le: '≤', ge: '≥', ne: '≠', approx: '≈', in: '∈', notin: '∉', Rightarrow: '⇒', rightarrow: '→', to: '→', longrightarrow: '⟶',
  mapsto: '↦', propto: '∝', leftrightarrow: '↔', leftarrow: '←', R: 'ℝ', ell: 'ℓ', sum: '∑', mu: 'μ', eta: 'η', xi: 'ξ', rho: 'ρ',
};
const relations = '=<>≤≥≠≈∈∉⇒→⟶↦∝↔←∣';
const operations = '+−±⋅×';

class TexReader {
  constructor(tex) {
    this.tokens = tex.match(/\\[a-zA-Z]+|\\.|[^\s]|\s+/g) || [];
    this.at = 0;
  }

  peek() { return this.tokens[this.at]; }

  /** What stands until one of the given tokens, or the end. */
  list(...ends) {
    const nodes = [];
    while (this.at < this.tokens.length && !ends.includes(this.peek())) {
      const node = this.atom(nodes);
      if (node) nodes.push(node);
    }
    return nodes;
  }

  group() {
    while (/^\s/.test(this.peek() || '')) this.at++;
    if (this.peek() !== '{') return [this.atom([])];
    this.at++;
    const nodes = this.list('}');
    this.at++;
    return nodes;
  }

  raw() {
    let text = '';
    this.at++;
    for (let depth = 1; this.at < this.tokens.length; this.at++) {
      const token = this.peek();
      if (token === '{') depth++;
      if (token === '}' && --depth === 0) break;
      text += token;
    }
    this.at++;
    return text;
  }

  atom(before) {
    const token = this.tokens[this.at++];
    if (/^\s/.test(token)) return null;
    if (token === '{') {
      this.at--;
      return el('span', {}, ...this.group());
    }
    if (token === '^' || token === '_') return this.script(token, before);
    if (token[0] === '\\') return this.command(token.slice(1));
    if (/[0-9.]/.test(token)) return el('span', {}, token);
    if (/[a-zA-Z]/.test(token)) return el('i', {}, token);
    if (token === "'") return el('span', {}, '′');
    return this.sign(token === '-' ? '−' : token, before);
  }

  sign(text, before) {
    const last = before[before.length - 1];
    const unary = !last || ['op', 'rel', 'open', 'comma'].includes(last.className);
    const kind = relations.includes(text) ? 'rel' : operations.includes(text) && !unary ? 'op'
      : ',;:'.includes(text) ? 'comma' : '([⟨'.includes(text) ? 'open' : null;
    return el('span', { class: kind }, text);
  }

  script(token, before) {
    const base = before.pop() || el('span');
    const name = token === '^' ? 'sup' : 'sub';
    const script = el(name, {}, ...this.group());
    if (base.className === 'scripted') {
      const stack = base.lastElementChild;
      const both = el('span', { class: 'both' }, ...(name === 'sup' ? [script, stack] : [stack, script]));
      base.append(both);
      return base;
    }
    return el('span', { class: 'scripted' }, base, script);
  }

  command(name) {
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac') {
      const [p, q] = [this.group(), this.group()];
      return el('span', { class: name === 'tfrac' ? 'frac small' : 'frac' }, el('span', {}, ...p), el('span', {}, ...q));
    }
    if (name === 'sqrt') return el('span', { class: 'root' }, el('span', {}, '√'), el('span', {}, ...this.group()));
    if (name === 'vec' || name === 'mat' || name === 'boldsymbol') return el('b', {}, ...this.group());
    if (name === 'tilde' || name === 'hat') return el('span', { class: name }, ...this.group());
    if (name === 'mathbf') return el('strong', {}, ...this.group());
    if (name === 'text' || name === 'operatorname' || name === 'mathrm') return el('span', { class: name === 'text' ? null : 'word' }, this.raw());
    if (['dim', 'det', 'cos', 'sin', 'ker', 'max', 'rk', 'spn', 'im'].includes(name)) return el('span', { class: 'word' }, { spn: 'span', im: 'Im' }[name] || name);
    if (name === 'mathcal') return el('span', { class: 'cal' }, ...this.group());
    if (name === 'mathbb') return el('span', { class: 'bb' }, ...this.raw());
    if (name === 'begin') return this.matrix();
    if (name === 'left') return this.fenced();
    if (name === 'quad') return el('span', { class: 'quad' });
    if (name === 'qquad') return el('span', { class: 'quad wide' });
    if (name === ',' || name === ' ' || name === ';' || name === ':') return el('span', { class: 'thin' });
    if (name === '!' || name === 'allowbreak') return null;
    if (name === 'T') return el('sup', {}, '⊤');
    if (name === '{' || name === '}') return el('span', {}, name);
    if (name === 'lVert' || name === 'rVert') return el('span', {}, '∥');
    if (/^[α-ω]$/.test(signs[name])) return el('i', {}, signs[name]);
    return name in signs ? this.sign(signs[name], [el('span')]) : el('span', {}, name);
  }

  matrix() {
    const kind = this.raw().replace('*', '');
    let bar = -1;
    if (kind === 'array') {
      const columns = this.peek() === '{' ? (this.at++, this.at--, this.raw()) : '';
      bar = columns.indexOf('|');
    }
    const rows = [[]];
    for (;;) {
      rows[rows.length - 1].push(this.list('&', '\\\\', '\\end'));
      const end = this.tokens[this.at++];
      if (end === '\\\\') rows.push([]);
      else if (end !== '&') break;
    }
    this.raw();
    const width = Math.max(...rows.map(row => row.length));
    const cells = rows.flatMap(row => Array.from({ length: width }, (_, j) => el('span', { class: j === bar ? 'bar' : null }, ...(row[j] || []))));
    const grid = el('span', { class: 'grid', style: `grid-template-columns:repeat(${width},auto)` }, ...cells);
    return kind === 'array' ? grid : el('span', { class: kind === 'pmatrix' ? 'fence round' : 'fence' }, grid);
  }

  fenced() {
    const open = this.tokens[this.at++];
    const inside = this.list('\\right');
    this.at += 2;
    const kind = { '(': 'fence round', '[': 'fence', '\\|': 'fence norm' }[open] || 'fence none';
    return el('span', { class: kind }, ...inside);
  }
}

/** A formula as a node: spoken as one text, its parts hidden from a screen reader. */
function typeset(tex, display = false) {
  const inside = el('span', { 'aria-hidden': 'true' }, ...parts(new TexReader(tex).list()));
  return el('span', { class: display ? 'tex display' : 'tex', role: 'math', 'data-tex': tex, 'aria-label': spokenTex(tex) }, inside);
}

/** What stays together: a line may end before a space, after a comma, before a relation after another or a matrix, between many matrices. */
function parts(nodes) {
  const out = [];
  let relations, matrices, depth = 0;
  let fresh = true;
  for (const node of nodes) {
    const space = /^quad/.test(node.className), relation = node.className === 'rel';
    const matrix = node.matches('.fence') || $('.fence', node) !== null;
    if (fresh || space || relation && relations + matrices > 0 || matrix && matrices > 1) {
      out.push(el('span', { class: 'part' }));
      if (fresh || space) relations = 0;
      matrices = 0;
    }
    out.at(-1).append(node);
    relations += relation;
    matrices += matrix;
    depth += '(['.includes(node.textContent) - ')]'.includes(node.textContent);
    fresh = node.className === 'comma' && depth === 0;
  }
  return out;
}

/** A formula to be read aloud: words for what TeX writes with signs. */
function spokenTex(tex) {
  return tex
    .replace(/\\begin\{array\}\{[^}]*\}|\\begin\{[a-z*]+\}/g, ' matrix ').replace(/\\end\{[a-z*]+\}/g, ' end ')
    .replace(/\\\\/g, '; ').replace(/&/g, ', ').replace(/\\[td]?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\(?:mat|vec|text|boldsymbol|mathbf|operatorname|mathbb|mathcal) ?\{?([^{}\\ ]*)\}?/g, ' $1 ').replace(/\\(?:left|right|q?quad|[,;:! ])/g, ' ')
    .replace(/\\([a-zA-Z]+)/g, (_, name) => ' ' + (signs[name] || name) + ' ').replace(/[{}\\]/g, '').replace(/\s+/g, ' ').trim();
}

/** Puts values into the formulas of a part of the page that wait for some. */
function fill(root, values) {
  for (const node of $$('.live', root)) {
    const tex = node.dataset.tex.replace(/@\{(\w+)\}/g, (_, name) => values[name]);
    node.replaceChildren(typeset(tex, 'display' in node.dataset));
  }
}
