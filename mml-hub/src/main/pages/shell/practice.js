// What is worked through: derivations line by line, exercises that are drawn anew and marked, and how far one has come.

/** What was solved and read, kept in this browser as long as it lets us, and as a file for whoever asks. */
const progress = {
  kept: true,
  solved: {},
  read() {
    this.kept = kept.set('kept', '1');
    try {
      this.solved = JSON.parse(kept.get('progress')) || {};
    } catch {
      this.solved = {};
    }
    if (typeof this.solved !== 'object' || Array.isArray(this.solved)) this.solved = {};
  },
  key(exercise) {
    return location.pathname.split('/').pop().replace('.html', '') + ' ' + exercise;
  },
  keep() {
    this.kept = kept.set('progress', JSON.stringify(this.solved));
    this.show();
  },
  add(exercise, seed) {
    const seeds = this.of(this.key(exercise));
    if (!seeds.includes(seed)) this.solved[this.key(exercise)] = [...seeds, seed];
    this.keep();
  },
  of(key) {
    const seeds = this.solved[key];
    return Array.isArray(seeds) ? seeds : [];
  },
  sections(page) {
    return (kept.get(page + '.read') || '').split(' ').filter(id => id);
  },
  /** On a chapter's page each exercise and their number, on the front page each chapter. */
  show() {
    for (const form of $$('[data-exercise]')) {
      const n = this.of(this.key(form.dataset.exercise)).length;
      const mark = $('.solved', form);
      if (mark) mark.textContent = n === 0 ? '' : n === 1 ? '✓ solved' : `✓ solved ${n} times`;
    }
    for (const card of $$('.card[data-page]')) {
      const { page: file, sections, exercises } = card.dataset;
      const seen = Math.min(sections, this.sections(file).length);
      const done = Object.keys(this.solved).filter(key => key.startsWith(file.replace('.html', ' ')) && this.of(key).length > 0).length;
      $('.read', card).textContent = (seen > 0 ? `${seen} of ${sections} sections seen` : '') + (seen > 0 && done > 0 ? ', ' : '')
        + (done > 0 ? `${done} of ${exercises} exercises solved` : '');
    }
    const box = $('#progress');
    if (!box) return;
    const all = $$('[data-exercise]');
    const done = all.filter(form => this.of(this.key(form.dataset.exercise)).length > 0).length;
    const lost = this.kept ? '' : 'This browser keeps nothing: save your progress as a file.';
    $('span', box).textContent = all.length === 0
      ? lost || 'What you have seen and solved is kept in this browser alone. Some browsers keep it for each file apart: then save it there, and open it here.'
      : `${done} of ${all.length} exercises solved` + (lost && '. ' + lost);
  },
  save() {
    const read = {};
    for (const file of ['index.html', location.pathname.split('/').pop(), ...$$('.card[data-page]').map(card => card.dataset.page)])
      if (this.sections(file).length > 0) read[file] = this.sections(file);
    download(new Blob([JSON.stringify({ solved: this.solved, read }, null, 1)], { type: 'application/json' }), 'mml-progress.json');
  },
  /** Adds what a saved file says to what is known. */
  async open(file) {
    try {
      const { solved, read } = JSON.parse(await file.text());
      for (const [key, seeds] of Object.entries(solved))
        if (Array.isArray(seeds)) this.solved[key] = [...new Set([...this.of(key), ...seeds.filter(seed => Number.isInteger(seed))])];
      for (const [name, ids] of Object.entries(read || {}))
        if (Array.isArray(ids)) kept.set(name + '.read', [...new Set([...this.sections(name), ...ids.map(String)])].join(' '));
      this.keep();
    } catch {
      $('span', $('#progress')).textContent = `“${file.name}” holds no progress that was saved here.`;
    }
  },
  start() {
    this.read();
    const now = $('.now');
    if (!now && !$('[data-exercise]')) return;
    const chooser = el('input', { type: 'file', accept: '.json', hidden: true,
      onchange: () => { if (chooser.files[0]) this.open(chooser.files[0]); } });
    const box = el('div', { id: 'progress' }, el('span', { role: 'status' }),
      el('button', { type: 'button', onclick: () => this.save() }, 'Save my progress'),
      el('button', { type: 'button', onclick: () => chooser.click() }, 'Open saved progress'), chooser);
    if (now) now.after(box);
    else $('.neighbours').before(box);
    this.show();
  },
};

/** A derivation: each line with the numbers of its figure as it stands, or of an example; and what a line speaks of, marked. */
function derivation(root, figures) {
  const name = root.dataset.derivation;
  const figure = figures.find(f => f.name === root.dataset.figure);
  const lines = $$('li', root);
  const bar = $('.lines', root);
  const why = el('p', { class: 'feedback note', role: 'status' });
  let shown = 1;
  let source = figure ? 'figure' : 0;
  let marks = [];
  /** A line wider than the page is set smaller; nothing is measured while nothing is shown. */
  const grown = () => {
    if (!root.open) return;
    for (const check of $$('.check', root)) {
      check.style.zoom = '';
      if (check.scrollWidth > check.clientWidth) check.style.zoom = 0.97 * check.clientWidth / check.scrollWidth;
    }
    root.dispatchEvent(new Event('grown', { bubbles: true }));
  };
  const reveal = n => {
    shown = n;
    lines.forEach((line, i) => { line.hidden = i >= shown; });
    next.hidden = all.hidden = shown >= lines.length;
    grown();
  };
  const numbers = () => {
    if (source !== 'figure') tell(ask('lines', name, source));
    else if (!figure.slow || !background.willing) tell(ask('follow', name, figure.state));
    else background.ask('follow', name, figure.state).then(tell, error => tell({ error: error.message }));
  };
  const tell = answer => {
    const reason = answer.error;
    if (reason && source === 'figure') answer = ask('lines', name, 0);
    why.textContent = !reason ? '' : answer.error ? reason : reason + ' So these are the numbers of the book’s example.';
    if (!answer.lines) return;
    marks = answer.lines.map(line => line.marks);
    $$('.check', root).forEach((node, i) => {
      node.className = 'check ' + (answer.lines[i].holds ? 'holds' : 'fails');
      node.replaceChildren(typeset(answer.lines[i].tex));
    });
    for (const [button, is] of [[own, source === 'figure'], [book, source === 0], [other, source > 0]]) button.setAttribute('aria-pressed', is);
    other.textContent = source > 0 ? `Other numbers (seed ${source})` : 'Other numbers';
    grown();
  };
  const use = to => () => { source = to(); numbers(); };
  const next = el('button', { type: 'button', onclick: () => {
    reveal(shown + 1);
    lines[shown - 1].scrollIntoView({ block: 'nearest' });
    point(shown - 1);
  } }, 'Next line');
  const all = el('button', { type: 'button', onclick: () => reveal(lines.length) }, 'All lines');
  const own = el('button', { type: 'button', onclick: use(() => 'figure') }, 'Numbers of the figure');
  const book = el('button', { type: 'button', onclick: use(() => 0) }, 'Book’s numbers');
  const other = el('button', { type: 'button', onclick: use(() => (source > 0 ? source + 1 : 1)) }, 'Other numbers');
  const point = i => { if (figure && source === 'figure') figure.mark(marks[i] ?? ''); };
  lines.forEach((line, i) => {
    line.addEventListener('pointerenter', () => point(i));
    line.addEventListener('pointerleave', () => point(-1));
  });
  root.steps = by => {
    if (shown + by < 1 || shown + by > lines.length) return false;
    reveal(shown + by);
    lines[shown - 1].scrollIntoView({ block: 'nearest' });
    point(shown - 1);
    return true;
  };
  bar.before(why);
  bar.append(next, all, ...(figure ? [own] : []), book, other);
  reveal(1);
  if (figure) figure.root.addEventListener('shown', () => { if (root.open && source === 'figure') numbers(); });
  root.addEventListener('toggle', () => {
    if (root.open) numbers();
    else point(-1);
  });
  addEventListener('beforeprint', () => {
    numbers();
    reveal(lines.length);
  });
}

function exercise(form) {
  const name = form.dataset.exercise;
  const feedback = $('.feedback', form);
  const solution = $('.solution', form);
  let seed = 0;
  const answers = el('dl', { class: 'answers' });
  const drawn = el('span', { class: 'drawn' });
  const solved = el('span', { class: 'solved' });
  const say = ({ kind, text, error }) => {
    feedback.className = 'feedback ' + (kind || 'wrong');
    feedback.textContent = text || error || '';
  };
  const solve = task => answers.replaceChildren(...task.answers.map(answer => el('div', {}, el('dt', {}, answer.label), el('dd', {}, answer.text.replace(/(?<![a-z])-/gi, '−').replace(/;\s*/g, '\n').replace(/,(?=\S)/g, ', ')))));
  const draw = (to, focus) => {
    const task = ask('draw', name, to);
    if (task.error) return say(task);
    seed = to;
    fill(form, task.values);
    solve(task);
    drawn.textContent = seed === 0 ? '' : `draw ${seed}`;
    form.reset();
    solution.open = false;
    say({ kind: 'note', text: '' });
    if (focus) $('input, textarea', form).focus();
  };
  $('.go', form).append(
    el('button', { type: 'button', class: 'anew', onclick: () => draw(1 + Math.floor(999999 * Math.random()), true) }, 'New numbers'), drawn, solved);
  solution.append(answers);
  const first = ask('draw', name, 0);
  if (!first.error) solve(first);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const typed = new URLSearchParams(new FormData(form)).toString().replaceAll('+', '%20');
    const result = ask('mark', name, typed, seed);
    say(result);
    if (result.kind === 'right') progress.add(name, seed);
  });
}
