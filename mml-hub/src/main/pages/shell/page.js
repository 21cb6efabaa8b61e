// The page: small tools, the address, the theme, slides and their presentation.

const page = document.documentElement;
const still = matchMedia('(prefers-reduced-motion: reduce)');
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

// The address: #section!widget?state!widget?state

const address = {
  section: '',
  states: new Map(),
  timer: 0,
  read() {
    const parts = location.hash.slice(1).split('!');
    this.section = parts[0];
    this.states = new Map();
    for (const part of parts.slice(1)) {
      const cut = part.indexOf('?');
      if (cut > 0) this.states.set(part.slice(0, cut), part.slice(cut + 1));
    }
  },
  text() {
    let hash = '#' + this.section;
    for (const [widget, state] of this.states) hash += '!' + widget + '?' + state;
    return hash;
  },
  link(section, widget, state) {
    return location.href.split('#')[0] + '#' + section + '!' + widget + '?' + state;
  },
  write() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => history.replaceState(null, '', this.text()), 250);
  },
};

function themes() {
  const button = $('#theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (page.dataset.theme || (dark.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', isDark());
  button.addEventListener('click', () => {
    page.dataset.theme = isDark() ? 'light' : 'dark';
    show();
  });
  dark.addEventListener('change', show);
  show();
}

function slides() {
  const sections = $$('.slide');
  if (sections.length === 0) return;
  const links = new Map($$('#contents a').map(a => [a.hash.slice(1), a]));
  const present = $('#present');
  const presenting = () => document.body.classList.contains('presenting');
  const index = () => Math.max(0, sections.findIndex(s => s.id === address.section));

  function mark(id) {
    address.section = id;
    for (const [name, a] of links) {
      if (name === id) a.setAttribute('aria-current', 'true');
      else a.removeAttribute('aria-current');
    }
    const i = index();
    $('#bar').style.transform = `scaleX(${(i + 1) / sections.length})`;
    $('#where').textContent = `${i + 1} / ${sections.length}`;
    $('#before').disabled = i === 0;
    $('#after').disabled = i === sections.length - 1;
    for (const s of sections) s.classList.toggle('current', s.id === id);
  }

  function go(i) {
    const section = sections[Math.min(Math.max(i, 0), sections.length - 1)];
    mark(section.id);
    address.write();
    if (presenting()) scrollTo(0, 0);
    else section.scrollIntoView({ behavior: still.matches ? 'auto' : 'smooth' });
    section.focus({ preventScroll: true });
  }

  function show(on) {
    document.body.classList.toggle('presenting', on);
    present.setAttribute('aria-pressed', on);
    if (on) scrollTo(0, 0);
    else sections[index()].scrollIntoView();
  }

  present.addEventListener('click', () => show(!presenting()));
  $('#before').addEventListener('click', () => go(index() - 1));
  $('#after').addEventListener('click', () => go(index() + 1));
  for (const [id, a] of links) {
    a.addEventListener('click', event => {
      event.preventDefault();
      document.body.classList.remove('contents-open');
      $('#menu').setAttribute('aria-expanded', 'false');
      go(sections.findIndex(s => s.id === id));
    });
  }
  $('#menu').addEventListener('click', event => {
    const open = document.body.classList.toggle('contents-open');
    event.currentTarget.setAttribute('aria-expanded', open);
  });

  addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.target.closest('input, select, textarea, .widget')) return;
    if (event.key === 'ArrowRight' || (event.key === 'PageDown' && presenting())) go(index() + 1);
    else if (event.key === 'ArrowLeft' || (event.key === 'PageUp' && presenting())) go(index() - 1);
    else if (event.key === 'p') show(!presenting());
    else if (event.key === 'Escape') {
      if (presenting()) show(false);
      document.body.classList.remove('contents-open');
      $('#menu').setAttribute('aria-expanded', 'false');
    } else return;
    event.preventDefault();
  });

  let start = null;
  addEventListener('touchstart', event => {
    const touch = event.touches[0];
    const scrolls = event.target.closest('.widget, .katex-display, table, pre, input');
    start = presenting() && event.touches.length === 1 && !scrolls ? { x: touch.clientX, y: touch.clientY } : null;
  }, { passive: true });
  addEventListener('touchend', event => {
    if (!start) return;
    const dx = event.changedTouches[0].clientX - start.x;
    const dy = event.changedTouches[0].clientY - start.y;
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) go(index() + (dx < 0 ? 1 : -1));
  }, { passive: true });

  const seen = new IntersectionObserver(entries => {
    if (presenting()) return;
    const top = entries.filter(e => e.isIntersecting)[0];
    if (top && top.target.id !== address.section) {
      mark(top.target.id);
      address.write();
    }
  }, { rootMargin: '-20% 0px -70% 0px' });
  for (const s of sections) seen.observe(s);

  mark(sections.some(s => s.id === address.section) ? address.section : sections[0].id);
  if (location.hash.includes('!')) sections[index()].scrollIntoView();
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
