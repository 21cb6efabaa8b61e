// What a screen reader is told while something changes: one short line when it has come to rest.

class Live {
  constructor() {
    this.node = el('p', { class: 'spoken', 'aria-live': 'polite' });
    this.timer = 0;
    this.facts = new Map();
  }

  /** The picture's name, and if it kept it the first fact that is another one now; 400 ms after the last change. */
  tell(view, title) {
    clearTimeout(this.timer);
    const facts = view.facts.map(fact => [fact.name, fact.mark === 'holds' ? 'holds' : fact.mark === 'fails' ? 'does not hold' : fact.value]);
    if (!this.title) return this.remember(title, facts);
    this.timer = setTimeout(() => {
      const news = facts.find(([name, value]) => this.facts.get(name) !== value);
      const line = title !== this.title || !news ? title : news.join(' ');
      this.remember(title, facts);
      if (this.node.textContent !== line) this.node.textContent = line;
    }, 400);
  }

  remember(title, facts) {
    this.title = title;
    this.facts = new Map(facts);
  }
}
