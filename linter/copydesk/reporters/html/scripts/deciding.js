// What has been decided about a place of a card, and how a decision is made and taken back.
// A place is its fingerprint, its digest, and its words where they are not the card's.
const describe = (card, [fingerprint, digest, text = card.text], verdict, scope, reason) => ({
  fingerprint, digest, rule: card.rule, scope, verdict, reason, path: card.path,
  subject: card.subject, attribute: card.attribute, text, day: today(), ...(who() && { by: who() }),
});
// A decision holds while its fact is as it was; the digest tells. Muting a rule is about no fact.
const decisionOn = (card, [fingerprint, digest, text = card.text]) => {
  const candidates = ['finding', 'value', 'rule'].map((scope) =>
    decisions.get(keyOf({ ...card.key, scope, fingerprint, text })));
  const holds = candidates.find((d) => d && (d.scope === 'rule' || d.digest === digest));
  return { holds, stale: !holds && candidates.some(Boolean) };
};
const record = (card, verdict, scope, reason, places = card.places) => {
  const described = places.map((place) => describe(card, place, verdict, scope, reason));
  const made = [...new Map(described.reverse().map((d) => [keyOf(d), d])).values()];
  history.push(made.map((d) => [keyOf(d), decisions.get(keyOf(d))]));
  for (const d of made) decisions.set(keyOf(d), d);
  saveAll();
  refresh();
  if (who() === null) asking.hidden = false;
};
// Undoing puts back what stood before.
const undoLast = () => {
  const last = history.pop();
  if (!last) return say('Nothing to undo.');
  for (const [key, before] of last) if (before) decisions.set(key, before); else decisions.delete(key);
  saveAll();
  refresh();
  say('Undone.');
};
const undo = (card) => {
  const held = new Map();
  for (const place of card.places) {
    const { holds } = decisionOn(card, place);
    if (holds) held.set(keyOf(holds), holds);
  }
  for (const key of held.keys()) decisions.delete(key);
  if (held.size) history.push([...held]);
  saveAll();
  refresh();
  say('Open again.');
};
// The question stands below the bar until it is answered, in nobody's way; below Decisions the answer can be changed.
const fieldFor = (placeholder) => make('input', { type: 'text', maxLength: 80, autocomplete: 'name', placeholder, value: who() || '' });
const nameField = fieldFor('your name, if you like');
const changed = fieldFor('written with each decision');
const asking = make('div', { id: 'asking', className: 'asking', role: 'group', ariaLabel: 'Who decides', hidden: true }, make('label', {}, 'Who decides? ', nameField));
const answer = (name) => {
  asking.hidden = true;
  if (name === who()) return;
  call(name);
  changed.value = called;
  refresh();
};
for (const [words, name] of [['Keep', () => nameField.value], ['No name', () => '']]) {
  const button = make('button', { type: 'button', textContent: words });
  button.addEventListener('click', () => answer(name()));
  asking.append(button);
}
asking.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Escape') answer('');
  if (key === 'Enter' && target === nameField) answer(nameField.value);
});
changed.addEventListener('change', () => answer(changed.value));
one('.tools').append(asking);
one('.files .panel').prepend(make('label', {}, 'Your name ', changed));
