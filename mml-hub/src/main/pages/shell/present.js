// The lecture hall: one slide at a time, laid out for the screen. A section becomes as many slides as it needs.

class Presentation {
  constructor() {
    this.on = false;
    this.slides = [];
    this.at = 0;
    addEventListener('grown', () => { if (this.on && this.slides[this.at]) this.fit(); });
  }

  present(on, section) {
    this.on = on;
    page.classList.toggle('presenting', on);
    this.section(section, 0);
    if (on) scrollTo(0, 0);
    for (const figure of $$('.widget')) figure.dispatchEvent(new Event('room'));
  }

  /** Shows a section's slide of this number, or the one with a part of it. */
  section(section, at, part = null) {
    this.clear();
    this.root = section;
    if (!this.on) return;
    this.split();
    const found = part ? this.slides.findIndex(slide => slide.some(node => node.contains(part))) : at;
    this.show(Math.max(0, Math.min(found, this.slides.length - 1)));
  }

  clear() {
    if (!this.root) return;
    this.root.classList.remove('filled');
    this.root.style.fontSize = '';
    for (const node of this.root.children) {
      node.classList.remove('aside', 'leaf');
      node.style.zoom = '';
    }
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
    const part = this.slides[this.at] && this.slides[this.at][0];
    this.section(this.root, 0, part);
  }

  /** Figures, derivations and exercises have a slide each; text goes together as far as it fits, and no sentence is cut. */
  split() {
    const heads = [...this.root.children].filter(node => node.matches('h1, h2, .ref, #progress'));
    const parts = [...this.root.children].filter(node => !heads.includes(node));
    const room = this.root.clientHeight - parseFloat(getComputedStyle(this.root).paddingBottom) - 4;
    const alone = node => node.matches('.widget, .derivation, .exercise');
    const formula = node => node.firstElementChild?.matches('.katex-display');
    const unfinished = node => node.matches('p') && !formula(node) && !/[.?!)…]$/.test(node.textContent.trim());
    const groups = [];
    parts.forEach((node, i) => {
      const before = parts[i - 1];
      const tied = before && !alone(before) && !alone(node) && (!node.innerText.trim() || formula(node) || unfinished(before)
        || /^\p{Ll}+[ ,]/u.test(node.textContent) || before.matches('h3'));
      if (tied) groups.at(-1).push(node);
      else groups.push([node]);
    });
    const top = this.root.getBoundingClientRect().top;
    this.slides = [];
    let slide = [];
    const turn = () => { if (slide.length > 0) this.slides.push(slide); slide = []; };
    const fits = nodes => {
      for (const node of parts) node.classList.toggle('aside', !nodes.includes(node));
      return nodes.at(-1).getBoundingClientRect().bottom - top <= room;
    };
    for (const group of groups) {
      if (alone(group[0])) {
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
      if (node.matches('h1, h2, .ref, #progress')) continue;
      node.classList.toggle('aside', !slide.includes(node));
      node.classList.toggle('leaf', node === leaf);
    }
    if (leaf && leaf.matches('.derivation')) leaf.open = true;
    this.fit();
    root.scrollTop = 0;
    scrollTo(0, 0);
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
