// The lecture hall: one slide at a time, laid out for the screen. A section becomes as many slides as it needs.

/** A task is not set smaller on a slide than this: its fields have another slide then. A solution is not set smaller at all. */
const LEAST = 0.8;

class Presentation {
  constructor() {
    this.on = false;
    this.slides = [];
    this.at = 0;
    addEventListener('grown', () => { if (this.on && this.slides[this.at]) this.fit(); });
    addEventListener('toggle', ({ target }) => {
      if (this.on && target.matches('.solution') && this.root.contains(target)) this.section(this.root, 0, target.open ? target.children[1] : target.closest('.exercise'));
    }, true);
  }

  present(on, section) {
    this.on = on;
    page.classList.toggle('presenting', on);
    this.section(section, 0);
    if (on) scrollTo(0, 0);
    else for (const figure of $$('.widget')) figure.place?.(0);
  }

  /** Shows a section's slide of this number, or the one with a part of it. */
  section(section, at, part = null) {
    this.clear();
    this.root = section;
    if (!this.on) return;
    this.split();
    const which = has => this.slides.findIndex(slide => slide.some(has));
    const own = which(node => node === part);
    const found = !part ? at : own >= 0 ? own : which(node => node.contains(part));
    this.show(Math.max(0, Math.min(found, this.slides.length - 1)));
  }

  clear() {
    if (!this.root) return;
    this.root.classList.remove('filled');
    this.root.style.fontSize = '';
    for (const node of this.root.children) {
      node.classList.remove('leaf');
      node.style.zoom = '';
    }
    for (const node of this.pieces()) node.classList.remove('aside');
    this.slides = [];
    this.at = 0;
  }

  where() {
    return [this.at, this.slides.length];
  }

  /** Another slide of this section; false if there is none. */
  turn(by) {
    if (!this.slides[this.at + by]) return false;
    this.show(this.at + by);
    return true;
  }

  /** The figure or derivation on the slide one step on or back; false if it is at its end, or there is none. */
  step(by) {
    const leaf = this.slides[this.at] && this.slides[this.at].find(node => node.classList.contains('leaf'));
    return Boolean(leaf && leaf.steps && leaf.steps(by));
  }

  /** The same part again, after the screen has changed. */
  lay() {
    const part = this.slides[this.at] && this.slides[this.at].at(-1);
    this.section(this.root, 0, part);
  }

  /** What a slide can be made of: the parts of the section, and those of its exercises and their solutions. */
  pieces() {
    const of = (node, heads) => [...node.children].filter(child => !child.matches(heads));
    return of(this.root, 'h1, h2, .ref').flatMap(part => !part.matches('.exercise') ? [part]
      : [part, ...of(part, 'h3').flatMap(child => (child.matches('.solution') ? [child, ...of(child, 'summary')] : [child]))]);
  }

  /** A slide for each figure, derivation and exercise, for open solutions as many as they need; text goes together as it fits. */
  split() {
    const pieces = this.pieces();
    const parts = pieces.filter(node => node.parentNode === this.root);
    const room = this.root.clientHeight - parseFloat(getComputedStyle(this.root).paddingBottom) - 4;
    const alone = node => node.matches('.widget, .derivation, .exercise');
    const formula = node => node.firstElementChild?.matches('.katex-display, [data-display]');
    const unfinished = node => node.matches('p') && !formula(node) && !/[.?!)…]$/.test(node.textContent.trim());
    const grouped = nodes => nodes.reduce((groups, node, i) => {
      const before = nodes[i - 1];
      const tied = before && !alone(before) && !alone(node) && (!node.innerText.trim() || formula(node) || unfinished(before)
        || /^\p{Ll}+[ ,]/u.test(node.textContent) || before.matches('h3') || node.matches('.answers'));
      if (tied) groups.at(-1).push(node);
      else groups.push([node]);
      return groups;
    }, []);
    const top = this.root.getBoundingClientRect().top;
    this.slides = [];
    let slide = [];
    const turn = () => { if (slide.length > 0) this.slides.push(slide); slide = []; };
    const fits = nodes => {
      for (const node of pieces) node.classList.toggle('aside', !nodes.includes(node));
      return parts.findLast(node => nodes.includes(node)).getBoundingClientRect().bottom - top <= room;
    };
    for (const group of grouped(parts)) {
      if (group[0].matches('.exercise')) {
        turn();
        const inside = pieces.filter(node => group[0].contains(node));
        const solution = inside.find(node => node.matches('.solution'));
        const task = inside.filter(node => !solution.contains(node));
        const fields = task.filter(node => node.matches('.field, .choices, .go, .feedback'));
        group[0].style.zoom = LEAST;
        slide = task.filter(node => !fields.includes(node));
        const add = (...more) => {
          if (!fits([...slide, ...more])) { turn(); slide.push(group[0], ...(solution.contains(more[0]) ? [solution] : [])); }
          slide.push(...more);
        };
        add(...fields, solution);
        group[0].style.zoom = '';
        const told = inside.filter(node => node.parentNode === solution);
        if (solution.open) for (const more of grouped(told)) add(...more);
        else slide.push(...told);
        turn();
      } else if (alone(group[0])) {
        turn();
        this.slides.push(group);
      } else {
        if (slide.length > 0 && !fits([...slide, ...group])) turn();
        slide.push(...group);
      }
    }
    turn();
    if (this.slides.length === 0) this.slides.push([]);
  }

  show(at) {
    const { root } = this;
    this.at = at;
    const slide = this.slides[at];
    const leaf = slide.find(node => node.matches('.widget, .derivation, .exercise'));
    root.classList.toggle('filled', Boolean(leaf && leaf.matches('.widget')));
    root.style.fontSize = '';
    for (const node of root.children) {
      node.style.zoom = '';
      node.classList.toggle('leaf', node === leaf);
    }
    for (const node of this.pieces()) node.classList.toggle('aside', !slide.includes(node));
    if (leaf && leaf.matches('.derivation')) leaf.open = true;
    if (leaf && leaf.place) leaf.place(this.shape(leaf));
    this.fit();
    root.scrollTop = 0;
    scrollTo(0, 0);
  }

  /** How wide the place for a figure is, in hundredths of its height; 0 where it scrolls as on a page. */
  shape(figure) {
    const room = $('.room', figure);
    return getComputedStyle(room).containerType === 'size' ? Math.round(100 * room.clientWidth / room.clientHeight) : 0;
  }

  /** As large as fits: again when a derivation has grown. */
  fit() {
    const { root } = this;
    const leaf = this.slides[this.at].find(node => node.matches('.widget, .derivation, .exercise'));
    const smaller = percent => {
      if (leaf) leaf.style.zoom = percent + '%';
      else root.style.fontSize = percent / 100 * 1.2 + 'rem';
    };
    if (!root.matches('.filled')) {
      smaller(100);
      for (let percent = 95; percent >= 50 && root.scrollHeight > root.clientHeight + 1; percent -= 5) smaller(percent);
    }
  }
}
