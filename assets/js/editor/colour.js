// A colour that is chosen is one's own: the tick for the theme's comes off. Ticked again, it takes the colour back. It
// listens before the form does, which saves what it finds.
document.addEventListener('input', ({ target: el }) => {
  const fields = el.form?.elements;
  if (!fields || !el.name) return;
  const tick = el.type === 'color' && fields[el.name + '.theme'];
  if (tick) tick.checked = false;
  const field = el.type === 'checkbox' && el.checked && el.name.endsWith('.theme') && el.name.slice(0, -'.theme'.length);
  const shown = field && fields[field + '.shown'];
  if (shown) fields[field].value = shown.value;
}, true);
