// Pictures of space are turned by dragging them: what the sliders "turn" and "lift" set, set by hand.

class Orbit {
  constructor(figure) {
    this.figure = figure;
    this.node = el('button', {
      type: 'button', class: 'eye', title: 'Drag the picture, or use the arrow keys here, to turn it; press to turn it back',
      'aria-label': 'Point of view', 'aria-roledescription': 'view, turned with the arrow keys', onclick: () => this.reset(),
    }, icon('orbit'));
    this.node.addEventListener('keydown', event => {
      const by = { ArrowRight: [10, 0], ArrowLeft: [-10, 0], ArrowUp: [0, 6], ArrowDown: [0, -6] }[event.key];
      if (!by) return;
      event.preventDefault();
      event.stopPropagation();
      this.hold();
      this.look(...by);
    });
    const { picture } = figure;
    picture.addEventListener('dblclick', event => { if (this.sliders && !event.target.closest('button')) this.reset(); });
    picture.addEventListener('pointerdown', event => {
      if (!this.sliders || event.button !== 0 || event.target.closest('button')) return;
      this.hold();
      this.from = [event.clientX, event.clientY];
      picture.setPointerCapture(event.pointerId);
    });
    picture.addEventListener('pointermove', event => {
      if (this.from) this.look((event.clientX - this.from[0]) / 2, (event.clientY - this.from[1]) / 2);
    });
    const drop = () => { this.from = null; };
    picture.addEventListener('pointerup', drop);
    picture.addEventListener('pointercancel', drop);
  }

  draw(panels) {
    const all = panels.flatMap(panel => panel.controls);
    const turn = all.find(c => c.key === 'turn' && c.type === 'slider');
    const lift = all.find(c => c.key === 'lift' && c.type === 'slider');
    this.sliders = turn ? { turn, lift } : null;
    const { picture } = this.figure;
    picture.classList.toggle('space', Boolean(turn));
    if (!turn) this.node.remove();
    else if (this.node.parentNode !== picture) picture.append(this.node);
  }

  /** Remembers from where one looks now. */
  hold() {
    this.figure.play(false);
    this.held = { turn: +this.sliders.turn.value, lift: this.sliders.lift ? +this.sliders.lift.value : 0 };
  }

  /** Looks from so many degrees beside and above of where one looked: round and round, but not over the top. */
  look(beside, above) {
    const { turn, lift } = this.sliders;
    const around = value => turn.max - turn.min === 360 ? (value % 360 + 360) % 360 : value;
    this.put(turn, around(this.held.turn - beside));
    if (lift && this.sliders) this.put(lift, this.held.lift + above);
  }

  put(slider, value) {
    const within = Math.round(Math.max(slider.min, Math.min(slider.max, value)));
    if (String(within) !== slider.value) this.figure.set(slider.key, within);
  }

  reset() {
    for (const key of Object.keys(this.sliders)) if (this.sliders[key]) this.figure.set(key, '');
  }
}
