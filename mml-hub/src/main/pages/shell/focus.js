// The focus stays where the reader is: when what holds it goes away or is switched off, the nearest thing that remains takes it.

/** Switches a button off without taking the focus from it. */
function disable(button, off) {
  button.setAttribute('aria-disabled', off);
}

function keepFocus() {
  let path = [];
  const able = node => node.isConnected && node.checkVisibility() && !node.disabled;
  addEventListener('focusin', event => {
    path = [];
    for (let node = event.target; node && node !== document.body; node = node.parentElement) path.push(node);
  });
  /** A press beside everything lets go on purpose. */
  addEventListener('pointerdown', event => {
    if (!event.target.closest('a, button, input, select, textarea, summary, label, [tabindex]')) path = [];
  });
  const mend = () => {
    const now = document.activeElement;
    if (path.length === 0 || (now && now !== document.body && able(now))) return;
    for (const node of path) {
      const place = node.matches('.widget') ? $('.stage', node) : node.matches('details') ? $('summary', node) : node;
      if (place && able(place) && (place.tabIndex >= 0 || place.hasAttribute('tabindex'))) return place.focus({ preventScroll: true });
    }
  };
  for (const type of ['click', 'keydown', 'change', 'submit']) addEventListener(type, () => setTimeout(mend));
  addEventListener('click', event => {
    if (!event.target.closest('[aria-disabled=true]')) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}
