// Pictures move: from one frame to the next, what is the same in both goes from its old place to its new one.

const motion = {
  time: 250,
  most: 1500,
  moving: ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points', 'd', 'transform', 'opacity', 'font-size', 'stroke-width'],
  number: /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g,

  /** What makes two marks the same one: its id, or its kind, its colours and its words. */
  kind(node) {
    if (node.id) return '#' + node.id;
    const text = node.tagName === 'text' ? node.textContent : '';
    return [node.tagName, node.getAttribute('class'), node.getAttribute('fill'), node.getAttribute('stroke-dasharray'), text].join();
  },

  /** Calls pair(old, fresh) for all marks that are in both pictures, and alone(fresh) for those that are new. */
  match(old, fresh, pair, alone) {
    const byKind = root => {
      const kinds = new Map();
      for (const node of root.children) {
        const kind = this.kind(node);
        if (!kinds.has(kind)) kinds.set(kind, []);
        kinds.get(kind).push(node);
      }
      return kinds;
    };
    const before = byKind(old);
    for (const [kind, nodes] of byKind(fresh)) {
      const same = before.get(kind) || [];
      if (same.length !== nodes.length) nodes.forEach(alone);
      else nodes.forEach((node, i) => {
        pair(same[i], node);
        if (node.tagName === 'g') this.match(same[i], node, pair, alone);
      });
    }
  },

  /** The attributes that differ in their numbers alone, as functions of the way that is done, from 0 to 1. */
  changes(old, fresh) {
    const out = [];
    const way = (node, name, from, to) => {
      const start = from.match(this.number).map(Number);
      const end = to.match(this.number).map(Number);
      out.push(t => {
        let k = -1;
        node.setAttribute(name, t === 1 ? to : to.replace(this.number, () => +(start[++k] + t * (end[k] - start[k])).toFixed(3)));
      });
    };
    const shape = text => text.replace(this.number, '#');
    this.match(old, fresh, (a, b) => {
      for (const name of this.moving) {
        const from = a.getAttribute(name);
        const to = b.getAttribute(name);
        if (from !== null && to !== null && from !== to && shape(from) === shape(to)) way(b, name, from, to);
      }
    }, node => {
      const opacity = node.getAttribute('opacity');
      out.push(t => {
        if (t < 1) node.setAttribute('opacity', (t * (opacity === null ? 1 : opacity)).toFixed(3));
        else if (opacity === null) node.removeAttribute('opacity');
        else node.setAttribute('opacity', opacity);
      });
    });
    return out;
  },

  /** Lets a picture that has just taken the place of another one begin where that one was. */
  run(old, fresh) {
    if (still.matches || Math.max(old.querySelectorAll('*').length, fresh.querySelectorAll('*').length) > this.most) return;
    const changes = this.changes(old, fresh);
    if (changes.length === 0) return;
    let begun = null;
    const frame = now => {
      if (!fresh.isConnected) return;
      begun ??= now;
      const t = Math.min(1, (now - begun) / this.time);
      const eased = t * t * (3 - 2 * t);
      for (const change of changes) change(eased);
      if (t < 1) requestAnimationFrame(frame);
    };
    for (const change of changes) change(0);
    requestAnimationFrame(frame);
  },
};
