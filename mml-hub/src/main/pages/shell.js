// The shell of every page: it draws what a widget's view says and tells the widget what was done. It computes nothing.
(() => {
'use strict';

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

// ---------------------------------------------------------------- the address: #section!widget?state!widget?state

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

// ---------------------------------------------------------------- theme

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

// ---------------------------------------------------------------- slides

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

// ---------------------------------------------------------------- one widget

class Widget {
  constructor(root, core) {
    this.root = root;
    this.core = core;
    this.name = root.dataset.widget;
    this.title = $('h3', root).textContent;
    this.example = core.example(this.name);
    this.state = address.states.get(this.name) || this.example;
    this.remark = '';
    this.timer = 0;
    this.sets = new Map();
    this.controls = new Map();
    this.build();
    this.show();
  }

  build() {
    const root = this.root;
    this.stage = $('.stage', root);
    this.picture = $('.picture', root);
    this.caption = $('figcaption', root);
    this.facts = $('.facts', root);
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'group');
    this.stage.setAttribute('aria-label', this.title + ': arrow keys step, space plays, R resets');
    this.live = el('p', { class: 'spoken', 'aria-live': 'polite' });

    const button = (label, inside, action, extra = {}) =>
      el('button', { type: 'button', 'aria-label': label, title: label, onclick: action, ...extra }, inside);
    this.first = button('First step', icon('first'), () => this.to(0));
    this.back = button('Step back', icon('back'), () => this.to(this.view.step - 1));
    this.playing = button('Play', icon('play'), () => this.play(!this.timer), { class: 'play' });
    this.on = button('Step forward', icon('on'), () => this.to(this.view.step + 1));
    this.last = button('Last step', icon('last'), () => this.to(this.view.steps - 1));
    this.scrubber = el('input', { type: 'range', min: 0, 'aria-label': 'Step', oninput: () => this.to(+this.scrubber.value) });
    this.count = el('span', { class: 'count' });
    this.speed = el('select', { 'aria-label': 'Speed' },
      ...[['0.5', '½×'], ['1', '1×'], ['2', '2×'], ['4', '4×']].map(([v, t]) => el('option', { value: v, selected: v === '1' }, t)));
    this.transport = el('div', { class: 'transport', role: 'group', 'aria-label': 'Steps' },
      el('div', { class: 'keys' }, this.first, this.back, this.playing, this.on, this.last),
      this.scrubber, this.count, this.speed);

    this.feedback = el('p', { class: 'feedback', role: 'status' });
    this.panels = el('div', { class: 'panels' });
    this.java = el('code');
    this.linkField = el('input', { type: 'text', readonly: true, hidden: true, 'aria-label': 'Link to this state' });
    this.more = el('div', { class: 'more' },
      button('Back to the book’s example', 'Book example', () => this.reset()),
      button('Copy a link to this state', 'Copy link', event => this.copyLink(event.currentTarget)),
      el('details', { class: 'menu' }, el('summary', {}, 'Export'),
        el('div', {},
          button('Save the picture as SVG', 'SVG', () => this.save('svg')),
          button('Save the picture as PNG', 'PNG', () => this.savePng()),
          button('Save all steps as LaTeX', 'LaTeX', () => this.save('latex')),
          button('Save all steps as JSON', 'JSON', () => this.save('json')))),
      el('details', { class: 'java' }, el('summary', {}, 'Show Java'), el('pre', { class: 'scroll' }, this.java)),
      this.linkField);

    $('.needs-script', root)?.remove();
    this.stage.after(this.transport, this.feedback, this.facts);
    const left = el('div', { class: 'seen' }, this.stage, this.transport, this.feedback, this.facts);
    root.append(el('div', { class: 'columns' }, left, this.panels), this.more, this.live);

    root.addEventListener('keydown', event => this.key(event));
    root.addEventListener('pointerdown', event => {
      if (!event.target.closest('button, input, select, textarea, summary, a, pre, label')) this.stage.focus({ preventScroll: true });
    });
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest('input, select, textarea')) return;
    const onButton = event.target.closest('button, summary');
    if (event.key === 'ArrowRight') this.to(this.view.step + 1);
    else if (event.key === 'ArrowLeft') this.to(this.view.step - 1);
    else if (event.key === 'Home') this.to(0);
    else if (event.key === 'End') this.to(this.view.steps - 1);
    else if (event.key === ' ' && !onButton) this.play(!this.timer);
    else if (event.key === 'r' || event.key === 'R') this.reset();
    else return;
    event.preventDefault();
  }

  change(state, remark = '') {
    this.state = state;
    this.remark = remark;
    if (state === this.example) address.states.delete(this.name);
    else address.states.set(this.name, state);
    address.write();
    this.show();
  }

  set(key, value) {
    this.play(false);
    this.change(this.core.set(this.name, this.state, key, String(value)));
  }

  to(step) {
    if (step < 0 || step >= this.view.steps || step === this.view.step) return;
    this.change(this.core.set(this.name, this.state, 'step', String(step)));
  }

  reset() {
    this.play(false);
    this.change(this.example);
  }

  play(on) {
    clearTimeout(this.timer);
    this.timer = 0;
    if (on && this.view.step === this.view.steps - 1) this.to(0);
    if (on) {
      const next = () => {
        this.to(this.view.step + 1);
        if (this.view.step < this.view.steps - 1) this.timer = setTimeout(next, 1400 / +this.speed.value);
        else this.play(false);
      };
      this.timer = setTimeout(next, 700 / +this.speed.value);
    }
    this.playing.replaceChildren(icon(on ? 'pause' : 'play'));
    this.playing.setAttribute('aria-label', on ? 'Pause' : 'Play');
    this.playing.title = on ? 'Pause' : 'Play';
  }

  show() {
    if (this.core.slow(this.name, this.state) && background.willing) this.showLater();
    else this.draw(JSON.parse(this.core.view(this.name, this.state)));
  }

  /** What takes long is asked for in the background, one at a time; what was asked for meanwhile, only the last. */
  async showLater() {
    this.stale = true;
    if (this.asking) return;
    this.asking = true;
    const note = setTimeout(() => { this.feedback.className = 'feedback note'; this.feedback.textContent = 'Computing…'; }, 300);
    this.root.setAttribute('aria-busy', 'true');
    try {
      while (this.stale) {
        this.stale = false;
        const view = JSON.parse(await background.call('view', [this.name, this.state]));
        await Promise.all((view.svg.match(/data:image[^"]*/g) || []).map(src => { const i = new Image(); i.src = src; return i.decode(); }));
        this.draw(view);
      }
    } catch (error) {
      this.say('note', 'This could not be computed. (' + error.message + ')');
    } finally {
      clearTimeout(note);
      this.asking = false;
      this.root.removeAttribute('aria-busy');
    }
  }

  say(kind, text) {
    this.feedback.className = 'feedback ' + kind;
    this.feedback.textContent = text;
  }

  /** A picture file of the reader's, made small enough, given to the widget; it goes nowhere else. */
  async open(file, side) {
    this.play(false);
    let picture, remark;
    try {
      [picture, remark] = await dots(file, background.willing ? side : Math.min(side, 96));
    } catch {
      return this.say('wrong', `“${file.name}” is no picture that this browser can read: PNG, JPEG, WebP and GIF are.`);
    }
    try {
      const state = background.willing ? await background.call('open', [this.name, this.state, picture])
        : this.core.open(this.name, this.state, picture);
      this.change(state, remark);
    } catch (error) {
      if (!background.willing) return this.say('note', error.message);
      background.willing = false;
      return this.open(file, side);
    }
  }

  draw(view) {
    this.view = view;
    this.drawPicture(view);
    this.caption.textContent = view.caption;
    this.caption.hidden = view.caption === '';
    if (this.live.textContent !== view.spoken) this.live.textContent = view.spoken;
    this.transport.hidden = view.steps < 2;
    this.scrubber.max = view.steps - 1;
    this.scrubber.value = view.step;
    this.scrubber.setAttribute('aria-valuetext', `Step ${view.step + 1} of ${view.steps}: ${view.spoken}`);
    this.count.textContent = `${view.step + 1} / ${view.steps}`;
    this.first.disabled = this.back.disabled = view.step === 0;
    this.on.disabled = this.last.disabled = view.step === view.steps - 1;
    if (view.feedback.text) this.say(view.feedback.kind, view.feedback.text);
    else this.say('note', this.remark);
    this.facts.replaceChildren(...view.facts.map(fact => el('div', { class: fact.mark },
      el('dt', {}, fact.name), el('dd', {}, fact.mark === 'holds' ? '✓' : fact.mark === 'fails' ? '✗' : fact.value))));
    this.drawPanels(view.panels);
    this.java.textContent = view.java;
  }

  drawPicture(view) {
    const held = this.holding ? $('.handles', this.picture) : null;
    const svg = this.picture.querySelector('svg');
    const fresh = document.createElement('div');
    fresh.innerHTML = view.svg;
    if (svg) svg.replaceWith(fresh.firstElementChild);
    else this.picture.prepend(fresh.firstElementChild);
    const box = this.picture.querySelector('svg').viewBox.baseVal;
    let layer = $('.handles', this.picture);
    if (!layer) this.picture.append(layer = el('div', { class: 'handles' }));
    const place = (node, handle) => {
      node.setAttribute('aria-label', handle.label);
      node.style.left = (100 * handle.x / box.width) + '%';
      node.style.top = (100 * handle.y / box.height) + '%';
    };
    const nodes = [...layer.children];
    if (!held && nodes.map(n => n.dataset.key).join() !== view.handles.map(h => h.key).join()) {
      layer.replaceChildren(...view.handles.map(handle => this.handle(handle.key)));
    }
    view.handles.forEach((handle, i) => { if (layer.children[i]) place(layer.children[i], handle); });
  }

  handle(key) {
    const node = el('button', { type: 'button', class: 'handle', 'data-key': key, 'aria-roledescription': 'point, moved with the arrow keys' });
    const at = event => {
      const svg = this.picture.querySelector('svg');
      const rect = svg.getBoundingClientRect();
      const box = svg.viewBox.baseVal;
      return [(event.clientX - rect.left) * box.width / rect.width, (event.clientY - rect.top) * box.height / rect.height];
    };
    node.addEventListener('pointerdown', event => {
      node.setPointerCapture(event.pointerId);
      this.holding = key;
      this.play(false);
    });
    node.addEventListener('pointermove', event => {
      if (this.holding !== key) return;
      const next = this.core.drag(this.name, this.state, key, ...at(event));
      if (next !== this.state) this.change(next);
    });
    const drop = () => { this.holding = null; };
    node.addEventListener('pointerup', drop);
    node.addEventListener('pointercancel', drop);
    node.addEventListener('keydown', event => {
      const move = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      this.change(this.core.nudge(this.name, this.state, key, ...move));
    });
    return node;
  }

  // A control is made once and then only told its new value, so that a slider can be held and a field be typed in.
  drawPanels(panels) {
    const made = new Map();
    const nodes = panels.map(p => {
      const fieldset = this.sets.get(p.title) || el('fieldset', {}, el('legend', {}, p.title), el('div', { class: 'controls' }));
      made.set(p.title, fieldset);
      sync(fieldset.lastElementChild, p.controls.map(c => {
        const name = JSON.stringify([c.type, c.key, c.type === 'button' ? c.value : c.label, c.options]);
        const control = this.controls.get(name) || this.control(c);
        this.controls.set(name, control);
        control.tell(c);
        return control.node;
      }));
      return fieldset;
    });
    this.sets = made;
    sync(this.panels, nodes);
  }

  control(c) {
    const id = `${this.name}-${c.key}`;
    const label = (...inside) => el('label', { class: c.type, for: id }, el('span', {}, c.label), ...inside);
    if (c.type === 'slider') {
      const input = el('input', { type: 'range', id, 'data-key': c.key, min: c.min, max: c.max, step: c.step, oninput: () => this.set(c.key, input.value) });
      const value = el('output', { for: id });
      return { node: label(input, value), tell: now => { input.value = now.value; value.textContent = now.value; } };
    }
    if (c.type === 'choice') {
      const input = el('select', { id, 'data-key': c.key, onchange: () => this.set(c.key, input.value) },
        ...c.options.map(o => el('option', { value: o.value }, o.label)));
      return { node: label(input), tell: now => { input.value = now.value; } };
    }
    if (c.type === 'toggle') {
      const input = el('input', { type: 'checkbox', id, 'data-key': c.key, onchange: () => this.set(c.key, input.checked ? '1' : '') });
      return { node: label(input), tell: now => { input.checked = now.on; } };
    }
    if (c.type === 'seed') {
      const input = el('input', { type: 'number', min: 0, max: 999999, id, 'data-key': c.key, onchange: () => this.set(c.key, input.value) });
      const next = el('button', { type: 'button', onclick: () => this.set(c.key, +input.value + 1) }, 'Next');
      return { node: el('div', { class: 'seed' }, label(input), next), tell: now => { input.value = now.value; } };
    }
    if (c.type === 'field') return this.field(c, id);
    if (c.type === 'picture') return this.chooser(c, id);
    const button = el('button', { type: 'button', class: c.key + '-' + c.value, 'data-key': c.key + '=' + c.value, onclick: () => this.set(c.key, c.value) }, c.label);
    return { node: button, tell: now => { button.disabled = !now.enabled; button.textContent = now.label; } };
  }

  chooser(c, id) {
    const input = el('input', { type: 'file', accept: 'image/*', id, 'data-key': c.key, 'aria-describedby': id + '-hint' });
    input.addEventListener('change', () => { if (input.files[0]) this.open(input.files[0], c.side); });
    const over = event => { event.preventDefault(); this.root.classList.toggle('dropping', event.type === 'dragover'); };
    this.root.addEventListener('dragover', over);
    this.root.addEventListener('dragleave', over);
    this.root.addEventListener('drop', event => {
      over(event);
      if (event.dataTransfer.files[0]) this.open(event.dataTransfer.files[0], c.side);
    });
    return { node: el('div', { class: 'field' }, el('label', { for: id }, c.label), input, el('small', { id: id + '-hint' }, c.hint)), tell() {} };
  }

  field(c, id) {
    const input = el(c.lines > 1 ? 'textarea' : 'input', {
      id, 'data-key': c.key, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off',
      rows: c.lines > 1 ? c.lines : null, type: c.lines > 1 ? null : 'text', 'aria-describedby': id + '-hint ' + id + '-error',
    });
    const hint = el('small', { id: id + '-hint' }, c.hint);
    const error = el('p', { class: 'error', id: id + '-error', role: 'alert' });
    const send = () => { if (input.value !== input.defaultValue) this.set(c.key, input.value); };
    input.addEventListener('change', send);
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (c.lines === 1 || event.ctrlKey)) { event.preventDefault(); send(); }
    });
    return {
      node: el('div', { class: c.lines > 1 ? 'field' : 'field short' }, el('label', { for: id }, c.label), input, hint, error),
      tell: now => {
        input.defaultValue = now.value;
        input.value = now.value;
        input.setAttribute('aria-invalid', now.error !== '');
        error.textContent = now.error;
      },
    };
  }

  async copyLink(button) {
    const link = address.link(this.root.closest('.slide').id, this.name, this.state);
    try {
      await navigator.clipboard.writeText(link);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy link'; }, 1500);
    } catch {
      this.linkField.hidden = false;
      this.linkField.value = link;
      this.linkField.select();
    }
  }

  fileName(extension) {
    return `${this.name}-step-${this.view.step + 1}.${extension}`;
  }

  async exported(format) {
    const texts = [this.name, this.state, format];
    return this.core.slow(this.name, this.state) && background.willing ? background.call('export', texts) : this.core.export(...texts);
  }

  async save(format) {
    const types = { svg: ['image/svg+xml', 'svg'], latex: ['application/x-tex', 'tex'], json: ['application/json', 'json'] };
    const [type, extension] = types[format];
    download(new Blob([await this.exported(format)], { type }), this.fileName(extension));
  }

  async savePng() {
    const text = await this.exported('svg');
    const box = this.picture.querySelector('svg').viewBox.baseVal;
    const image = new Image();
    image.onload = () => {
      const canvas = el('canvas', { width: 2 * box.width, height: 2 * box.height });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(blob => download(blob, this.fileName('png')));
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
  }
}

/** "WIDTH HEIGHT " and three characters a dot, of a picture file on white; and whether it was made smaller. */
async function dots(file, side) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(scale * bitmap.width));
  const height = Math.max(1, Math.round(scale * bitmap.height));
  const ink = el('canvas', { width, height }).getContext('2d', { willReadFrequently: true });
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, width, height);
  ink.imageSmoothingQuality = 'high';
  ink.drawImage(bitmap, 0, 0, width, height);
  const { data } = ink.getImageData(0, 0, width, height);
  const out = [];
  for (let i = 0; i < data.length; i += 4) out.push(String.fromCharCode(data[i], data[i + 1], data[i + 2]));
  return [width + ' ' + height + ' ' + out.join(''),
    scale < 1 ? `Made smaller: ${bitmap.width} × ${bitmap.height} dots became ${width} × ${height}.` : ''];
}

/** The page's Java once more, beside the page: a worker from the page's own text, started when it is first needed. */
const background = {
  willing: typeof Worker === 'function',
  calls: new Map(),
  module: null,
  async call(f, texts) {
    if (!this.worker) {
      const source = $('#loader').textContent + `;let ready;onmessage=async({data})=>{try{
        if(data.module)return void(ready=TeaVM.wasmGC.load(data.module));
        postMessage({id:data.id,text:(await ready).exports.call(data.f,data.texts,NaN,NaN)});
        }catch(error){postMessage({id:data.id,error:error.message})}}`;
      this.worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      this.worker.onmessage = ({ data }) => {
        const [resolve, reject] = this.calls.get(data.id);
        this.calls.delete(data.id);
        if ('text' in data) resolve(data.text);
        else reject(new Error(data.error));
      };
      this.worker.onerror = event => {
        this.willing = false;
        for (const [, reject] of this.calls.values()) reject(new Error(event.message || 'no worker'));
        this.calls.clear();
      };
      this.worker.postMessage({ module: this.module });
    }
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.calls.set(id, [resolve, reject]);
      this.worker.postMessage({ id, f, texts });
    });
  },
  last: 0,
};

function download(blob, name) {
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

// ---------------------------------------------------------------- derivations and exercises

function derivation(root, core) {
  const lines = $$('li', root);
  const bar = $('.lines', root);
  let shown = 1;
  let seed = 0;
  const reveal = n => {
    shown = n;
    lines.forEach((line, i) => { line.hidden = i >= shown; });
    next.hidden = all.hidden = shown >= lines.length;
  };
  const check = () => {
    const results = JSON.parse(core.lines(root.dataset.derivation, seed));
    $$('.check', root).forEach((node, i) => {
      node.className = 'check ' + (results[i].holds ? 'holds' : 'fails');
      node.textContent = results[i].text;
    });
    numbers.textContent = seed === 0 ? 'Check on other numbers' : `Other numbers (seed ${seed})`;
    book.hidden = seed === 0;
  };
  const next = el('button', { type: 'button', onclick: () => { reveal(shown + 1); lines[shown - 1].scrollIntoView({ block: 'nearest' }); } }, 'Next line');
  const all = el('button', { type: 'button', onclick: () => reveal(lines.length) }, 'All lines');
  const numbers = el('button', { type: 'button', onclick: () => { seed++; check(); } }, 'Check on other numbers');
  const book = el('button', { type: 'button', hidden: true, onclick: () => { seed = 0; check(); } }, 'Book’s numbers');
  bar.append(next, all, numbers, book);
  reveal(1);
  addEventListener('beforeprint', () => reveal(lines.length));
}

function exercise(form, core) {
  const feedback = $('.feedback', form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const answer = $$('input, textarea', form)
      .map(field => encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value)).join('&');
    const result = JSON.parse(core.mark(form.dataset.exercise, answer));
    feedback.className = 'feedback ' + result.kind;
    feedback.textContent = result.text;
  });
}

// ---------------------------------------------------------------- start

/** Two characters of text are 13 bits of a compressed file; one left over takes a byte away. */
async function bytes(text) {
  const digit = i => { const c = text.charCodeAt(i) - 33; return c - (c > 1) - (c > 5) - (c > 27); };
  const packed = new Uint8Array(((text.length >> 1) * 13 >> 3) - text.length % 2);
  for (let i = 0, at = 0, held = 0, count = 0; i + 1 < text.length; i += 2) {
    held |= (digit(i) + 91 * digit(i + 1)) << count;
    for (count += 13; count >= 8; count -= 8, held >>>= 8) packed[at++] = held;
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/** The functions of the page's Java: texts and numbers in, text out. */
function border(call) {
  const of = (args, type) => args.filter(a => typeof a === type);
  const functions = ['example', 'view', 'set', 'drag', 'nudge', 'open', 'slow', 'export', 'lines', 'mark'];
  return Object.fromEntries(functions.map(f => [f, (...args) => call(f, of(args, 'string'), ...of(args, 'number'))]));
}

/** The mark that everything on the page works now, and after how many milliseconds. */
function ready() {
  page.dataset.ready = Math.round(performance.now());
}

async function start() {
  address.read();
  themes();
  slides();
  scrollers();
  const module = $('#core');
  if (!module) return ready();
  try {
    background.module = await bytes(module.textContent);
    const core = border((await TeaVM.wasmGC.load(background.module)).exports.call);
    window.mml = core;
    const widgets = $$('[data-widget]').map(root => new Widget(root, core));
    for (const root of $$('[data-derivation]')) derivation(root, core);
    for (const form of $$('[data-exercise]')) exercise(form, core);
    addEventListener('hashchange', () => {
      address.read();
      for (const widget of widgets) widget.change(address.states.get(widget.name) || widget.example);
      const section = document.getElementById(address.section);
      if (section) section.scrollIntoView();
    });
    ready();
  } catch (error) {
    notice('The interactive parts need a newer browser: Chrome or Edge 119, Firefox 120, Safari 18.2 or later. '
      + 'Text, formulas and first pictures are all here. (' + error.message + ')');
  }
}

start();
})();
