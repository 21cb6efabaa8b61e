// The sections of a page: where the reader is, the contents, the keys and swipes that turn them.

function slides() {
  const sections = $$('.slide');
  const stage = new Presentation();
  const deck = { show() {} };
  if (sections.length === 0) return deck;
  const links = new Map($$('#contents a').map(a => [a.hash.slice(1), a]));
  const index = () => Math.max(0, sections.findIndex(s => s.id === address.section));

  function mark(id, after = 0) {
    for (const [name, a] of links) {
      if (name === id) a.setAttribute('aria-current', 'true');
      else a.removeAttribute('aria-current');
    }
    const i = sections.findIndex(s => s.id === id);
    for (const s of sections) s.classList.toggle('current', s.id === id);
    $('#bar').style.transform = `scaleX(${(i + 1) / sections.length})`;
    progress.see(sections[i], after);
    where();
  }

  function where() {
    const i = index();
    const [leaf, leaves] = stage.where();
    $('#where').textContent = `${i + 1} / ${sections.length}` + (leaves > 1 ? ` · ${leaf + 1} of ${leaves}` : '');
    disable($('#before'), i === 0 && leaf === 0);
    disable($('#after'), i === sections.length - 1 && leaf >= leaves - 1);
  }

  /** Another section; when presenting, its first slide or its last. */
  function go(i, last = false) {
    if (i < 0 || i >= sections.length) return;
    const section = sections[i];
    address.turn(section.id);
    mark(section.id);
    stage.section(section, last ? Infinity : 0);
    where();
    if (!stage.on) section.scrollIntoView({ behavior: still.matches ? 'auto' : 'smooth' });
    section.focus({ preventScroll: true });
  }

  /** A slide further; outside of presentations, a section. */
  function turn(by) {
    if (stage.on && stage.turn(by)) {
      where();
      sections[index()].focus({ preventScroll: true });
    } else go(index() + by, by < 0);
  }

  /** What a clicker does: the figure or the derivation on the slide goes on, then the slide turns. */
  function click(by) {
    if (!stage.step(by)) turn(by);
  }

  function present(on) {
    stage.present(on, sections[index()]);
    $('#present').setAttribute('aria-pressed', on);
    where();
    if (!on) sections[index()].scrollIntoView();
    sections[index()].focus({ preventScroll: true });
  }

  /** Shows a section, and in it the slide with this part. */
  deck.show = (section, part) => {
    address.section = section.id;
    mark(section.id);
    stage.section(section, 0, part);
    where();
  };

  function contents(open) {
    document.body.classList.toggle('contents-open', open);
    $('#menu').setAttribute('aria-expanded', open);
  }

  $('#present').addEventListener('click', () => present(!stage.on));
  $('#end').addEventListener('click', () => present(false));
  $('#before').addEventListener('click', () => turn(-1));
  $('#after').addEventListener('click', () => turn(1));
  $('#menu').addEventListener('click', () => contents(!document.body.classList.contains('contents-open')));
  for (const [id, a] of links) {
    a.addEventListener('click', event => {
      event.preventDefault();
      contents(false);
      go(sections.findIndex(s => s.id === id));
    });
  }

  addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const typing = event.target.closest('select, textarea, input:not([type=range], [type=checkbox])');
    if (stage.on && !typing && (event.key === 'PageDown' || event.key === 'PageUp')) {
      click(event.key === 'PageDown' ? 1 : -1);
      return event.preventDefault();
    }
    if (event.key === 'Escape' && (stage.on || document.body.classList.contains('contents-open'))) {
      if (stage.on) present(false);
      contents(false);
      return event.preventDefault();
    }
    if (event.target.closest('input, select, textarea, .widget')) return;
    if (event.key === 'ArrowRight') turn(1);
    else if (event.key === 'ArrowLeft') turn(-1);
    else if (event.key === 'p') present(!stage.on);
    else return;
    event.preventDefault();
  });

  let start = null;
  addEventListener('touchstart', event => {
    const touch = event.touches[0];
    const scrolls = event.target.closest('.widget, .katex-display, table, pre, input');
    start = stage.on && event.touches.length === 1 && !scrolls ? { x: touch.clientX, y: touch.clientY } : null;
  }, { passive: true });
  addEventListener('touchend', event => {
    if (!start) return;
    const dx = event.changedTouches[0].clientX - start.x;
    const dy = event.changedTouches[0].clientY - start.y;
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
  }, { passive: true });

  const seen = new IntersectionObserver(entries => {
    if (stage.on) return;
    const top = entries.filter(e => e.isIntersecting)[0];
    if (top && top.target.id !== address.section) {
      address.section = top.target.id;
      mark(address.section, 1000);
      address.write();
    }
  }, { rootMargin: '-20% 0px -70% 0px' });
  deck.watch = () => { for (const s of sections) seen.observe(s); };
  addEventListener('resize', () => { if (stage.on) { stage.lay(); where(); } });

  if (!sections.some(s => s.id === address.section)) address.section = sections[0].id;
  mark(address.section);
  return deck;
}
