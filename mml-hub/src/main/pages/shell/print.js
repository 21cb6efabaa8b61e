// On paper everything is open: derivations with all their lines, solutions; and figures are wide and at their end, for who reads
// there cannot step them.

function printing(figures) {
  let opened = [];
  addEventListener('beforeprint', () => {
    for (const figure of figures) figure.paper(true);
    opened = $$('details.derivation, details.solution').filter(details => !details.open);
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const figure of figures) figure.paper(false);
    for (const details of opened) details.open = false;
    opened = [];
  });
}
