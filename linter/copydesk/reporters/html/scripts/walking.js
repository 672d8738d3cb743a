// Walking from finding to finding, by button, key or link; progress; shortcuts and their switch.
let current = null;
const light = (card) => {
  for (const lit of all('.current')) lit.classList.remove('current');
  current = card;
  card.element.classList.add('current');
  for (const mark of card.marks) if (!mark.classList.contains('related')) mark.classList.add('current');
};
const go = (card, block = 'center') => {
  if (!card) return;
  if (!card.shown) clear();
  still = false;
  furnish(card);
  light(card);
  lay(card.prose);
  card.element.focus({ preventScroll: true });
  const target = card.marks.find((mark) => !mark.classList.contains('related')) || card.element;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (roomy.matches ? target : card.element).scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' });
};
const step = (by) => {
  const walk = cards.filter((card) => card.shown);
  if (!walk.length) return say('No finding to go to.');
  const at = walk.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : walk.length - 1) : Math.min(Math.max(at + by, 0), walk.length - 1);
  if (next === at) say(by > 0 ? 'This was the last finding.' : 'This was the first finding.');
  go(walk[next]);
};
// The list as it stands, with another card in hand.
const pick = (card) => {
  furnish(card);
  light(card);
  lay(card.prose);
  card.element.focus({ preventScroll: true });
  card.element.scrollIntoView({ block: 'nearest' });
};
const moveOn = (card) => {
  const at = cards.indexOf(card);
  const open = [...cards.slice(at + 1), ...cards.slice(0, at)].find((other) => other.shown && !other.decided);
  if (!open) { card.element.focus({ preventScroll: true }); return say('All findings shown are decided.'); }
  if (still) pick(open); else go(open);
};
const refresh = () => {
  for (const card of cards) show(card);
  const decided = cards.filter((card) => card.decided).length;
  one('#progress').textContent = cards.length ? `${decided} of ${cards.length} decided` : 'No findings to decide';
  one('#bar').max = Math.max(cards.length, 1);
  one('#bar').value = decided;
  one('#bar').hidden = !cards.length && !rows.length;
  one('.steps').hidden = !cards.length;
  select();
  countRows();
};

const help = one('#help');
const switched = one('#keys');
switched.checked = kept('keys') !== 'off';
switched.addEventListener('change', () => keep('keys', switched.checked ? 'on' : 'off'));
const find = () => { one('#search').focus(); one('#search').select(); };
const tools = {
  next: () => step(1), previous: () => step(-1), clear, undo: undoLast, help: () => help.showModal(), export: () => exportAll(),
};
for (const button of all('[data-act]')) button.addEventListener('click', () => tools[button.dataset.act]());
const keys = {
  j: () => step(1), k: () => step(-1), '/': find, '?': () => help.showModal(),
  a: () => current && !current.decided && act.accept(current),
  x: () => current && !current.decided && ask(current, one('[data-do="dismiss"]', current.element)),
  u: () => (current?.decided ? act.undo(current) : undoLast()),
  c: () => current && wordingOf(current) && copy(wordingOf(current).textContent, one('[data-do="copy"]', current.element)),
};
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return escape_(event);
  if (!switched.checked || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.closest?.('input:not([type="checkbox"]), textarea, select')) return;
  if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
});
const escape_ = ({ target }) => {
  const reasons = target.closest?.('.reasons');
  if (reasons) { const card = near(reasons); ask(card, one('[data-do="dismiss"]', card.element)); card.element.focus({ preventScroll: true }); }
  for (const open of all('.tools details[open]')) { open.open = false; if (open.contains(target)) one('summary', open).focus(); }
  if (target.id === 'search') { filters.q = ''; filter(); target.blur(); }
};
document.addEventListener('focusin', ({ target }) => { const card = near(target); if (card && card !== current) { still = true; light(card); relay(card.prose); } });
document.addEventListener('click', ({ target }) => {
  for (const open of all('.tools details[open]')) if (!open.contains(target)) open.open = false;
});
const follow = () => {
  if (location.hash.startsWith('#?') || !location.hash) { read(); press(); select(); return; }
  const element = document.getElementById(location.hash.slice(1));
  const card = element && (cardOf(element) || cards.find((c) => c.marks.includes(element)));
  if (card && cardOf(element)) go(card);
};
addEventListener('hashchange', follow);
addEventListener('beforeprint', () => { for (const folded of all('details:not(.tools details)')) { folded.dataset.was = folded.open; folded.open = true; } });
addEventListener('afterprint', () => { for (const folded of all('details[data-was]')) { folded.open = folded.dataset.was === 'true'; delete folded.dataset.was; } });
