// A figure: the picture and the words of a widget's view, its steps, what can be saved of it. It computes nothing.

/** How large a picture is on paper at most, in dots, as the style sheet says, and its smallest text there: 6.2 points. */
const PAPER = { width: 604, height: 302, text: 8.3 };

class Figure {
  constructor(root) {
    this.root = root;
    this.name = root.dataset.widget;
    this.title = $('h3', root).textContent;
    this.remark = '';
    this.reader = '';
    this.timer = 0;
    const first = ask('example', this.name);
    if (first.error) throw new Error(first.error);
    this.example = this.state = first.state;
    this.build();
    const linked = address.states.get(this.name);
    this.take(first);
    if (linked) this.follow(linked);
    if ('reader' in root.dataset) this.knowReader();
    root.steps = by => this.to(this.view.step + by);
    root.place = shape => {
      const seen = shape && shape + ' ' + innerHeight;
      if (seen === this.seen) return;
      this.seen = seen;
      this.room = shape;
      this.take(ask('show', this.name, this.there(this.state)), this.remark);
    };
  }

  /** A state, to be shown where this figure is, on a slide in another shape, and to this reader. */
  there(state, room = this.room) {
    return (room ? `${state}&room=${room}` : state) + this.reader;
  }

  /** Shows how far its reader has come, now and whenever that is another thing. */
  knowReader() {
    const tell = () => {
      const told = progress.told();
      if (told === this.reader) return;
      this.reader = told;
      this.take(ask('show', this.name, this.there(this.state)), this.remark);
    };
    document.addEventListener('progress', tell);
    tell();
  }

  build() {
    const root = this.root;
    this.stage = $('.stage', root);
    this.picture = $('.picture', root);
    this.caption = $('figcaption', root);
    this.facts = $('.facts', root);
    this.controls = new Controls(this);
    this.handles = new Handles(this);
    this.orbit = new Orbit(this);
    this.stage.tabIndex = 0;
    this.stage.setAttribute('aria-label', this.title + ': arrow keys step, space plays, R resets');
    this.words = el('p', { class: 'spoken words', id: 'words-' + this.name });
    this.stage.setAttribute('aria-describedby', this.words.id);
    this.live = new Live();

    const button = (label, inside, action, extra = {}) =>
      el('button', { type: 'button', 'aria-label': label, title: label, onclick: action, ...extra }, inside);
    const named = (label, title, action) => el('button', { type: 'button', title, onclick: action }, label);
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
    this.java = el('code');
    this.linkField = el('input', { type: 'text', readonly: true, hidden: true, 'aria-label': 'Link to this state' });
    this.more = el('div', { class: 'more' },
      named('Book example', 'Back to the book’s example (R)', () => this.reset()),
      this.undo = named('Undo reset', 'Back to what was shown before', () => this.restore()),
      named('Copy link', 'Copy a link to this state', event => this.copyLink(event.currentTarget)),
      el('details', { class: 'menu' }, el('summary', {}, 'Export'),
        el('div', {},
          named('SVG', 'Save the picture as SVG', () => this.save('svg')),
          named('PNG', 'Save the picture as PNG', () => this.savePng()),
          named('LaTeX', 'Save all steps as LaTeX', () => this.save('latex')),
          named('JSON', 'Save all steps as JSON', () => this.save('json')))),
      el('details', { class: 'java' }, el('summary', {}, 'Show Java'), el('pre', { class: 'scroll' }, this.java)),
      this.linkField);
    this.undo.hidden = true;

    $('.needs-script', root)?.remove();
    const show = el('div', { class: 'show' }, this.stage, this.transport);
    const left = el('div', { class: 'seen' }, show, this.feedback, this.facts);
    root.append(el('div', { class: 'columns' }, left, this.controls.node), this.more, this.words, this.live.node);

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

  /** What the core answers: a state with its view, a state whose view takes long, or why there is none. */
  take(answer, remark = '', moves = false) {
    if (answer.error) {
      this.play(false);
      if (this.view) this.controls.draw(this.view.panels);
      return this.say('wrong', answer.error);
    }
    if (answer.state === this.state && this.view && !answer.view && !answer.slow) return;
    this.state = answer.state;
    this.slow = answer.slow;
    this.remark = remark;
    if (this.state === this.example) address.states.delete(this.name);
    else address.states.set(this.name, this.state);
    address.write();
    this.undo.hidden = true;
    if (answer.view) this.draw(answer.view, moves);
    else if (background.willing) this.later();
    else this.take(ask('view', this.name, this.there(this.state)), remark);
  }

  /** @param moves whether the picture goes there; under a slider, which is moved itself, it is there at once */
  set(key, value, moves = false) {
    this.play(false);
    const answer = ask('set', this.name, this.there(this.state), key, String(value));
    if (!answer.error || !this.controls.refuse(key, answer.error)) this.take(answer, '', moves);
  }

  /** Goes to a step; false if it is there already, or there is none. */
  to(step) {
    if (step < 0 || step >= this.view.steps || step === this.view.step) return false;
    this.take(ask('set', this.name, this.there(this.state), 'step', String(step)), '', true);
    return true;
  }

  reset() {
    this.play(false);
    const before = this.state;
    if (before === this.example) return;
    this.take(ask('show', this.name, this.there(this.example)), '', true);
    this.before = before;
    this.undo.hidden = false;
  }

  /** Takes a reset back. */
  restore() {
    this.take(ask('show', this.name, this.there(this.before)), '', true);
  }

  /** Goes to the state that the address asks for; if that is none, the example stays and it is said why. */
  follow(linked = address.states.get(this.name) || this.example) {
    if (linked === this.state) return;
    const answer = ask('show', this.name, this.there(linked));
    if (answer.error) {
      this.take(ask('show', this.name, this.there(this.example)));
      this.say('wrong', 'This link cannot be shown: ' + answer.error);
    } else this.take(answer);
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

  /** What takes long is asked for in the background, one at a time; what was asked for meanwhile, only the last. */
  async later() {
    this.stale = true;
    if (this.asking) return;
    this.asking = true;
    const note = setTimeout(() => this.say('note', 'Computing…'), 300);
    this.root.setAttribute('aria-busy', 'true');
    try {
      while (this.stale) {
        this.stale = false;
        const answer = await background.ask('view', this.name, this.there(this.state));
        if (answer.error) throw new Error(answer.error);
        await pictures(answer.view.svg);
        this.draw(answer.view);
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
      const answer = background.willing ? await background.ask('open', this.name, this.there(this.state), picture)
        : ask('open', this.name, this.there(this.state), picture);
      if (answer.view) await pictures(answer.view.svg);
      this.take(answer, remark);
    } catch (error) {
      if (!background.willing) return this.say('note', error.message);
      background.willing = false;
      return this.open(file, side);
    }
  }

  draw(view, moves = false) {
    this.view = view;
    this.drawPicture(view, moves);
    this.caption.textContent = together(view.caption);
    this.caption.hidden = view.caption === '';
    this.words.textContent = view.spoken;
    this.live.tell(view, $('title', this.picture).textContent);
    this.transport.hidden = view.steps < 2;
    this.scrubber.max = view.steps - 1;
    this.scrubber.value = view.step;
    this.scrubber.setAttribute('aria-valuetext', `Step ${view.step + 1} of ${view.steps}: ${view.spoken}`);
    this.count.textContent = `${view.step + 1} / ${view.steps}`;
    for (const button of [this.first, this.back]) disable(button, view.step === 0);
    for (const button of [this.on, this.last]) disable(button, view.step === view.steps - 1);
    if (view.feedback.text) this.say(view.feedback.kind, view.feedback.text);
    else this.say('note', this.remark);
    this.facts.replaceChildren(...view.facts.map(fact => el('div', { class: fact.mark },
      el('dt', {}, fact.name), el('dd', {}, fact.mark === 'holds' ? '✓' : fact.mark === 'fails' ? '✗' : together(fact.value)))));
    this.controls.draw(view.panels);
    this.java.textContent = view.java;
  }

  drawPicture(view, moves) {
    const made = document.createElement('div');
    made.innerHTML = view.svg;
    const fresh = made.firstElementChild;
    const svg = $('svg', this.picture);
    if (svg) svg.replaceWith(fresh);
    else this.picture.prepend(fresh);
    const box = fresh.viewBox.baseVal;
    this.picture.style.setProperty('--ratio', (box.width / box.height).toFixed(3));
    legible(fresh);
    weighted(fresh);
    if (moves && svg) motion.run(svg, fresh);
    this.handles.draw(view.handles);
    this.orbit.draw(view.panels);
    this.mark(this.marks || '');
    this.root.dispatchEvent(new CustomEvent('shown'));
  }

  /** Makes all but some roles of the picture faint; none named: all are there again. */
  mark(roles) {
    this.marks = roles;
    const asked = roles.split(' ').flatMap(role => ['f-' + role, 's-' + role]);
    const any = roles !== '' && $$('svg *', this.picture).some(node => asked.some(name => node.classList.contains(name)));
    for (const node of $$('svg [class]', this.picture)) node.classList.toggle('faint', any && !asked.some(name => node.classList.contains(name)));
  }

  /** On paper: as wide as it, the last step where nobody has gone to another; and back. What takes long stays as it is. */
  paper(on) {
    const { screen } = this;
    this.screen = null;
    if (!on) {
      if (screen) this.draw(screen);
    } else if (this.view && !this.slow) {
      const { view } = ask('set', this.name, this.there(this.state, 200), 'step', String(this.view.step || this.view.steps - 1));
      if (!view) return;
      this.screen = this.view;
      this.draw(view);
      const svg = $('svg', this.picture);
      const { width, height } = svg.viewBox.baseVal;
      grow(svg, PAPER.text * Math.max(width / PAPER.width, height / PAPER.height));
    }
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
    const answer = this.slow && background.willing ? await background.ask('export', ...texts) : ask('export', ...texts);
    if (answer.error) this.say('wrong', answer.error);
    return answer.text;
  }

  async save(format) {
    const types = { svg: ['image/svg+xml', 'svg'], latex: ['application/x-tex', 'tex'], json: ['application/json', 'json'] };
    const [type, extension] = types[format];
    const text = await this.exported(format);
    if (text) download(new Blob([text], { type }), this.fileName(extension));
  }

  async savePng() {
    const text = await this.exported('svg');
    if (!text) return;
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

/** A line of text that breaks neither inside a vector or f*(s) nor after =, and before it only where a long name ends. */
function together(text) {
  return text.replace(/\([^()]{1,28}\)/g, vector => vector.replaceAll(' ', '\u00a0')).replace(/([*′])\(/g, '$1\u2060(')
    .replace(/ ([=≤≥≈]) /g, ' $1\u00a0').replace(/(?<=(?:^|\s)\S{1,8}) (?=[=≤≥≈]\u00a0)/g, '\u00a0');
}

/** On a phone a picture is smaller than it was drawn, and a hall is deep: its smallest text grows in its place, to 11 dots there. */
function legible(svg) {
  if (!narrow.matches && !page.classList.contains('presenting')) return;
  const scale = svg.clientWidth / svg.viewBox.baseVal.width;
  if (!scale) return;
  if (narrow.matches) grow(svg, 11 / scale);
  else grow(svg, innerHeight / 48 / scale, 1.4);
}

/** Makes the lines of a picture as heavy as the theme of the page wants them, where it is a lecturer's own. */
const heavier = getComputedStyle(page).getPropertyValue('--mml-lines'); // once: to ask means to style the whole page anew
function weighted(svg) {
  for (const line of heavier ? $$('[class*=s-],[stroke]', svg) : [])
    line.setAttribute('stroke-width', (heavier * (line.getAttribute('stroke-width') || 1)).toFixed(2));
}

/** Makes text of a picture that is smaller than this as large, but not more times larger than so many; its scripts reach four fifths. */
function grow(svg, least, most = Infinity) {
  for (const text of $$('text', svg)) {
    const by = Math.max(1, Math.min(most, least / text.getAttribute('font-size')));
    for (const node of by > 1 ? [text, ...text.children] : [])
      for (const name of ['font-size', 'textLength', 'dy'])
        if (node.hasAttribute(name)) node.setAttribute(name, (node.getAttribute(name) * by).toFixed(2));
    const size = Math.min(text.getAttribute('font-size'), 0.82 * least);
    for (const script of text.children)
      if (+script.getAttribute('font-size') < size && script.hasAttribute('font-size')) script.setAttribute('font-size', size.toFixed(2));
  }
}

/** Waits for the pictures inside a figure, so that it does not flicker. */
function pictures(svg) {
  return Promise.all((svg.match(/data:image[^"]*/g) || []).map(src => {
    const image = new Image();
    image.src = src;
    return image.decode();
  }));
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

function download(blob, name) {
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
