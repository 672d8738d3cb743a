// What the sheets know of a name: of whatever words are selected, in the article or in its report.
const known = one('#known');
const LONGEST = 80;
let askedOf = '';
const factOf = (fact) => {
  const place = make('button', { type: 'button', className: 'place', textContent: fact.place });
  place.addEventListener('click', () => openSheet(fact.file, fact.line));
  const more = [fact.source, fact.age].filter(Boolean).join(', ');
  return make('li', {}, fact.says, ' ', place, ...(more ? [make('span', { textContent: more, className: fact.old ? 'old' : '' })] : []));
};
const showKnown = (words, found) => {
  const close = make('button', { type: 'button', textContent: 'Close' });
  close.addEventListener('click', () => { known.hidden = true; askedOf = ''; text.focus(); });
  known.replaceChildren(
    make('header', {}, make('h2', { id: 'known-title', textContent: found.length ? 'What the sheets know' : `No sheet has “${words}”` }), close),
    ...found.flatMap(({ name: called, what, facts }) => [make('h3', {}, called, make('span', { textContent: what })), make('ul', {}, ...facts.map(factOf))]),
  );
  known.hidden = false;
};
const askOf = async (selected) => {
  const words = selected.trim().replace(/\s+/g, ' ').replace(/^[“"'‘(]+|[”"'’).,;:!?]+$|['’]s$/g, '');
  if (!words || words.length > LONGEST || words === askedOf || !/\p{L}|\d/u.test(words)) return;
  askedOf = words;
  try {
    const { known: found } = await ask('names', { name: words });
    if (askedOf === words) showKnown(words, found);
  } catch (error) { tell(error.message, true); }
};
const selectedIn = (field) => field.value.slice(field.selectionStart, field.selectionEnd);
for (const kind of ['mouseup', 'keyup']) text.addEventListener(kind, () => { if (text.selectionEnd > text.selectionStart) askOf(selectedIn(text)); });
