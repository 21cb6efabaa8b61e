// What is worked through: derivations line by line, exercises that are marked.

function derivation(root) {
  const lines = $$('li', root);
  const bar = $('.lines', root);
  let shown = 1;
  let seed = 0;
  const reveal = n => {
    shown = n;
    lines.forEach((line, i) => { line.hidden = i >= shown; });
    next.hidden = all.hidden = shown >= lines.length;
  };
  const check = () => {
    const { lines: results, error } = ask('lines', root.dataset.derivation, seed);
    $$('.check', root).forEach((node, i) => {
      node.className = 'check ' + (results && results[i].holds ? 'holds' : 'fails');
      node.textContent = results ? results[i].text : error;
    });
    numbers.textContent = seed === 0 ? 'Check on other numbers' : `Other numbers (seed ${seed})`;
    book.hidden = seed === 0;
  };
  const next = el('button', { type: 'button', onclick: () => { reveal(shown + 1); lines[shown - 1].scrollIntoView({ block: 'nearest' }); } }, 'Next line');
  const all = el('button', { type: 'button', onclick: () => reveal(lines.length) }, 'All lines');
  const numbers = el('button', { type: 'button', onclick: () => { seed++; check(); } }, 'Check on other numbers');
  const book = el('button', { type: 'button', hidden: true, onclick: () => { seed = 0; check(); } }, 'Book’s numbers');
  root.steps = by => {
    if (shown + by < 1 || shown + by > lines.length) return false;
    reveal(shown + by);
    lines[shown - 1].scrollIntoView({ block: 'nearest' });
    return true;
  };
  bar.append(next, all, numbers, book);
  reveal(1);
  addEventListener('beforeprint', () => reveal(lines.length));
}

function exercise(form) {
  const feedback = $('.feedback', form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const answer = $$('input, textarea', form)
      .map(field => encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value)).join('&');
    const result = ask('mark', form.dataset.exercise, answer);
    feedback.className = 'feedback ' + (result.kind || 'wrong');
    feedback.textContent = result.text || result.error;
  });
}
