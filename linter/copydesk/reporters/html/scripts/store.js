// Decisions: kept by what they decide, in the browser where it allows that, else for as long as the page is open.
const VERSION = 1;
const FIELDS = ['fingerprint', 'digest', 'rule', 'scope', 'verdict', 'reason', 'path', 'subject', 'attribute', 'text', 'day'];
const decisions = new Map();
const history = [];
const keyOf = (d) => JSON.stringify(
  d.scope === 'value' ? ['value', d.rule, d.subject, d.attribute, d.text]
    : d.scope === 'rule' ? ['rule', d.rule, d.path] : ['finding', d.fingerprint]);
const sound = (d) => d !== null && typeof d === 'object' && FIELDS.every((name) => typeof d[name] === 'string')
  && ['undefined', 'string'].includes(typeof d.by) && ['finding', 'value', 'rule'].includes(d.scope) && ['accepted', 'dismissed', 'muted'].includes(d.verdict);
const saveAll = () => {
  if (!keep('decisions', JSON.stringify({ version: VERSION, decisions: [...decisions.values()] }))) {
    tell('This browser keeps nothing for this page. Save your decisions before you close it.');
  }
};
const loadAll = () => {
  decisions.clear();
  try {
    const stored = JSON.parse(kept('decisions') || '{}');
    if (stored.version === VERSION) for (const d of stored.decisions) if (sound(d)) decisions.set(keyOf(d), d);
  } catch { /* what cannot be read is left alone until the next decision */ }
};
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
};
// Who decides: asked once, and kept in the browser; nobody has to say. What was decided before the answer gets the name too.
let called = null;
const who = () => kept('by') ?? called;
const call = (name) => {
  called = name.trim();
  keep('by', called);
  for (const [key] of history.flat()) {
    const d = decisions.get(key);
    if (d && !d.by && called) decisions.set(key, { ...d, by: called });
  }
  saveAll();
};
loadAll();
