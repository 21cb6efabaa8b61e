// The page: small tools, what is kept, the theme.

const page = document.documentElement;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const narrow = matchMedia('(max-width: 34rem)');
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, '');
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

/** Small drawings for buttons: font glyphs differ too much. */
const shapes = {
  first: 'M3 3v10M13 3 6 8l7 5z', back: 'M12 3 5 8l7 5z', play: 'M4 2.5 13 8l-9 5.5z', pause: 'M5 3v10M11 3v10',
  on: 'M4 3l7 5-7 5z', last: 'M13 3v10M3 3l7 5-7 5z',
  orbit: 'M2 8a6 2.6 0 1 0 12 0a6 2.6 0 1 0-12 0zM8 2v12',
};
function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** Makes nodes the children of a parent without moving those that are in place: the focus stays. */
function sync(parent, nodes) {
  nodes.forEach((node, i) => { if (parent.children[i] !== node) parent.insertBefore(node, parent.children[i] || null); });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}

function notice(text) {
  const box = $('#notice');
  box.textContent = text;
  box.hidden = false;
}

/** What the browser keeps of this reader's for the next visit, all pages together; where it keeps nothing, nothing is lost but that. */
const kept = {
  get(name) {
    try {
      return localStorage.getItem('mml.' + name);
    } catch {
      return null;
    }
  },
  /** Whether it is kept now. */
  set(name, value) {
    try {
      localStorage.setItem('mml.' + name, value);
      return true;
    } catch {
      return false;
    }
  },
};

function themes() {
  const button = $('#theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (page.dataset.theme || (dark.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', isDark());
  button.addEventListener('click', () => {
    page.dataset.theme = isDark() ? 'light' : 'dark';
    kept.set('theme', page.dataset.theme);
    show();
  });
  dark.addEventListener('change', show);
  show();
}

/** Formulas and tables that are wider than the screen scroll in place, and then the keyboard must reach them. */
function scrollers() {
  const check = () => {
    for (const node of $$('.katex-display, .scroll, pre')) {
      if (node.scrollWidth > node.clientWidth + 1) node.tabIndex = 0;
      else node.removeAttribute('tabindex');
    }
  };
  addEventListener('resize', check);
  document.addEventListener('toggle', check, true);
  check();
}
