// How far this reader has come: the one place that says what was seen and solved, and when a chapter is begun and done.

/** Kept in this browser as long as it lets us, taken along by links where it does not, and as a file for whoever asks. */
const progress = {
  kept: true,
  /** Draws by exercise, sections by file, what the reader says to know and when, the last place, and since when all that counts. */
  all: { solved: {}, read: {}, known: {}, last: null, since: 0 },
  /** What was forgotten last. */
  before: null,
  chapters: [],
  /** The book's chapters, as each page names them; what was kept; and what the link to this page took along. */
  arrive() {
    this.chapters = $('main').dataset.book.split(',').map(entry => {
      const [file, sections, exercises] = entry.split(' ');
      return { file, name: file.replace('.html', ''), sections: +sections, exercises: +exercises };
    });
    this.read();
    const [before, brought] = location.hash.split('!reader?');
    if (brought === undefined) return;
    history.replaceState(history.state, '', before || '#');
    try {
      this.keep(JSON.parse(decodeURIComponent(brought)));
    } catch {
      // A link that was cut brings nothing.
    }
  },
  read() {
    try {
      this.all = this.joined(this.all, JSON.parse(kept.get('reader')));
    } catch {
      // What cannot be read counts as nothing.
    }
    this.kept = kept.set('kept', '1');
  },
  /** Of two records that of the later beginning, or what either of them knows. */
  joined(a, b) {
    b = this.record(b);
    if (a.since !== b.since) return a.since > b.since ? a : b;
    const lists = (x, y) => Object.fromEntries([...new Set([...Object.keys(x), ...Object.keys(y)])]
      .map(key => [key, [...new Set([...x[key] || [], ...y[key] || []])]]));
    const known = { ...a.known };
    for (const [key, when] of Object.entries(b.known)) if (Math.abs(when) > Math.abs(known[key] || 0)) known[key] = when;
    const last = !a.last || b.last && b.last.at > a.last.at ? b.last : a.last;
    return { solved: lists(a.solved, b.solved), read: lists(a.read, b.read), known, last, since: a.since };
  },
  /** What was read from somewhere, without what is no record. */
  record(given) {
    const { solved, read, known, last, since } = Object(given);
    const entries = (map, fits) => Object.fromEntries(Object.entries(Object(map)).filter(([, value]) => fits(value)));
    return {
      solved: entries(solved, seeds => Array.isArray(seeds) && seeds.every(Number.isInteger)),
      read: entries(read, ids => Array.isArray(ids) && ids.every(id => typeof id === 'string')),
      known: entries(known, Number.isFinite),
      last: last && this.chapters.some(c => c.file === last.file) && Number.isFinite(last.at) ? last : null,
      since: Number.isFinite(since) ? since : 0,
    };
  },
  /** Adds this, too, with what other pages have kept meanwhile. */
  keep(more = {}) {
    this.all = this.joined(this.all, { since: this.all.since, ...more });
    this.read();
    this.kept = kept.set('reader', JSON.stringify(this.all));
    this.show();
  },
  /** All begins anew with this. */
  restart(all) {
    this.all = this.record({ ...all, since: Date.now() });
    this.keep();
  },
  here() {
    return this.chapters.find(c => c.file === location.pathname.split('/').pop()) || { file: '', name: '' };
  },
  /** A section that is there for so many milliseconds, and not only passed on the way to another, was seen. */
  see(section, after) {
    clearTimeout(this.passing);
    if (after > 0) this.passing = setTimeout(() => this.see(section, 0), after);
    const { file } = this.here();
    if (after > 0 || !file) return;
    this.keep({ read: { [file]: [section.id] }, last: { file, section: section.id, title: $('h1, h2', section).textContent, at: Date.now() } });
  },
  solve(exercise, seed) {
    this.keep({ solved: { [this.here().name + ' ' + exercise]: [seed] } });
  },
  /** How often an exercise of this page was solved. */
  times(exercise) {
    return (this.all.solved[this.here().name + ' ' + exercise] || []).length;
  },
  /** A chapter is begun when something of it was seen or solved, done when each section was seen and each exercise solved, or when its reader says so. */
  of({ file, name, sections, exercises }) {
    const seen = Math.min(sections, (this.all.read[file] || []).length);
    const solved = Math.min(exercises, Object.keys(this.all.solved).filter(key => key.startsWith(name + ' ') && this.all.solved[key].length > 0).length);
    const known = this.all.known[name] > 0;
    const done = known || seen === sections && solved === exercises;
    return { seen, solved, known, done, begun: !done && seen + solved > 0 };
  },
  /** What a figure is told. */
  told() {
    const numbers = has => this.chapters.flatMap((c, i) => (this.of(c)[has] ? [i + 1] : [])).join(',');
    return `&reader.done=${numbers('done')}&reader.begun=${numbers('begun')}`;
  },
  /** At each exercise, on the front page at each chapter, and in all how far it is. */
  show() {
    for (const form of $$('[data-exercise]')) {
      const n = this.times(form.dataset.exercise);
      const mark = $('.solved', form);
      if (mark) mark.textContent = n === 0 ? '' : n === 1 ? '✓ solved' : `✓ solved ${n} times`;
    }
    for (const card of $$('.card[data-page]')) this.card(card);
    document.dispatchEvent(new Event('progress'));
    const box = $('#progress');
    if (!box) return;
    const all = $$('[data-exercise]');
    const lost = this.kept ? '' : 'This browser keeps nothing: links between these pages take along what you have seen and solved; for another day save it as a file.';
    const chapters = has => this.chapters.filter(c => this.of(c)[has]).length;
    $('span', box).textContent = all.length > 0
      ? `${all.filter(form => this.times(form.dataset.exercise) > 0).length} of ${all.length} exercises solved` + (lost && '. ' + lost)
      : `${chapters('done')} of ${this.chapters.length} chapters done, ${chapters('begun')} begun. `
        + (lost || 'What you have seen and solved is kept in this browser alone; opened from disk, some browsers keep it for each file apart, and then links between these pages take it along.');
    this.forgetting.textContent = this.before ? 'Undo' : 'Forget my progress';
    this.on();
  },
  card(card) {
    const chapter = this.chapters.find(c => c.file === card.dataset.page);
    const { seen, solved, known, done } = this.of(chapter);
    const { sections, exercises } = chapter;
    const parts = [seen > 0 && `${seen} of ${sections} sections seen`, solved > 0 && `${solved} of ${exercises} exercises solved`].filter(part => part);
    $('.read', card).textContent = seen + solved === sections + exercises ? '✓ all seen and solved' : (known ? ['✓ known already', ...parts] : parts).join(', ');
    card.classList.toggle('done', done);
    const share = $('.share', card);
    if (seen + solved > 0) share.style.setProperty('--share', (seen + solved) / (sections + exercises));
    else share.removeAttribute('style');
    const box = $('.knows', card);
    box.hidden = false;
    $('input', box).checked = known;
  },
  /** On the front page, the way back to where the reader was. */
  on() {
    const { last } = this.all;
    const place = $('#on');
    if (!place) return;
    place.hidden = !last;
    if (!last) return;
    const chapter = this.chapters.findIndex(c => c.file === last.file) + 1;
    place.replaceChildren('Go on where you were: ',
      el('a', { href: `${last.file}#${encodeURIComponent(last.section)}` }, `Chapter ${chapter}: ${last.title}`));
  },
  save() {
    download(new Blob([JSON.stringify(this.all, null, 1)], { type: 'application/json' }), 'mml-progress.json');
  },
  /** Adds what a saved file says to what is known. */
  async open(file) {
    try {
      const saved = JSON.parse(await file.text());
      if (!saved.solved) throw new Error();
      this.keep({ ...saved, since: this.all.since });
    } catch {
      $('span', $('#progress')).textContent = `“${file.name}” holds no progress that was saved here.`;
    }
  },
  /** All is forgotten, and until the page is left it can be taken back. */
  forget() {
    const { all, before } = this;
    this.before = before ? null : all;
    this.restart(before ? this.joined({ ...before, since: all.since }, all) : {});
  },
  /** Where a page keeps things for itself alone, or not at all, a link to another one takes along what is known. */
  carry(event) {
    if (location.protocol !== 'file:' && this.kept) return;
    const a = event.target.closest('a[href*=".html"]');
    const href = a ? a.getAttribute('href') : '';
    const [file, place = ''] = href.split('#');
    if (file !== 'index.html' && !this.chapters.some(c => c.file === file)) return;
    a.setAttribute('href', `${file}#${place}!reader?${encodeURIComponent(JSON.stringify(this.all)).replaceAll('!', '%21')}`);
    setTimeout(() => a.setAttribute('href', href));
  },
  start() {
    for (const kind of ['click', 'auxclick']) addEventListener(kind, event => this.carry(event));
    // What another page or an earlier visit to this one has kept.
    const again = () => { this.read(); this.show(); };
    addEventListener('storage', again);
    addEventListener('pageshow', event => { if (event.persisted) again(); });
    const now = $('.now');
    if (!now && !$('[data-exercise]')) return;
    const chooser = el('input', { type: 'file', accept: '.json', hidden: true,
      onchange: () => { if (chooser.files[0]) this.open(chooser.files[0]); } });
    this.forgetting = el('button', { type: 'button', onclick: () => this.forget() });
    const box = el('div', { id: 'progress' }, el('span', { role: 'status' }),
      el('button', { type: 'button', onclick: () => this.save() }, 'Save my progress'),
      el('button', { type: 'button', onclick: () => chooser.click() }, 'Open saved progress'), this.forgetting, chooser);
    for (const card of $$('.card[data-page]')) {
      const { name } = this.chapters.find(c => c.file === card.dataset.page);
      $('.knows input', card).addEventListener('change', event => this.keep({ known: { [name]: event.target.checked ? Date.now() : -Date.now() } }));
    }
    if (now) now.after(box);
    else $('.neighbours').before(box);
    this.show();
  },
};
