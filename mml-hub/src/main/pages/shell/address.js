// The address, #section!widget?state!widget?state, and the way back through it.

const address = {
  section: '',
  states: new Map(),
  timer: 0,
  read() {
    clearTimeout(this.timer);
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
  /** What is shown now, in place of what was: a step, a drag, a line further down. */
  write() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), 250);
  },
  settle() {
    clearTimeout(this.timer);
    if (location.hash !== this.text()) history.replaceState(null, '', this.text());
  },
  /** Another section, as a place of its own to come back to. */
  turn(section) {
    if (section === this.section) return this.write();
    this.settle();
    this.section = section;
    history.pushState(null, '', this.text());
  },
};

/** The figure that the address is about: one with a state in its section, or the only one with a state. */
function linked() {
  const roots = [...address.states.keys()].map(name => document.getElementById('figure-' + name)).filter(root => root);
  return roots.find(root => root.closest('.slide').id === address.section) || (roots.length === 1 ? roots[0] : null);
}

/** Goes where the address says: to the figure it is about, or to its section. */
function arrive(deck) {
  const figure = linked();
  const section = figure ? figure.closest('.slide') : document.getElementById(address.section);
  if (!section || !section.matches('.slide')) return;
  deck.show(section, figure);
  (figure || section).scrollIntoView({ behavior: 'instant' });
}

/** Links of the page: to a section, or "#section!widget?state", which sets a figure and leaves all others as they are. */
function links(deck, figures) {
  addEventListener('click', event => {
    const a = event.target.closest('main a[href^="#"]');
    if (!a || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [section, ...states] = a.getAttribute('href').slice(1).split('!');
    address.turn(section);
    for (const state of states) {
      const cut = state.indexOf('?');
      const figure = figures.find(f => f.name === state.slice(0, cut));
      if (figure) guarded(figure.root, () => figure.follow(state.slice(cut + 1)));
    }
    const figure = states.length > 0 ? document.getElementById('figure-' + states[0].split('?')[0]) : null;
    const place = figure || document.getElementById(section);
    deck.show(place.closest('.slide'), figure);
    place.scrollIntoView({ behavior: still.matches ? 'auto' : 'smooth' });
    (figure ? $('.stage', figure) : place).focus({ preventScroll: true });
  });
}
