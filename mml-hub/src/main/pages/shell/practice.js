// What is worked through: derivations line by line, exercises that are drawn anew and marked.

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
    if (result.kind === 'right') progress.solve(name, seed);
  });
}
