// What a reader sets and moves: the controls in their panels, the handles on the picture.

/** A control is made once and then only told its new value, so that a slider can be held and a field be typed in. */
class Controls {
  constructor(figure) {
    this.figure = figure;
    this.node = el('div', { class: 'panels' });
    this.sets = new Map();
    this.made = new Map();
  }

  draw(panels) {
    const sets = new Map();
    const nodes = panels.map(p => {
      const fieldset = this.sets.get(p.title) || el('fieldset', {}, el('legend', {}, p.title), el('div', { class: 'controls' }));
      sets.set(p.title, fieldset);
      sync(fieldset.lastElementChild, p.controls.map(c => {
        const name = JSON.stringify([c.type, c.key, c.type === 'button' ? c.value : c.label, c.options]);
        const control = this.made.get(name) || this.control(c);
        this.made.set(name, control);
        control.tell(c);
        return control.node;
      }));
      return fieldset;
    });
    this.sets = sets;
    sync(this.node, nodes);
  }

  /** Says at the field with this key what is wrong with it; false if there is no such field. */
  refuse(key, message) {
    const field = [...this.made.values()].find(control => control.refuse && control.key === key && control.node.isConnected);
    if (field) field.refuse(message);
    return Boolean(field);
  }

  control(c) {
    const id = `set-${this.figure.name}-${c.key}`;
    const long = c.type === 'slider' && c.label.length > 16 ? ' long' : '';
    const label = (...inside) => el('label', { class: c.type + long, for: id }, el('span', {}, c.label), ...inside);
    if (c.type === 'slider') {
      const input = el('input', { type: 'range', id, 'data-key': c.key, min: c.min, max: c.max, step: c.step, oninput: () => this.figure.set(c.key, input.value) });
      const value = el('output', { for: id });
      return { node: label(input, value), tell: now => {
        input.value = now.value;
        input.setAttribute('aria-valuetext', now.value);
        value.textContent = now.value.replace('-', '−');
      } };
    }
    if (c.type === 'choice') {
      const input = el('select', { id, 'data-key': c.key, onchange: () => this.figure.set(c.key, input.value, true) },
        ...c.options.map(o => el('option', { value: o.value }, o.label)));
      return { node: label(input), tell: now => { input.value = now.value; } };
    }
    if (c.type === 'toggle') {
      const input = el('input', { type: 'checkbox', id, 'data-key': c.key, onchange: () => this.figure.set(c.key, input.checked ? '1' : '', true) });
      return { node: label(input), tell: now => { input.checked = now.on; } };
    }
    if (c.type === 'seed') {
      const input = el('input', { type: 'number', min: 0, max: 999999, id, 'data-key': c.key, onchange: () => this.figure.set(c.key, input.value) });
      const next = el('button', { type: 'button', onclick: () => this.figure.set(c.key, +input.value + 1, true) }, 'Next');
      return { node: el('div', { class: 'seed' }, label(input), next), tell: now => { input.value = now.value; } };
    }
    if (c.type === 'field') return this.field(c, id);
    if (c.type === 'picture') return this.chooser(c, id);
    const button = el('button', { type: 'button', class: c.key + '-' + c.value, 'data-key': c.key + '=' + c.value, onclick: () => this.figure.set(c.key, c.value, true) }, c.label);
    return { node: button, tell: now => { disable(button, !now.enabled); button.textContent = now.label; } };
  }

  chooser(c, id) {
    const input = el('input', { type: 'file', accept: 'image/*', id, 'data-key': c.key, 'aria-describedby': id + '-hint' });
    input.addEventListener('change', () => { if (input.files[0]) this.figure.open(input.files[0], c.side); });
    const over = event => { event.preventDefault(); this.figure.root.classList.toggle('dropping', event.type === 'dragover'); };
    this.figure.root.addEventListener('dragover', over);
    this.figure.root.addEventListener('dragleave', over);
    this.figure.root.addEventListener('drop', event => {
      over(event);
      if (event.dataTransfer.files[0]) this.figure.open(event.dataTransfer.files[0], c.side);
    });
    return { node: el('div', { class: 'field' }, el('label', { for: id }, c.label), input, el('small', { id: id + '-hint' }, c.hint)), tell() {} };
  }

  /** A text file that is dropped onto a field is its text. */
  drops(input, key) {
    const file = event => [...event.dataTransfer.items].some(item => item.kind === 'file');
    input.addEventListener('dragover', event => { if (file(event)) event.preventDefault(); });
    input.addEventListener('drop', async event => {
      const dropped = event.dataTransfer.files[0];
      if (!dropped) return;
      event.preventDefault();
      if (dropped.size > 1e6) this.refuse(key, 'This file is larger than a million bytes.');
      else this.figure.set(key, await dropped.text());
    });
  }

  field(c, id) {
    const input = el(c.lines > 1 ? 'textarea' : 'input', {
      id, 'data-key': c.key, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off',
      rows: c.lines > 1 ? c.lines : null, type: c.lines > 1 ? null : 'text', 'aria-describedby': id + '-hint ' + id + '-error',
    });
    const hint = el('small', { id: id + '-hint' }, c.hint);
    const error = el('p', { class: 'error', id: id + '-error', role: 'alert' });
    const send = () => { if (input.value !== input.defaultValue) this.figure.set(c.key, input.value); };
    input.addEventListener('change', send);
    if (c.lines > 1) this.drops(input, c.key);
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (c.lines === 1 || event.ctrlKey)) { event.preventDefault(); send(); }
    });
    const node = el('div', { class: 'field' }, el('label', { for: id }, c.label), input, hint, error);
    return {
      node,
      key: c.key,
      refuse: message => {
        input.setAttribute('aria-invalid', true);
        error.textContent = message;
      },
      tell: now => {
        node.classList.toggle('short', c.lines === 1 && now.value.length < 9);
        input.defaultValue = now.value;
        input.value = now.value;
        input.setAttribute('aria-invalid', now.error !== '');
        error.textContent = now.error;
      },
    };
  }
}

/** Points of the picture that are dragged, or moved with the arrow keys. */
class Handles {
  constructor(figure) {
    this.figure = figure;
    this.node = el('div', { class: 'handles' });
    this.held = null;
  }

  draw(handles) {
    const { picture } = this.figure;
    if (this.node.parentNode !== picture) picture.append(this.node);
    const box = $('svg', picture).viewBox.baseVal;
    const old = new Map([...this.node.children].map(node => [node.dataset.key, node]));
    if (!this.held) sync(this.node, handles.map(handle => old.get(handle.key) || this.make(handle.key)));
    for (const node of this.node.children) {
      const handle = handles.find(h => h.key === node.dataset.key);
      if (!handle) continue;
      node.setAttribute('aria-label', handle.label);
      node.style.left = (100 * handle.x / box.width) + '%';
      node.style.top = (100 * handle.y / box.height) + '%';
    }
  }

  make(key) {
    const figure = this.figure;
    const node = el('button', { type: 'button', class: 'handle', 'data-key': key, 'aria-roledescription': 'point, moved with the arrow keys' });
    const at = event => {
      const svg = $('svg', figure.picture);
      const rect = svg.getBoundingClientRect();
      const box = svg.viewBox.baseVal;
      return [(event.clientX - rect.left) * box.width / rect.width, (event.clientY - rect.top) * box.height / rect.height];
    };
    // The ground is pressed, and lets a finger scroll.
    if (key === 'ground') node.addEventListener('click', event => figure.take(event.detail
      ? ask('drag', figure.name, figure.there(figure.state), key, ...at(event))
      : ask('nudge', figure.name, figure.there(figure.state), key, 0, 0)));
    else node.addEventListener('pointerdown', event => {
      node.setPointerCapture(event.pointerId);
      this.held = key;
      this.from = [event.clientX, event.clientY];
      this.moved = false;
      figure.play(false);
    });
    node.addEventListener('pointermove', event => {
      if (this.held !== key) return;
      this.moved ||= Math.hypot(event.clientX - this.from[0], event.clientY - this.from[1]) > 3;
      if (this.moved) figure.take(ask('drag', figure.name, figure.there(figure.state), key, ...at(event)));
    });
    const tapped = /^(?:row|(node-))(\d+)$/.exec(key);
    const drop = event => {
      this.held = null;
      if (tapped && tapped[1] && this.moved) figure.set('drop', event.type === 'pointerup' ? key : '', true);
    };
    node.addEventListener('pointerup', drop);
    node.addEventListener('pointercancel', drop);
    // A row or a node is tapped or dragged; a press that has moved is no tap.
    if (tapped) node.addEventListener('click', () => {
      if (!this.moved) figure.set('tap', tapped[2] - 1, true);
      this.moved = false;
    });
    node.addEventListener('keydown', event => {
      const move = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      figure.take(ask('nudge', figure.name, figure.there(figure.state), key, ...move));
    });
    return node;
  }
}
