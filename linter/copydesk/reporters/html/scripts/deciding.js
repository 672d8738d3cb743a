// What has been decided about a place of a card, and how a decision is made and taken back.
const describe = (card, fingerprint, digest, verdict, scope, reason) => ({
  fingerprint, digest, rule: card.rule, scope, verdict, reason, path: card.path,
  subject: card.subject, attribute: card.attribute, text: card.text, day: today(),
});
// A decision holds while its fact is as it was; the digest tells. Muting a rule is about no fact.
const decisionOn = (card, fingerprint, digest) => {
  const candidates = ['finding', 'value', 'rule'].map((scope) =>
    decisions.get(keyOf({ scope, fingerprint, ...card.key })));
  const holds = candidates.find((d) => d && (d.scope === 'rule' || d.digest === digest));
  return { holds, stale: !holds && candidates.some(Boolean) };
};
const record = (card, verdict, scope, reason, places = card.places) => {
  const about = scope === 'finding' ? places : places.slice(0, 1);
  const made = about.map(([fingerprint, digest]) => describe(card, fingerprint, digest, verdict, scope, reason));
  history.push(made.map((d) => [keyOf(d), decisions.get(keyOf(d))]));
  for (const d of made) decisions.set(keyOf(d), d);
  saveAll();
  refresh();
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
  for (const [fingerprint, digest] of card.places) {
    const { holds } = decisionOn(card, fingerprint, digest);
    if (holds) held.set(keyOf(holds), holds);
  }
  for (const key of held.keys()) decisions.delete(key);
  if (held.size) history.push([...held]);
  saveAll();
  refresh();
  say('Open again.');
};
